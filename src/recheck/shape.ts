/** What a certificate looks like, as types and as checks. What is not as described here, or not known, is refused. */
export function refuse(zh: string, en: string): never {
  throw Object.assign(new Error(en), { zh })
}
/**
 * Members of objects: `name:type`, where `?` can be left out, `*` is a list, `+` one that is not empty. Types: t text,
 * n number, z integer from -1, i integer from 0, f number of a formula, b boolean, v one of text, number, boolean, o object.
 */
// prettier-ignore
const SHAPES = {
  fact: 'name reads:t* regions:t+ valid:f', subject: 'name label own:f many:b', answer: 'name fact when:f',
  question: 'fact ask when:f options:option* at', option: 'code when:f', keyed: 'key when:f',
  constraints: 'minLength?:i maxLength?:i minimum?:n maximum?:n earliest? latest? patterns?:t* formats?:t* options?:t*',
  accepts: 'type codes?:t* decimals?:i constraints:constraints', player: 'key when:f chosen?:b accepts:accepts',
  ask: 'ref label to:t* when:f required:f basis? constant?:b players:player* map?:o at', format: 'name pattern',
  item: 'usage name owner applies:f questions:answer* fields:ask* needs:need* after:t* promised?:n statutory?:n at',
  need: 'when:f options:keyed+* at', provider: 'key kind from when:f via:t*', source: 'kind when:f from? via:t*',
  check: 'relation when:f', waiver: 'property about reason basis? owner? until? at', limits: 'when:f constraints:constraints',
  field: `key name subject when:f required:f decides:f accepts:accepts element:accepts stricter:limits* sources:source*
    privacy`, sent: 'ref to:t* when:f players:keyed* map?:o', dropped: 'reason by when:f',
  dispatch: 'item owner when:f questions:answer* fields:sent*', material: 'key name when:f submit:f dropped:dropped*',
  process: 'edges:edge* responsibilities:duty* promised?:n statutory?:n', edge: 'from to when:f',
  model: `facts:fact* formulas:node* subjects:subject* questions:question* items:item* providers:provider* checks:check*
    waivers:waiver* form:field* mergedChecks:check* dispatch:dispatch* materials:material* alternatives:need*
    process:process`, duty: 'stage channel organization', assumption: 'id zh en', value: 'stricter:i* value:v',
  claim: 'property about refuted?:z by? witness?:situation values?:value*', waived: 'reason basis? owner? until?',
  finding: 'property about code why? situation?:situation waived?:waived',
  automaton: 'pattern classes:i+++ start:i accepting:i* next:i++',
  proof: `format service name status region? specs model:model modelDigest assumptions:assumption* order:t* ranks:t*
    claims:claim* refutations:z+* formats?:format* automata:automaton* findings:finding* digest`
} as const
const integer = (one: unknown): one is number => Number.isSafeInteger(one) && (one as number) >= -1
const index = (one: unknown): one is number => integer(one) && one >= 0
const object = (one: unknown): one is object => typeof one === 'object' && one !== null && !Array.isArray(one)
const words = {
  t: (one: unknown): one is string => typeof one === 'string',
  n: (one: unknown): one is number => Number.isFinite(one),
  z: integer,
  i: index,
  f: index,
  b: (one: unknown): one is boolean => typeof one === 'boolean',
  v: (one: unknown): one is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof one),
  o: object,
  node: (one: unknown): one is [op: string, ...rest: number[]] =>
    Array.isArray(one) && typeof one[0] === 'string' && one.slice(1).every(index),
  situation: (one: unknown): one is Record<string, number> => object(one) && Object.values(one).every(index)
}
type Split<S> = S extends `${infer A} ${infer B}` ? Split<A> | Split<B> : S extends `${infer A}\n` ? A : S
type Name<E> = E extends `${infer N}:${string}` ? N : E
type Type<E> = E extends `${string}:${infer T}` ? T : 't'
type Must<E> = E extends '' ? never : Name<E> extends `${string}?` ? never : Name<E>
type May<E> = Name<E> extends `${infer N}?` ? N : never
type Shaped<E> = { [X in E as Must<X> & string]: Of<Type<X>> } & { [X in E as May<X> & string]?: Of<Type<X>> }
type Is<T> = T extends (one: unknown) => one is infer U ? U : never
type Word<T> = T extends keyof typeof words ? Is<(typeof words)[T]> : never
type Named<T> = T extends keyof typeof SHAPES ? Shaped<Split<(typeof SHAPES)[T]>> : Word<T>
export type Of<T> = T extends `${infer Each}*` | `${infer Each}+` ? Of<Each>[] : Named<T>
export type Proof = Of<'proof'>
export type Accepts = Of<'accepts'>
export type Constraints = Of<'constraints'>
const shapes = new Map(
  Object.entries(SHAPES).map(([name, text]) => [name, text.split(/\s+/).map((one) => one.split(':'))])
)
/** The value, when it is a certificate. `formulas`: how many there are; no number of a formula is beyond. */
export function shaped(value: unknown, formulas: number): Proof {
  const look = (one: unknown, type: string, at: string): void => {
    const members = shapes.get(type)
    const isList = type.endsWith('*') || type.endsWith('+')
    const isFull = isList && Array.isArray(one) && (one.length > 0 || type.endsWith('*'))
    const isGood = isList ? isFull : members ? object(one) : words[type as 't'](one)
    if (!isGood || (type === 'f' && (one as number) >= formulas)) refuse(`${at} 的写法不对`, `${at} is wrong`)
    if (isList) for (const each of one as unknown[]) look(each, type.slice(0, -1), at)
    const own = new Set(members && Object.keys(one as object))
    for (const [key = '', inner = 't'] of members ?? []) {
      const name = key.replace('?', '')
      if (own.delete(name) || name === key) look((one as Record<string, unknown>)[name], inner, `${at}/${name}`)
    }
    for (const key of own) refuse(`${at} 里不该有 ${key}`, `${at} has no ${key}`)
  }
  look(value, 'proof', '')
  return value as Proof
}
