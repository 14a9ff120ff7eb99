/** A rule says without which key there is nothing for it to check: run over documents without the key, it finds nothing. */
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/link/model.js'
import { failing } from '../../src/rules/examples.js'
import { rules } from '../../src/rules/generated/registry.js'
import type { AnyRule } from '../../src/rules/rule.js'
import type { Document } from '../../src/schema/document.js'
import { check, filesOf, type Files } from '../../src/testing/index.js'
import { withBackground } from '../mistakes/project.js'
import { shippedTexts } from '../support/specs.js'

const programOf = async (files: Files): Promise<Program> => (await check(files)).program

const examples = rules.map(({ example }) => withBackground(filesOf(failing(example))))
const programs = await Promise.all([shippedTexts(), ...examples].map(programOf))

type DocumentRule = Extract<AnyRule, { over: 'document' }>
const selective = rules.filter((rule): rule is DocumentRule => rule.over === 'document' && rule.states !== undefined)

/** Where the rule finds something although the key is nowhere. */
function foundWithout({ of, states, check }: DocumentRule): string[] {
  const found: string[] = []
  for (const program of programs)
    for (const kind of of)
      for (const doc of program.docs[kind].values() as Iterable<Document>) {
        const data = (kind === 'item' && program.items.get(doc.id)?.data) || doc.data
        if (!(states! in data)) check(doc, { program, report: () => found.push(doc.file) })
      }
  return found
}

describe.each(selective.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  it('finds nothing in what does not state its key', () => expect(foundWithout(rule)).toEqual([]))
})
