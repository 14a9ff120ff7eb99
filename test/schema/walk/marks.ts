/**
 * Many keys at once: each free text, each cited source and each assumed number of the project gets a mark of its own,
 * and the keys whose mark is told anywhere have an effect. What is left has to be changed one by one.
 */
import { resolved, uses, type Schema, type Use } from './paths.js'
import { made, outputs, rich, type Data, type Project } from './project.js'

type Mark = (use: Use, value: unknown, index: number) => string | number | undefined

/** Texts that mean something to the compiler: a mark in them would make them another. */
const MEANT =
  /(code|codes\.(catalog|implementation|handling|local)|region|at|pattern|characters|fixed|type|issuer|segment|with|value|values\.\*|example|param|given\.\*|parameters\.\*|default|min|max|typeCode|localCode|of|source|elements\.\*|scale|recode\.\*|derivesWhen\.\*|website|phone|consult|complaint|codes\.\*|parent|reason|due|done)$/

const isFreeText = ({ pattern, enum: values, const: one }: Schema) => (pattern ?? values ?? one) === undefined

const words: Mark = ({ path, schema }, value, index) =>
  typeof value === 'string' && isFreeText(resolved(schema).schema) && !MEANT.test(path)
    ? `${value}乙${index}乙`
    : undefined

/** A source that the document does not list is an error that names it. */
const sources: Mark = ({ path }, value, index) =>
  path.endsWith('.source') && typeof value === 'string' ? `zz${index}zz` : undefined

/** Numbers of the time model are listed with their sources; those estimated are told as such. */
const assumptions: Mark = ({ path }, value, index) => {
  if (!path.startsWith('standard.timeModel.')) return undefined
  if (path.endsWith('.source')) return `${String(value)}乙${index}乙`
  return path.endsWith('.value') ? 770_000 + index : undefined
}

/** A mark of any of the three, as it is written. */
const SEEN = /乙\d+乙|zz\d+zz|\b78\d{4}\b/g

async function seenOf(mark: Mark): Promise<Map<string, string>> {
  const { project, paths } = marked(mark)
  const seen = new Map<string, string>()
  const look = (name: string, text: string) => {
    for (const [one] of text.matchAll(SEEN)) {
      const path = paths.get(one)
      if (path !== undefined && !seen.has(path)) seen.set(path, name)
    }
  }
  const all = await made(project)
  for (const { code, words: said } of all.findings) look(code, said)
  for await (const [name, text] of outputs(all)) look(name, text)
  return seen
}

function marked(mark: Mark): { project: Project; paths: Map<string, string> } {
  const paths = new Map<string, string>()
  const project = new Map<string, Data>()
  for (const [file, data] of rich) {
    const copy = structuredClone(data)
    for (const use of uses(data.kind, data)) {
      const holder = use.at.slice(0, -1).reduce((inner, key) => (inner as never)[key], copy as unknown) as never
      const key = use.at.at(-1)! as never
      const value = mark(use, holder[key], 10_000 + paths.size)
      if (value === undefined) continue
      paths.set(SEEN.exec(String(value))?.[0] ?? String(value), use.path)
      SEEN.lastIndex = 0
      holder[key] = value as never
    }
    project.set(file, copy)
  }
  return { project, paths }
}

/** The keys that are told by a mark in them, or in what they hold. */
export const toldByMarks: ReadonlySet<string> = new Set(
  [...(await seenOf(words)), ...(await seenOf(sources)), ...(await seenOf(assumptions))].flatMap(([path]) => upTo(path))
)

/** `a.b[].c`, and what holds it: without that it would not be there. */
export function upTo(path: string): string[] {
  const steps = path.split('.')
  return steps.slice(1).map((_, index) =>
    steps
      .slice(0, index + 2)
      .join('.')
      .replace(/(\[\])+$/, '')
  )
}
