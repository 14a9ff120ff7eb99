/** Executable examples: their facts and expectations must name what exists. */
import type { Cond, Scalar } from '../../condition/cond.js'
import { tests } from '../../condition/cond.js'
import type { Condition } from '../../language/generated/types.js'
import { below, type LinkContext } from '../context.js'
import { shorthand } from '../item/material.js'
import type { At, LinkedService } from '../model.js'
import { reportUnknownName, resolveElement } from '../parts.js'
import { conditionParser, type Names } from '../condition/scope.js'
import { checkUsageName } from './usage.js'

const SUBJECT = { zh: '主体', en: 'subject' }

/** What is compiled: for which region, and whether an overlay changes anything of the service there. */
export interface World {
  region?: string | undefined
  isRefined: boolean
}

/** An example that names no region holds without overlays; one that names a region holds there. */
function isJudgedIn(stated: string | undefined, { region, isRefined }: World): boolean {
  return stated === undefined ? !isRefined : stated === region
}

export function linkExamples(
  service: LinkedService,
  names: Names,
  world: World,
  context: LinkContext
): LinkedService['examples'] {
  const parse = conditionParser(context, names)
  return (service.data.examples ?? []).flatMap((example, index) => {
    const at: At = { doc: service.doc, path: ['examples', index] }
    const given = new Map<string, Scalar>()
    // A given fact is checked like the condition `fact: value`; what the condition tests is then the fact.
    for (const [name, value] of Object.entries(example.given)) {
      const cond: Cond = parse({ [name]: value } as Condition, below(at, 'given'))
      for (const test of tests(cond)) if (test.is === 'in') given.set(test.fact, test.values[0]!)
    }
    checkExpectations(service, example.expect, below(at, 'expect'), context)
    if (!isJudgedIn(example.region, world)) return []
    return [{ name: example.name ?? `例 ${index + 1}`, given, expect: example.expect, at }]
  })
}

function checkExpectations(
  service: LinkedService,
  expect: LinkedService['examples'][number]['expect'],
  at: At,
  context: LinkContext
): void {
  const usages = new Map(Object.keys(service.data.items).map((name) => [name, true]))
  expect.items?.forEach((name, index) => checkUsageName(name, usages, below(at, 'items', index), context))
  for (const key of ['asked', 'notAsked'] as const) {
    const refs = expect[key]
    if (Array.isArray(refs))
      refs.forEach((ref, index) => resolveElement(ref, service.subjects, SUBJECT, below(at, key, index), context))
  }
  if (Array.isArray(expect.materials))
    expect.materials.forEach((text, index) => {
      const { of } = shorthand(text)
      if (of !== undefined && !service.subjects.has(of))
        reportUnknownName(of, SUBJECT, service.subjects.keys(), below(at, 'materials', index), context.report)
    })
}
