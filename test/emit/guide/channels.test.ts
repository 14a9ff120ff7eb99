import { describe, expect, it } from 'vitest'
import { channelsByCase, channelsFor, channelsText } from '../../../src/emit/channels.js'
import { visitsByChannel } from '../../../src/emit/guide/first-screen.js'
import { channels } from '../../../src/diff/aspects/process.js'
import { catalogueEntry } from '../../../src/emit/catalogue/entry.js'
import { pairOf } from '../../../src/diff/pair.js'
import { lexiconOf } from '../../../src/wording/lexicon.js'
import { clean, item, mergeAll, service } from '../../merge/small.js'

const WITH = (whole: string, own = '') => ({
  ...item('a', `roles: { p: person }\nform: [p.name]\n${own}`),
  ...service(
    `situations: { local: { ask: 户籍在不在本省, options: { yes: { name: 在 }, no: { name: 不在 } } } }\nitems: { a: { use: a, bind: { p: mother } } }\n${whole}`
  )
})
const LOCAL = 'channels: { online: { when: { local: "yes" } }, window: {} }\n'
const FAR = {
  'overlays/far.yaml':
    'kind: overlay\nid: far\nname: 外省\nregion: "210100"\nservice: s\nchannels: { online: { when: { local: "no" } } }\n'
}

describe('a channel that is open in some situations', () => {
  const bundle = clean(WITH(LOCAL))
  const isLocal = (cond: { op: string }) => cond.op === 'true'

  it('is told with them', () => {
    expect(channelsText(bundle.channels, lexiconOf(bundle).when)).toBe('网上（“户籍在不在本省”选“在”时）、窗口')
    expect(channelsFor(bundle, isLocal)).toEqual(['窗口'])
    expect(visitsByChannel(bundle)).toEqual({ lead: '网上办的，', others: ['不合网上办理条件的，要到窗口办'] })
    expect(channelsByCase(bundle).channels).toMatchObject([{ code: 'online', when: {} }, { code: 'window' }])
    expect(catalogueEntry(bundle).channels).toMatchObject([{ code: 'online', when: {} }, { code: 'window' }])
    expect(channelsByCase(clean(WITH('channels: [window]\n')))).toEqual({})
  })

  it('is not told of those for whom no source states one', () => {
    const silent = clean(WITH('channels: { window: { when: { local: "no" } } }\n'))
    expect(channelsText(silent.channels, lexiconOf(silent).when)).toMatch(/^窗口（.*时）；.*时，来源没有写$/)
    expect(channelsFor(silent, () => false)).toEqual(['来源没有写'])
  })

  it('is joined with what a region adds', () => {
    const { bundle: far } = mergeAll({ ...WITH(LOCAL), ...FAR }, '210100')
    expect(channelsText(far.channels, lexiconOf(far).when)).toBe('网上、窗口')
    const { diagnostics } = mergeAll(
      { ...WITH(LOCAL), 'overlays/far.yaml': FAR['overlays/far.yaml'].replace('local:', 'loca1:') },
      '210100'
    )
    expect(diagnostics.map(({ span }) => span?.file)).toEqual([expect.stringContaining('overlays/far.yaml')])
  })

  it('is one change when its situations change', () => {
    const made = clean(WITH('channels: [online, window]\n'))
    expect([...channels(pairOf(bundle, made))]).toMatchObject([
      { kind: 'channels-changed', key: 'service', detail: { zh: expect.stringContaining('→ 网上、窗口') as string } }
    ])
  })
})
