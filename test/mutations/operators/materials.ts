import { each, whenReviewed, type Operator } from '../edits.js'
import type { State } from '../project.js'

/** Items with the materials that they ask for one by one. */
function* uses(state: State) {
  for (const item of each(state, 'item'))
    for (const [index, use] of (item.data.materials ?? []).entries())
      if (typeof use !== 'string' && use.material !== undefined)
        yield {
          ...item,
          use,
          path: ['materials', index] as const,
          known: state.program.docs.material.get(use.material)?.data
        }
}

/** Items with the materials of which one set is enough. */
function* alternatives(state: State) {
  for (const item of each(state, 'item'))
    for (const [index, use] of (item.data.materials ?? []).entries())
      if (typeof use !== 'string' && use.anyOf && use.anyOf.length > 1)
        yield { ...item, anyOf: use.anyOf, path: ['materials', index, 'anyOf'] as const }
}

const EXAMPLES = { LB4006: 'an example lists the materials' }

export const materials: Operator[] = [
  {
    name: '“法律法规规定的其他材料”',
    code: 'LB6401',
    *plants(state) {
      for (const { set, path, data } of uses(state))
        if (!data.ignore) yield set([...path, 'label'], '法律法规规定的其他材料')
      for (const { data, replace } of each(state, 'material'))
        if (!data.ignore) yield replace(['name'], '法律、法规规定应当提交的其他材料')
    }
  },
  {
    name: 'materials “and so on”',
    code: 'LB6402',
    *plants(state) {
      for (const { set, path, known } of uses(state))
        if (known && !/等$/.test(known.name)) yield set([...path, 'label'], `${known.name}等`)
    }
  },
  {
    name: 'a material without its issuer',
    // LB6403 is for standards that do not require an issuer of every material; this one does.
    code: 'LB6001',
    *plants(state) {
      for (const { data, doc, drop } of each(state, 'material'))
        if (data.origin === 'government' && data.issuer) yield whenReviewed(state, doc, drop(['issuer']))
    }
  },
  {
    name: '“necessary” on a conditional material',
    code: 'LB6404',
    *plants(state) {
      for (const { data, use, set, path } of uses(state))
        if (use.when && use.necessary === undefined && !data.ignore) yield set([...path, 'necessary'], 'true')
    }
  },
  {
    name: 'a certificate that cannot be looked up',
    code: 'LB6406',
    also: { LB4006: 'what is a certificate need not be handed in' },
    *plants(state) {
      for (const { data, put } of each(state, 'material'))
        if (!data.certificate && data.origin === 'government') yield put([], 'certificate: {status: available}')
    }
  },
  {
    name: 'one material twice',
    code: 'LB6408',
    *plants(state) {
      for (const { at, put, path } of uses(state)) if (at(path).startsWith('{')) yield put(['materials'], at(path))
    }
  },
  {
    name: 'neither original nor copy',
    code: 'LB6409',
    *plants(state) {
      for (const { doc, use, drop, path, known } of uses(state))
        if (use.need && known?.origin !== 'generated') yield whenReviewed(state, doc, drop([...path, 'need']))
    }
  },
  {
    name: 'copies of an electronic file',
    code: 'LB6410',
    *plants(state) {
      for (const { use, put, replace, path } of uses(state))
        if (use.need && !use.medium && use.copies === undefined)
          yield { edits: [replace([...path, 'need'], 'electronic'), put(path, 'copies: 2')] }
    }
  },
  {
    name: 'an electronic file on paper',
    code: 'LB6411',
    *plants(state) {
      for (const { use, replace, path } of uses(state))
        if (use.medium === 'paper' && use.need) yield replace([...path, 'need'], 'electronic')
    }
  },
  {
    name: '“if sharing fails” where nothing is shared',
    code: 'LB6412',
    also: EXAMPLES,
    *plants(state) {
      for (const { use, set, path, known } of uses(state))
        if (known && !known.certificate && !known.proves && use.when && !use.necessary)
          yield set([...path, 'onlyIfSharingFails'], 'true')
    }
  },
  {
    name: 'alternatives that are the same',
    code: 'LB6413',
    also: { ...EXAMPLES, LB6418: 'what stood there is asked for nowhere else' },
    *plants(state) {
      for (const { at, replace, path, anyOf } of alternatives(state))
        if (anyOf.length === 2) yield replace([...path, 1], at([...path, 0]))
    }
  },
  {
    name: 'an alternative that asks for more than another',
    code: 'LB6414',
    also: EXAMPLES,
    *plants(state) {
      for (const { at, put, path } of alternatives(state))
        if (at([...path, 0]).startsWith('[') && at([...path, 1]).startsWith('['))
          yield put([...path, 1], at([...path, 0]).slice(1, -1))
    }
  },
  {
    name: 'a proof of the neighbourhood without a basis',
    code: 'LB6415',
    *plants(state) {
      for (const { data, put } of each(state, 'material')) if (!data.issuer) yield put([], 'issuer: 村民委员会')
    }
  },
  {
    name: 'a material that no item needs any more',
    code: 'LB6418',
    also: EXAMPLES,
    *plants(state) {
      const texts = [...state.texts.values()].join('\n')
      for (const { use, drop, path, data } of uses(state))
        if (texts.match(new RegExp(`\\b${use.material}\\b`, 'g'))?.length === 2 && data.materials!.length > 1)
          yield drop(path)
    }
  },
  {
    name: 'another number of materials published',
    code: 'LB6419',
    also: { LB6612: 'more than before' },
    *plants(state) {
      for (const { data, replace } of each(state, 'service'))
        if (data.published?.materials !== undefined && !data.ignore) yield replace(['published', 'materials'], '77')
    }
  }
]
