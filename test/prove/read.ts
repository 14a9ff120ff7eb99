/** Normal forms in a form that people can read. */
import { link } from '../../src/link/index.js'
import { merge } from '../../src/merge/index.js'
import type { Binding } from '../../src/prove/normal-form/binding.js'
import { bindings } from '../../src/prove/normal-form/binding.js'
import type { NormalForm } from '../../src/prove/normal-form/model.js'
import { normalForm, type Normal } from '../../src/prove/normal-form/index.js'
import { documentsOf } from '../support/specs.js'

/** Of the one service of these specs. */
export function normalOf(texts: Record<string, string>): Normal {
  const { program } = link(documentsOf(texts))
  const id = [...program.services.keys()][0]!
  return normalForm(program, merge(program, id).bundle!())
}

export function bindingsOf(texts: Record<string, string>): Record<string, Binding> {
  const { program } = link(documentsOf(texts))
  const service = [...program.services.values()][0]!
  return Object.fromEntries(bindings(service).map((one) => [one.usage.name, one]))
}

/** “settle=随母亲 & (a | b)”, parts in alphabetical order. */
export function says({ facts, formulas }: Pick<NormalForm, 'facts' | 'formulas'>, id: number): string {
  const node = formulas[id]!
  if (node[0] === 'T') return 'always'
  if (node[0] === 'F') return 'never'
  if (node[0] === 'is') {
    const { name, regions } = facts[node[1]]!
    return `${name}=${(node.slice(2) as number[]).map((region) => regions[region]).join('/')}`
  }
  const parts = (node.slice(1) as number[]).map((part) => says({ facts, formulas }, part)).sort()
  return node[0] === 'all' ? parts.join(' & ') : `(${parts.join(' | ')})`
}
