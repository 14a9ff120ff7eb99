/** Certificates changed in one place in a way that keeps their shape, with digests made anew. */
import { createHash } from 'node:crypto'

/**
 * The places of a certificate by pattern, as in `claims[].refuted`: a place is chosen by its pattern first, else
 * refutations, of which there are thousands, would be all that is tried.
 */
export function placesOf(proof) {
  const places = new Map()
  const walk = (parent, key, pattern) => {
    const value = parent[key]
    if (!places.has(pattern)) places.set(pattern, [])
    places.get(pattern).push({ parent, key })
    if (Array.isArray(value)) for (const n of value.keys()) walk(value, n, `${pattern}[]`)
    else if (typeof value === 'object' && value !== null)
      for (const name of Object.keys(value)) walk(value, name, `${pattern}.${isName(pattern) ? '*' : name}`)
  }
  for (const key of Object.keys(proof)) if (!/igest$/.test(key)) walk(proof, key, key)
  return places
}

/** Objects whose keys are names of facts, codes or kinds of copies and not of the format. */
function isName(pattern) {
  return /\.(witness|situation|amount|recode)$/.test(pattern)
}

/** @returns the changed certificate and where it was changed; undefined when chance changed nothing */
export function forged(chance, genuine) {
  const proof = structuredClone(genuine)
  const places = placesOf(proof)
  const pattern = chance.pick([...places.keys()])
  const same = places.get(pattern)
  const { parent, key } = chance.pick(same)
  const other = structuredClone(chance.pick(same))
  const before = JSON.stringify(proof)
  parent[key] = changed(chance, parent[key], other.parent[other.key])
  if (parent[key] === undefined) Reflect.deleteProperty(parent, key)
  return JSON.stringify(proof) === before ? undefined : { pattern, proof: digested(proof) }
}

function changed(chance, value, other) {
  if (chance.below(4) === 0) return other
  if (typeof value === 'boolean') return chance.pick([!value, undefined])
  if (typeof value === 'number') return chance.pick([value + 1, value - 1, 0, 1, -1, value * 2])
  if (typeof value === 'string') return chance.pick([`${value}x`, value.slice(1), '', undefined])
  if (Array.isArray(value)) return chance.pick(LISTS)([...value], chance, other)
  if (value === null) return other
  const keys = Object.keys(value)
  const name = keys[chance.below(keys.length)] ?? ''
  return chance.pick([
    () => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
    () => ({ ...value, ...(name in Object(other) && { [name]: other[name] }) }),
    () => ({ ...other, ...value })
  ])()
}

const LISTS = [
  (list, chance) => list.toSpliced(chance.below(list.length), 1),
  (list, chance) => list.toSpliced(chance.below(list.length + 1), 0, ...list.slice(0, 1)),
  (list, chance, other) => [...list, ...(Array.isArray(other) ? other.slice(-1) : [])],
  (list, chance) => {
    const [one, two] = [chance.below(list.length), chance.below(list.length)]
    return list.map((each, n) => (n === one ? list[two] : n === two ? list[one] : each))
  },
  () => []
]

/** As whoever made it would sign it. */
export function digested({ digest: _, ...body }) {
  const { model } = body
  const whole = { ...body, modelDigest: sha256(model) }
  return { ...whole, digest: sha256(whole) }
}

function sha256(value) {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** What a certificate concludes: what is proved, and what is not. The same conclusions are right whoever shows them. */
function conclusions({ claims, findings }) {
  const all = [...claims, ...findings].map(({ property, about, code = '' }) => `${property} ${about} ${code}`)
  return JSON.stringify(all.sort())
}

/** What only shows something, and why another that shows the same is as good. */
const EVIDENCE = [
  [/^claims(\[\])?$/, 'the order of claims says nothing'],
  [/^claims\[\]\.(property|about)$/, 'the order of claims says nothing'],
  [/^claims\[\]\.refuted$/, 'another refutation, and it refutes the same formula'],
  [/^claims\[\]\.witness/, 'another situation, and it is possible and shows the same'],
  [/^claims\[\]\.values/, 'another value, or more of them, and each keeps to the limits'],
  [/^refutations/, 'a refutation that nothing rests on, or one that refutes as well'],
  [/^order/, 'another order of questions in which none comes too early'],
  [/^ranks/, 'another order of items in which none comes before what it waits for'],
  [/^findings\[\]\.situation/, 'another counterexample, and it is one'],
  [/^findings(\[\])?$/, 'the order of findings says nothing']
]

/** @returns why a changed certificate may be accepted beside these specs; undefined when it may not */
export function explained(pattern, proof, genuine) {
  if (conclusions(proof) !== conclusions(genuine)) return undefined
  return EVIDENCE.find(([place]) => place.test(pattern))?.[1]
}
