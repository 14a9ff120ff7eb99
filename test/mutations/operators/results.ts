import type { Document } from '../../../src/schema/document.js'
import { each, whenReviewed, type Operator, type Plant } from '../edits.js'
import type { Mutation, State } from '../project.js'

const unpriced = (state: State) =>
  [...each(state, 'item')].filter(({ data }) => !data.fee && !data.abstract && !data.extends)

/** The comparison is with an item that is free: what a reviewed one lacks besides is the same. */
function charged(state: State, doc: Document, fee: Mutation): Plant {
  const { given = [] } = whenReviewed(state, doc)
  return { given: [...given, { ...fee, text: 'fee: {charged: false}\n' }], edits: [...given, fee], isWhole: true }
}

export const fees: Operator[] = [
  {
    name: 'a charge without items',
    code: 'LB6901',
    *plants(state) {
      for (const { doc, put } of unpriced(state))
        yield charged(state, doc, put([], 'fee: {charged: true, payOnline: true}'))
    }
  },
  {
    name: 'an item charged without its basis',
    code: 'LB6902',
    also: { LB6940: 'the service as a whole may be said to be free' },
    *plants(state) {
      for (const { doc, put } of unpriced(state))
        yield charged(
          state,
          doc,
          put([], 'fee: {charged: true, payOnline: true, items: [{name: 工本费, standard: 每本 10 元}]}')
        )
    }
  },
  {
    name: 'free, yet to be paid online',
    code: 'LB6903',
    *plants(state) {
      for (const { put } of unpriced(state)) yield put([], 'fee: {charged: false, payOnline: true}')
    }
  },
  {
    name: 'a vague charge',
    code: 'LB6904',
    *plants(state) {
      for (const { put } of unpriced(state))
        yield put(
          [],
          'fee: {charged: true, payOnline: true, items: [{name: 工本费, standard: 按国家规定收取, basis: 发改价格〔2016〕488号}]}'
        )
    }
  },
  {
    name: 'nobody says whether it can be paid online',
    code: 'LB6905',
    *plants(state) {
      for (const { doc, put } of unpriced(state))
        yield charged(
          state,
          doc,
          put([], 'fee: {charged: true, items: [{name: 工本费, standard: 每本 10 元, basis: 发改价格〔2016〕488号}]}')
        )
    }
  }
]

export const results: Operator[] = [
  {
    name: 'a result that nobody says how to get',
    code: 'LB6921',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'item'))
        for (const [index, { delivery }] of (data.results ?? []).entries())
          if (delivery) yield whenReviewed(state, doc, drop(['results', index, 'delivery']))
    }
  },
  {
    name: 'a certificate called an approval',
    code: 'LB6922',
    *plants(state) {
      for (const { data, put } of each(state, 'item'))
        for (const [index, { material, type, name }] of (data.results ?? []).entries()) {
          const title = name ?? state.program.docs.material.get(material ?? '')?.data.name ?? ''
          if (!type && /(证|证书|执照)$/.test(title)) yield put(['results', index], 'type: approval')
        }
    }
  }
]
