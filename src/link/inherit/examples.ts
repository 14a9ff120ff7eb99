/** `like`: an example that lists only what differs from another one of its service. */
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import type { ServiceDoc } from '../../language/generated/types.js'
import type { Document } from '../../schema/document.js'
import type { Path } from '../../syntax/index.js'
import { spanOf } from '../context.js'
import { restated } from './restated.js'

type Example = NonNullable<ServiceDoc['examples']>[number]

/** The service with each example in full. */
export function withWholeExamples<D extends Document>(doc: D, report: (diagnostic: Diagnostic) => void): D {
  const written = doc.kind === 'service' ? ((doc.data as ServiceDoc).examples ?? []) : []
  if (!written.some(({ like }) => like !== undefined)) return doc
  const indexOf = new Map(written.map(({ name = '' }, index) => [name, index]))
  const baseOf = written.map(({ like }) => (like === undefined ? undefined : indexOf.get(like)))
  const chains = written.map((_, index) => chainFrom(index))
  for (const [index, { like }] of written.entries())
    if (like !== undefined && (baseOf[index] === undefined || isRound(index))) {
      const near = suggest(
        like,
        [...indexOf.keys()].filter((name) => name !== written[index]!.name)
      )
      const at = { doc, path: ['examples', index, 'like'] }
      report(diagnose('LB3142', { name: like }, spanOf(at), near === undefined ? {} : { suggestion: near }))
    }
  const examples = chains.map((chain) => chain.map((index) => written[index]!).reduceRight(joined))
  return restated(doc, { ...doc.data, examples }, ([key, index, ...rest]) => {
    const chain = key === 'examples' && typeof index === 'number' ? chains[index] : undefined
    const stating = chain?.find((one) => states(written[one]!, rest))
    return stating === undefined || stating === index ? undefined : { doc, path: ['examples', stating, ...rest] }
  })

  /** The example and those that it is like, the nearest first. */
  function chainFrom(index: number): number[] {
    const chain = [index]
    for (let base = baseOf[index]; base !== undefined && !chain.includes(base); base = baseOf[base]) chain.push(base)
    return chain
  }

  function isRound(index: number): boolean {
    return baseOf[chains[index]!.at(-1)!] !== undefined
  }
}

function joined(base: Example, own: Example): Example {
  return {
    ...(base.region !== undefined && { region: base.region }),
    ...own,
    given: { ...base.given, ...own.given },
    expect: { ...base.expect, ...own.expect }
  }
}

/** Whether an example states a fact that is given, or a part of what is expected, itself. */
function states(example: Example, [part, name]: Path): boolean {
  if ((part !== 'given' && part !== 'expect') || name === undefined) return true
  return Object.hasOwn(example[part], name)
}
