/** What the proof gives as a counterexample is one: pasted into the service it fails, and passes once the defect is gone. */
import { copyOf } from '../../support/copy.js'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compile/index.js'
import type { Program } from '../../../src/link/model.js'
import { merge, type Bundle } from '../../../src/merge/index.js'
import { diagnosticsOf } from '../../../src/prove/findings/index.js'
import { normalForm } from '../../../src/prove/normal-form/index.js'
import { prove } from '../../../src/prove/prove.js'
import { newStats } from '../../../src/base/stats.js'
import { link } from '../../../src/link/index.js'
import { checkHolds } from '../../../src/prove/example-holds.js'
import { findings as compiled } from '../../../src/testing/index.js'
import { documentsOf } from '../../support/specs.js'
import { AUTHORS, FLAWED } from './authors.js'
import { form, sources } from './operators/form.js'
import { checks, limits } from './operators/limits.js'
import { alternatives, materials } from './operators/materials.js'
import { departments, dispatch } from './operators/dispatch.js'
import { process, questions } from './operators/questions.js'
import { counterexamples, pasted } from './paste.js'
import { cases } from './plant.js'
import { small } from './services.js'

const one = cases.find(({ id }) => id === 'rich')!
const operators = [
  form,
  sources,
  limits,
  checks,
  materials,
  alternatives,
  dispatch,
  departments,
  questions,
  process
].flat()

describe('a defect of merging', () => {
  const planted = operators.flatMap((operator) => {
    const [plant] = operator.plants(one)
    return plant ? [{ name: operator.name, plant }] : []
  })

  it.each(planted)('$name', ({ plant }) => {
    const bundle = copyOf(one.bundle)
    plant.edit(bundle)
    const found = counterexamples(one.program, bundle)
    const service = pasted(
      small['rich']!['service.yaml']!,
      found.map(({ yaml }) => yaml)
    )
    const { program, diagnostics } = link(documentsOf({ ...small['rich'], 'service.yaml': service }))
    expect(diagnostics).toEqual([])
    const failing = checkHolds(program, bundle).map(
      ({ code, params }) => `${code} ${String(params['example' as never])}`
    )
    expect(new Set(failing)).toEqual(new Set(found.map(({ property, about }) => `LB4006 ${property} ${about}`)))
    expect(checkHolds(program, one.bundle)).toEqual([])
  })

  it('is shown by an example for most kinds', () => {
    const shown = planted.filter(({ plant }) => {
      const bundle = copyOf(one.bundle)
      plant.edit(bundle)
      return counterexamples(one.program, bundle).length > 0
    })
    expect(shown.length).toBeGreaterThan(70)
  }, 60_000)
})

const codes = async (files: Record<string, string>) =>
  (await compiled(files)).filter(({ severity, ignored }) => severity === 'error' && !ignored).map(({ code }) => code)

describe('a defect of the specs', () => {
  it.each(AUTHORS)('$name', async ({ property, texts, fixed }) => {
    expect(await codes(texts), 'check').toEqual([])
    const { program } = link(documentsOf(texts))
    const all = counterexamples(program, merge(program, 'rich').bundle!())
    const found = all.filter((each) => each.property === property)
    expect(found.length).toBeGreaterThan(0)
    const examples = found.map(({ yaml }) => yaml)
    const withExamples = (files: Record<string, string>) => ({
      ...files,
      'service.yaml': pasted(files['service.yaml']!, examples)
    })
    expect(await codes(withExamples(texts)), 'pasted').toContain('LB4006')
    expect(new Set(await codes(withExamples(texts)))).toEqual(new Set(['LB4006']))
    expect(await codes(withExamples(fixed)), 'mended').toEqual([])
  })

  it.each(FLAWED)('$name', async ({ code, texts, asOf }) => {
    expect(await proved(texts, asOf)).toContain(code)
    expect(await proved(small['rich']!, asOf)).not.toContain(code)
  })
})

/** What check and proof find. */
async function proved(files: Record<string, string>, asOf: string | undefined): Promise<string[]> {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
    sha256: ''
  }))
  const each = async (bundle: Bundle, program: Program) => diagnosticsOf(prove(normalForm(program, bundle)), asOf)
  return (await compile(sources, { each, proves: true }, newStats())).diagnostics.map(({ code }) => code)
}
