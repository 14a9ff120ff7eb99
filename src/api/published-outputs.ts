/** What the specs would give now, of the kinds that published files are: of one service, or about all services. */
import { formatOf, type PublishedFormat } from '../diff/published/elements.js'
import { defaultTargets, emitters, projectEmitters, type EmitContext } from '../emit/index.js'
import { inert, type OutputFile } from '../emit/output.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'

interface Published {
  format: PublishedFormat
  text: string
}

/** Only of the targets that may have made the files: names of files tell, unless they were renamed. */
export async function outputsOf(
  bundle: Bundle,
  context: EmitContext,
  published: readonly Published[]
): Promise<OutputFile[]> {
  const outputs: OutputFile[] = []
  for (const emitter of Object.values(emitters)) {
    const emit = await emitter()
    outputs.push(...ofFormats(await emit(bundle, context), published))
  }
  return outputs
}

/** As the build made them that also made what the page leads to: its links tell. */
export async function projectOutputsOf(
  bundles: readonly Bundle[],
  program: Program,
  context: EmitContext,
  published: Published
): Promise<OutputFile[]> {
  const sorted = [...bundles].sort((a, b) => (a.id < b.id ? -1 : 1))
  const isLed = (target: string) => new RegExp(`href="[^"]*\\b${target}/`).test(published.text)
  const linked = Object.keys({ ...emitters, ...projectEmitters }).filter(isLed)
  const outputs: OutputFile[] = []
  for (const [name, emitter] of Object.entries(projectEmitters)) {
    const emit = await emitter()
    for (const targets of [[...new Set([name, ...linked])], [...new Set([name, ...defaultTargets(), ...linked])]]) {
      const made = await emit(sorted, { ...context, targets, program, regional: [] })
      outputs.push(...ofFormats(made, [published]))
    }
  }
  return outputs
}

function ofFormats(made: readonly OutputFile[], published: readonly Published[]): OutputFile[] {
  return made
    .filter(({ path }) => published.some(({ format }) => formatOf(path) === format))
    .map(({ path, text }) => ({ path, text: inert(path, text) }))
}
