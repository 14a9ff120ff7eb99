import { each, entries, whenReviewed, type Operator } from '../edits.js'

export const versions: Operator[] = [
  {
    name: 'a period the wrong way round',
    code: 'LB6981',
    *plants(state) {
      for (const { put } of [...each(state, 'service'), ...each(state, 'item'), ...each(state, 'overlay')])
        yield put([], 'effective: {from: 2027-01-01, to: 2026-01-01}')
    }
  },
  {
    name: 'an item that is no longer in force',
    code: 'LB6984',
    *plants(state) {
      for (const { data, put } of each(state, 'service')) {
        const use = Object.values(data.items)[0]!.use
        const item = [...each(state, 'item')].find((one) => one.data.id === use)
        if (!item) continue
        yield {
          given: [put([], 'effective: {from: 2026-01-01}')],
          edits: [item.put([], 'effective: {from: 2020-01-01, to: 2024-12-31}')]
        }
      }
    }
  },
  {
    name: 'a reviewed service of draft items',
    code: 'LB6983',
    also: {
      LB6001: 'a reviewed service must state more',
      LB6609: 'its steps must say who acts',
      LB6511: 'it must be covered by examples',
      LB6614: 'it must name all partners',
      LB6985: 'its sources must be reliable'
    },
    *plants(state) {
      for (const { reviewed } of each(state, 'service')) yield reviewed()
    }
  },
  {
    name: 'a reviewed fact from a doubtful source',
    code: 'LB6985',
    *plants(state) {
      const lists = [...each(state, 'sources')]
      for (const { data, doc } of each(state, 'item'))
        for (const [id, { confidence }] of entries(data.sources))
          if (confidence === 'medium' && [data.source].flat().includes(id)) {
            const list = lists.find(({ has }) => has(['sources', id, 'confidence']))
            if (list) yield whenReviewed(state, doc, list.replace(['sources', id, 'confidence'], 'low'))
          }
    }
  }
]
