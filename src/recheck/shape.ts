/** What a certificate looks like, as types and as checks. What is not as described here, or not known, is refused. */

/** `findings`: shown not to hold; `waived`: and somebody answers for it. `problems`: why it is not accepted. */
export interface Rechecked extends Record<'claims' | 'findings' | 'waived', number> {
  ok: boolean
  service: string
  problems: Record<'about' | 'zh' | 'en', string>[]
}
export function refuse(zh: string, en: string): never {
  throw Object.assign(new Error(en), { zh, en })
}
export function reject({ problems }: Rechecked, about: string, error: unknown): void {
  const other = { zh: '证书的形状不对，或者太大，无法核对', en: 'no certificate, or too large to check' }
  if (problems.length < 100) problems.push({ about, ...other, ...(error as object) })
}
export function grouped<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) if (!groups.get(key(one))?.push(one)) groups.set(key(one), [one])
  return groups
}
/**
 * Members of objects: `name:type`, where `?` can be left out, `*` is a list, `+` one that is not empty. Types: t text,
 * n number, i integer (what it counts is found there or not), b boolean, v one of text, number, boolean, o object.
 */
// prettier-ignore
const SHAPES = {
  fact: 'name reads:t* regions:t+ valid:i', subject: 'name label own:i many:b', answer: 'name fact when:i',
  question: 'fact ask when:i options:option* at', option: 'code when:i', keyed: 'key when:i', limits: 'when:i constraints:constraints',
  constraints: 'minLength?:i maxLength?:i minimum?:n maximum?:n earliest? latest? patterns?:t* formats?:t* options?:t*',
  accepts: 'type codes?:t* decimals?:i constraints:constraints', player: 'key when:i chosen?:b accepts:accepts',
  ask: 'ref label to:t* when:i required:i basis? constant?:b players:player* map?:o at', format: 'name pattern',
  item: 'usage name owner applies:i questions:answer* fields:ask* needs:need* after:t* promised?:n statutory?:n at',
  need: 'when:i options:keyed** at', provider: 'key kind from when:i via:t*', source: 'kind when:i from? via:t*',
  check: 'relation when:i', waiver: 'property about reason basis? owner? until? at', dropped: 'reason by when:i',
  field: `key name subject when:i required:i decides:i accepts:accepts element:accepts stricter:limits* sources:source*
    privacy`, sent: 'ref to:t* when:i players:keyed* map?:o', edge: 'from to when:i', assumption: 'id zh en',
  dispatch: 'item owner when:i questions:answer* fields:sent*', material: 'key name when:i submit:i dropped:dropped*',
  process: 'edges:edge* responsibilities:duty* promised?:n statutory?:n', duty: 'stage channel organization',
  model: `facts:fact* formulas:node* subjects:subject* questions:question* items:item* providers:provider* checks:check*
    waivers:waiver* form:field* mergedChecks:check* dispatch:dispatch* materials:material* alternatives:need*
    process:process`, value: 'stricter:i* value:v', waived: 'reason basis? owner? until?',
  claim: 'property about refuted?:i by? witness?:situation values?:value*',
  finding: 'property about code why? situation?:situation waived?:waived',
  automaton: 'pattern classes:i+++ start:i accepting:i* next:i++',
  proof: `format service name status region? specs model:model modelDigest assumptions:assumption* order:t* ranks:t*
    claims:claim* refutations:i+* formats?:format* automata:automaton* findings:finding* digest`
} as const
const MEMBERS = new Map(
  Object.entries(SHAPES).map(([name, text]) => [name, text.split(/\s+/).map((one) => one.split(':'))])
)
type Words = { t: string; n: number; i: number; b: boolean; v: string | number | boolean; o: object }
type Named = Words & { node: [op: string, ...rest: number[]]; situation: Record<string, number> }
type Split<S> = S extends `${infer A} ${infer B}` ? Split<A> | Split<B> : S extends `${infer A}\n` ? A : S
type Type<E> = E extends `${string}:${infer T}` ? T : 't'
type Name<E> = E extends '' ? never : E extends `${infer N}:${string}` ? N : E
type Must<E> = Name<E> extends `${string}?` ? never : Name<E>
type May<E> = Name<E> extends `${infer N}?` ? N : never
type Shaped<E> = { [X in E as Must<X> & string]: Of<Type<X>> } & { [X in E as May<X> & string]?: Of<Type<X>> }
type One<T> = T extends keyof typeof SHAPES ? Shaped<Split<(typeof SHAPES)[T]>> : Named[T & keyof Named]
export type Of<T> = T extends `${infer Each}*` | `${infer Each}+` ? Of<Each>[] : One<T>
export type Proof = Of<'proof'>
export type Accepts = Of<'accepts'>
export type Constraints = Of<'constraints'>
/** Whether it is of that type; of numbers, only whether they are whole: nothing is where they point beyond. */
export function isOf<T extends string>(one: unknown, type: T): one is Of<T> {
  const isEach = (list: unknown[], inner: string) => list.every((each) => isOf(each, inner))
  if (/[*+]$/.test(type))
    return Array.isArray(one) && (one.length > 0 || type.endsWith('*')) && isEach(one, type.slice(0, -1))
  if (type === 'node') return Array.isArray(one) && typeof one[0] === 'string' && isEach(one.slice(1), 'i')
  if (type === 'i') return Number.isSafeInteger(one) && (one as number) >= -1
  if (type === 'v') return ['string', 'number', 'boolean'].includes(typeof one)
  const plain = { t: 'string', n: 'number', b: 'boolean' }[type as string]
  if (plain || typeof one !== 'object' || one === null || Array.isArray(one)) return typeof one === plain
  if (type === 'situation') return isEach(Object.values(one), 'i')
  const left = new Map(Object.entries(one))
  const isRight = ([name = '', inner = 't']: string[]) => {
    const key = name.replace('?', '')
    return isOf(left.get(key), inner) ? left.delete(key) : key !== name && !left.has(key)
  }
  return type === 'o' || ((MEMBERS.get(type) ?? []).every(isRight) && left.size === 0)
}
