/**
 * Answers in the address of a guide, `guide.html#settle=mother&v=0a1b2c3d4e5f`: what a paper leads back to. Questions and
 * answers go by their names in the specs, which stay when the page changes; `v` says which specs the paper was made of.
 */
import type { Scalar } from '../../../condition/cond.js'
import { remembered } from '../../../base/memo.js'
import type { Bundle } from '../../../merge/bundle.js'
import { spaceOf, type SpaceFact } from '../../../situations/space.js'
import { TooMuchWork } from '../../../situations/work-limit.js'
import { safeName } from '../../output.js'
import { askingsOf, type Asking } from './asking.js'
import { condsOf } from './conds.js'

/** Of a digest, as much as papers print. */
const SHORT = 12

/**
 * The only script of a guide that has an address: it chooses the answers that the address has. Where the page is of other
 * specs than the paper it says so.
 */
export const CHOOSE = `(function () {
  'use strict'
  var given = location.hash.slice(1).split('&').map(function (part) {
    try { return decodeURIComponent(part) } catch (error) { return part }
  })
  document.querySelectorAll('form.q input').forEach(function (input) {
    if (given.indexOf(input.value) >= 0) input.checked = true
  })
  var version = given.filter(function (part) { return /^v=[0-9a-f]+$/.test(part) })[0]
  var note = document.getElementById('renewed')
  var meta = document.querySelector('meta[name=lianban-digest]')
  if (note && meta && version && meta.content.indexOf(version.slice(2)) !== 0) note.hidden = false
})()
`

/** @param site the folder on the web that the folder of the service lies in, with a `/` at the end */
export function addressOf(bundle: Bundle, answers: readonly { fact: string; value: Scalar }[], site: string): string {
  const asked = askingsIn(bundle)
  const pairs = answers.flatMap(({ fact, value }) => {
    const own = asked.get(fact)
    const option = own?.asking.options.find(({ region }) => region === regionOf(own.fact, value))
    // A box that is not ticked says no.
    return option && !(own!.asking.isBox && value === false) ? [option.value] : []
  })
  const fragment = [...pairs, `v=${bundle.digest.slice(0, SHORT)}`].map(encoded).join('&')
  return `${site}${encodeURIComponent(safeName(bundle.id))}/guide/guide.html#${fragment}`
}

/** What a page asks that is not too much work to say. */
const askingsIn = remembered((bundle: Bundle): Map<string, { asking: Asking; fact: SpaceFact }> => {
  try {
    const space = spaceOf(condsOf(bundle), bundle.situations.domains, bundle.situations.constraints)
    const askings = askingsOf(bundle, space)
    return new Map(askings.map((asking) => [asking.question.fact, { asking, fact: space.facts[asking.fact]! }]))
  } catch (error) {
    if (error instanceof TooMuchWork) return new Map()
    throw error
  }
})

function regionOf({ values, ordered = [] }: SpaceFact, value: Scalar): number {
  if (values) return values.findIndex((own) => own.includes(value))
  return 1 + ordered.findIndex(({ pieces: { cells, own } }) => own.some((place) => lies(value, cells[place]!)))
}

type Cell = NonNullable<SpaceFact['ordered']>[number]['pieces']['cells'][number]

/** Days in their notation are in the order of texts. */
function lies(value: Scalar, { sample, point, edges = {} }: Cell): boolean {
  if (point) return sample === value
  const bound = (text: string) => (typeof value === 'number' ? Number(text) : text)
  return (
    (edges.low === undefined || bound(edges.low) < value) && (edges.high === undefined || value < bound(edges.high))
  )
}

/** A scanner shows plain characters; what stands in names of questions and codes needs no more. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%3D', '=')
}
