/** The project that uses every key, with hostile text in every place that takes text. */
import type { Data, Project } from '../../schema/walk/project.js'
import { isValid, rich } from '../../schema/walk/project.js'
import { nodeAt } from '../../../src/schema/node.js'

/** No page, table or program of ours has these; where one turns up as more than text, a text has got out of its place. */
export const TAG = 'zz-tag'
export const ATTRIBUTE = 'zz-attr'
export const CALL = 'zzCall'

/** Each is put behind a text, or before it. */
export const HOSTILE = {
  'ends what it stands in': `</script></style></title></textarea>-->]]><${TAG} ${ATTRIBUTE}='1'><svg onload="${CALL}()">" ${ATTRIBUTE}="2' ${ATTRIBUTE}='3`,
  'is code': `'+${CALL}()+'"+${CALL}()+"\`*/${CALL}()/*\\u2028\\";${CALL}();//{%${CALL}%}<%${CALL}()%>`,
  'is XML': `<![CDATA[x]]]]><!ENTITY zz SYSTEM 'file:///etc/passwd'>&zz;&#0;&lt;${TAG}&gt;<?xml-stylesheet href='zz'?>`,
  'is Markdown': `[zz](javascript:${CALL}()) ![zz](https://zz.example/a.png) <${TAG}> |zz|zz| **zz** @octocat #1 https://zz.example \`zz\``,
  'is YAML': `: [zz: 1] # zz &zz *zz !!zz '\n- zz: |\n  zz\n---\n"`,
  steers: '\u202e\u2066\u200b\u2028\u2029\u0085\u001b[31m\u009b\ufeff'
} as const

export const STARTS = {
  formula: '=HYPERLINK("//zz.example")',
  at: '@SUM(1)',
  minus: '-1+cmd|zz',
  heading: '# zz',
  rule: '---'
}

/** Texts without Chinese words that are printed as well. */
const PRINTED: ReadonlySet<string | number> = new Set(
  'hours localCode mail mobile online rate sample template url window'.split(' ')
)

const IS_WORDS = /[\u4e00-\u9fff]/

/**
 * Of each text for people, as far as the schema lets it stand; `count` texts were changed.
 *
 * @param change gets a text and says what stands in its place
 */
export function hostile(change: (text: string) => string): { project: Project; count: number } {
  let count = 0
  const project = new Map<string, Data>()
  for (const [path, data] of rich) {
    const copy = structuredClone(data)
    for (const place of textsOf(data)) {
      if (!takesText(data.kind, place)) continue
      put(copy, place, change)
      count++
    }
    if (!isValid(path, copy)) throw new Error(`${path} does not take the text`)
    project.set(path, copy)
  }
  return { project, count }
}

/** The standard means something by these labels of codes. */
const KNOWN: ReadonlySet<string> = new Set(['自然人'])

type Place = readonly (string | number)[]

function textsOf(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'string') {
    const isPrinted = PRINTED.has(place.at(-1)!) || PRINTED.has(place.at(-2)!)
    return (IS_WORDS.test(value) || isPrinted) && !KNOWN.has(value) ? [place] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, [...place, Array.isArray(value) ? Number(key) : key])
  )
}

/** Regular expressions of a standard, and examples of them, are no texts for people. */
const NOT_WORDS: ReadonlySet<string | number> = new Set(['pattern', 'example'])

function takesText(kind: string, place: Place): boolean {
  const node = nodeAt(kind as never, place)
  return node !== undefined && !node.enum && node.pattern === undefined && !NOT_WORDS.has(place.at(-1)!)
}

function put(data: Data, place: Place, change: (text: string) => string): void {
  let at: Record<string | number, unknown> = data
  for (const step of place.slice(0, -1)) at = at[step] as typeof at
  const last = place.at(-1)!
  const text = at[last] as string
  // An address stays one up to its path.
  at[last] = text.startsWith('https:') ? `${text}/${change('')}` : change(text)
}
