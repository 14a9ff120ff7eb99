/** A project that stands on libraries: what is read, what stands over what, and what is said of whom. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../src/api/build.js'
import { check } from '../../src/api/check.js'
import { diff } from '../../src/api/diff.js'
import { list } from '../../src/api/list.js'
import { lock } from '../../src/api/lock.js'
import { message } from '../../src/diagnostics/words.js'
import { tree } from '../source/tree.js'

const LIBRARY = {
  'person.yaml': `kind: entity
id: person
name: 自然人
login: [name]
elements:
  name: {name: 姓名, type: text, privacy: personal}
  phone: {name: 电话, type: text, privacy: personal}
`,
  'office.yaml': 'kind: organization\nid: office\nname: 民政局\n',
  'photo.yaml': 'kind: material\nid: photo\nname: 照片\n',
  'id-card.yaml': 'kind: material\nid: id-card\nname: 身份证\n',
  'unused.yaml': 'kind: material\nid: unused\nname: 没人用的\n',
  'broken.yaml': 'kind: material\nid: broken\nnam: 写错了的\n',
  'card.yaml': `kind: item
id: card
name: 领卡
owner: office
roles: {holder: person}
form: [holder.name, {element: holder.phone, required: true}]
materials:
  - photo of holder
  - anyOf: [[id-card of holder], [photo of holder]]
limits: {promised: 5 workdays}
`,
  'old-service.yaml': `kind: service
id: old-service
name: 老服务
subjects: {applicant: {entity: person, name: 申请人}}
items: {card: {use: card, bind: {holder: applicant}}}
limits: {promised: 5 workdays}
`
}

const SERVICE = `kind: service
id: mine
name: 我的一件事
subjects: {applicant: {entity: person, name: 申请人}}
items:
  card: {use: card, bind: {holder: applicant}}
`

const project = (own: Record<string, string>, library: Record<string, string> = LIBRARY) =>
  tree({
    'lianban.yaml': 'library: [shared]\nspecs: specs\n',
    ...Object.fromEntries(Object.entries(library).map(([name, text]) => [`node_modules/shared/specs/${name}`, text])),
    'node_modules/shared/package.json': '{"name": "shared", "version": "1.2.3"}',
    ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`specs/${name}`, text]))
  })

const checked = async (cwd: string, paths: string[] = []) => {
  const { diagnostics, services } = await check({ cwd, paths, cacheDir: false })
  return {
    services,
    errors: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((one) => `${one.code} ${one.span?.file ?? ''} ${message(one, 'zh')}`),
    files: new Set(diagnostics.flatMap(({ span }) => span?.file ?? []))
  }
}

const built = async (cwd: string, service = 'mine') => {
  const { diagnostics } = await build({ cwd, services: [service] })
  expect(diagnostics.filter(({ severity }) => severity === 'error').map((one) => message(one, 'zh'))).toEqual([])
  return (path: string) => readFileSync(join(cwd, 'out', service, path), 'utf8')
}

describe('a project on a library', () => {
  it('is only its own files: what it does not lead to is not read, and nothing is said of the library', async () => {
    const { services, errors, files } = await checked(project({ 'mine.yaml': SERVICE }))
    expect(errors).toEqual([])
    expect(services).toBe(1)
    expect([...files].filter((file) => file.startsWith('shared:'))).toEqual([])
  })

  it('finds a name that the library does not have, and offers the one that it has', async () => {
    const { errors } = await checked(project({ 'mine.yaml': SERVICE.replace('use: card', 'use: cart') }))
    expect(errors).toEqual(['LB3002 specs/mine.yaml 没有标识为“cart”的事项'])
  })

  it('says what is wrong in the library where the project needs it', async () => {
    const library = { ...LIBRARY, 'photo.yaml': 'kind: material\nid: photo\nnam: 照片\n' }
    const { errors } = await checked(project({ 'mine.yaml': SERVICE }, library))
    expect(errors[0]).toMatch(/^LB\d+ shared:photo.yaml /)
  })

  it('lists its own, and with the library what can be used', async () => {
    const cwd = project({ 'mine.yaml': SERVICE })
    expect((await list({ cwd })).documents.map(({ id }) => id)).toEqual(['mine'])
    const { documents } = await list({ cwd, kind: 'item', library: true })
    expect(documents.map(({ id, file }) => [id, file])).toEqual([['card', 'shared:card.yaml']])
  })

  it('builds a service of the library when asked, and when an overlay of its own speaks of it', async () => {
    const overlay =
      'kind: overlay\nid: city\nname: 某市\nregion: "210100"\nservice: old-service\nlimits: {promised: 3 workdays}\n'
    const cwd = project({ 'city.yaml': overlay })
    expect((await checked(cwd)).errors).toEqual([])
    await built(cwd, 'old-service')
  })

  it('LB8040: a library that is not there; a folder outside of the project is none', async () => {
    const own = { 'mine.yaml': SERVICE }
    const cwd = tree({
      'lianban.yaml': 'library: [nowhere, ../..]\nspecs: specs\n',
      'specs/mine.yaml': own['mine.yaml']
    })
    const { errors } = await checked(cwd)
    expect(errors).toEqual([
      'LB8040  找不到库“nowhere”，或里面没有 specs 文件夹',
      'LB8040  找不到库“../..”，或里面没有 specs 文件夹'
    ])
  })

  it('takes a folder of its own as a library', async () => {
    const cwd = tree({
      'lianban.yaml': 'library: ./province\nspecs: specs\n',
      ...Object.fromEntries(Object.entries(LIBRARY).map(([name, text]) => [`province/${name}`, text])),
      'specs/mine.yaml': SERVICE
    })
    const { errors, services } = await checked(cwd)
    expect([errors, services]).toEqual([[], 1])
  })
})

describe('a document over one of the library', () => {
  it('LB3070: must say how it stands to it', async () => {
    const { errors } = await checked(
      project({ 'mine.yaml': SERVICE, 'photo.yaml': 'kind: material\nid: photo\nname: 相片\n' })
    )
    expect(errors).toEqual(['LB3070 specs/photo.yaml 库“shared”里已有材料“photo”，这一份没有说怎样对待它'])
  })

  it('refines it part by part', async () => {
    const item = `kind: item
id: card
refines: {reason: 本省不收照片, without: [materials.photo, form.holder.phone]}
name: 领新卡
form: [{element: holder.name, label: 持卡人}]
`
    const read = await built(project({ 'mine.yaml': SERVICE, 'card.yaml': item }))
    const guide = read('guide/guide.md')
    expect(guide).toContain('领新卡')
    expect(guide).toContain('身份证')
    expect(guide).not.toContain('照片')
    expect(guide).not.toContain('电话')
    expect(guide).toContain('5 个工作日')
  })

  it('replaces it as a whole', async () => {
    const photo = 'kind: material\nid: photo\nreplaces: {reason: 本省另有目录}\nname: 电子照片\n'
    const read = await built(project({ 'mine.yaml': SERVICE, 'photo.yaml': photo }))
    expect(read('guide/guide.md')).toContain('电子照片')
  })

  it('refines an entity: an element of its own, one changed, the others as they were', async () => {
    const person = `kind: entity
id: person
refines: {reason: 本省另收邮箱}
elements:
  phone: {name: 手机号码, type: text, privacy: personal}
  email: {name: 邮箱, type: text, privacy: personal}
`
    const item = `kind: item\nid: card\nrefines: {reason: 本省另收邮箱}\nform: [holder.email]\n`
    const read = await built(project({ 'mine.yaml': SERVICE, 'person.yaml': person, 'card.yaml': item }))
    const guide = read('guide/guide.md')
    for (const name of ['姓名', '手机号码', '邮箱']) expect(guide).toContain(name)
  })

  it('LB3071, LB3072, LB3073: refines nothing, leaves out nothing, gives a source another meaning', async () => {
    const sourced = {
      ...LIBRARY,
      'photo.yaml': 'kind: material\nid: photo\nname: 照片\nsources: {law: {title: 甲法}}\nsource: law\n'
    }
    const { errors } = await checked(
      project(
        {
          'mine.yaml': SERVICE,
          'new.yaml': 'kind: material\nid: new\nname: 新的\nrefines: {reason: 本省没有这一份}\n',
          'card.yaml': 'kind: item\nid: card\nrefines: {reason: 本省不收别的, without: [materials.phto]}\n',
          'photo.yaml': 'kind: material\nid: photo\nrefines: {reason: 本省另有规定}\nsources: {law: {title: 乙法}}\n'
        },
        sourced
      )
    )
    expect(errors.sort()).toEqual([
      'LB3071 specs/new.yaml 没有哪个库里有材料“new”，这里却说细化或替换它',
      'LB3072 specs/card.yaml “领卡”里没有“materials.phto”，无从去掉',
      'LB3073 specs/photo.yaml 出处“law”在库里指别的文件，改了它，库里的事实就标错出处'
    ])
  })

  it('points to the file where each part is written', async () => {
    const item = `kind: item\nid: card\nrefines: {reason: 本省另收一份}\nmaterials: [nothing of holder]\n`
    const { errors } = await checked(project({ 'mine.yaml': SERVICE, 'card.yaml': item }))
    expect(errors).toEqual(['LB3002 specs/card.yaml 没有标识为“nothing”的材料'])
  })
})

describe('a service', () => {
  it('leaves out what does not concern it; other services keep it', async () => {
    const without = SERVICE.replace('use: card,', 'use: card, without: [materials.photo, form.holder.phone],')
    const other = SERVICE.replace('id: mine', 'id: other')
    const cwd = project({ 'mine.yaml': without, 'other.yaml': other })
    const guide = (await built(cwd))('guide/guide.md')
    expect(guide).not.toContain('照片')
    expect(guide).not.toContain('电话')
    expect((await built(cwd, 'other'))('guide/guide.md')).toContain('照片')
  })

  it('LB3072: points at the part that the item does not have', async () => {
    const without = SERVICE.replace('use: card,', 'use: card, without: [materials.foto],')
    const { errors } = await checked(project({ 'mine.yaml': without }))
    expect(errors).toEqual(['LB3072 specs/mine.yaml “领卡”里没有“materials.foto”，无从去掉'])
  })
})

describe('lianban.lock', () => {
  it('LB8041: says that a library is another one; lock accepts it', async () => {
    const cwd = project({ 'mine.yaml': SERVICE })
    expect(await lock({ cwd })).toMatchObject({
      libraries: [{ name: 'shared', version: '1.2.3', files: 8 }],
      diagnostics: []
    })
    expect((await checked(cwd)).errors).toEqual([])
    const { appendFileSync } = await import('node:fs')
    appendFileSync(join(cwd, 'node_modules/shared/specs/photo.yaml'), 'spec: 一寸\n')
    expect((await checked(cwd)).errors).toEqual(['LB8041  库“shared”（1.2.3）与 lianban.lock 里记下的（1.2.3）不同'])
    await lock({ cwd })
    expect((await checked(cwd)).errors).toEqual([])
  })

  it('LB8042, LB8043: a lock that cannot be read, a project without libraries', async () => {
    const cwd = project({ 'mine.yaml': SERVICE })
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(cwd, 'lianban.lock'), '<<<<<<<')
    expect((await checked(cwd)).errors).toEqual(['LB8042  “lianban.lock”不是 lianban lock 写的内容'])
    expect((await lock({ cwd: tree({ 'lianban.yaml': 'specs: specs\n' }) })).diagnostics).toMatchObject([
      { code: 'LB8043' }
    ])
  })
})

describe('a part of a project', () => {
  it('is judged by itself and resolved against the whole', async () => {
    const files = Object.fromEntries(
      Object.entries({ ...LIBRARY, 'mine.yaml': SERVICE }).map(([name, text]) => [`specs/${name}`, text])
    )
    for (const config of [{}, { 'lianban.yaml': 'specs: specs\n' }]) {
      const { errors, services } = await checked(tree({ ...files, ...config }), ['specs/mine.yaml'])
      expect([errors, services]).toEqual([[], 1])
    }
  })
})

describe('two versions', () => {
  it('are compared each with its libraries', async () => {
    const cwd = project({ 'mine.yaml': SERVICE })
    const { cpSync, writeFileSync } = await import('node:fs')
    cpSync(join(cwd, 'specs'), join(cwd, 'before'), { recursive: true })
    const without = SERVICE.replace('use: card,', 'use: card, without: [materials.photo],')
    writeFileSync(join(cwd, 'specs/mine.yaml'), without)
    const { diff: found, diagnostics } = await diff({ cwd, old: 'before', new: 'specs' })
    expect(diagnostics).toEqual([])
    expect(found?.services.map(({ id, state }) => [id, state])).toEqual([['mine', 'changed']])
  })
})

describe('a check without a region', () => {
  const files = (overlay: string) =>
    tree({
      ...Object.fromEntries(Object.entries(LIBRARY).map(([name, text]) => [`specs/${name}`, text])),
      'specs/broken.yaml': 'kind: material\nid: broken\nname: 没人用的\n',
      'specs/city.yaml': `kind: overlay\nid: city\nname: 某市\nregion: "210100"\nservice: old-service\n${overlay}`
    })
  const warnings = async (cwd: string, region?: string) => {
    const { diagnostics } = await check({ cwd, region, cacheDir: false })
    return diagnostics
      .filter(({ severity, ignored }) => severity !== 'info' && !ignored)
      .map(({ code, span }) => `${code} ${span?.file}`)
      .filter((one) => /LB5003|LB6007/.test(one))
  }

  it('looks at every region: what an overlay breaks is found without naming its region', async () => {
    const broken = files('limits: {promised: 2 workdays}\n')
    expect(await warnings(broken)).toContain('LB5003 specs/city.yaml')
    expect(await warnings(files('limits: {promised: 5 workdays}\n'))).toEqual([])
  })

  it('takes an ignore of it, which is not one too many elsewhere', async () => {
    const ignore = 'ignore: [{code: LB5003, reason: 来源自身矛盾，照录}]\n'
    const cwd = files(`limits: {promised: 2 workdays}\n${ignore}`)
    expect(await warnings(cwd)).toEqual([])
    const { diagnostics } = await build({ cwd })
    expect(diagnostics.map(({ code }) => code)).not.toContain('LB6007')
    expect(await warnings(files(`limits: {promised: 5 workdays}\n${ignore}`))).toEqual(['LB6007 specs/city.yaml'])
  })
})

it('build --region all makes every region, each in a folder of its code', async () => {
  const cwd = tree({
    ...Object.fromEntries(Object.entries(LIBRARY).map(([name, text]) => [`specs/${name}`, text])),
    'specs/broken.yaml': 'kind: material\nid: broken\nname: 没人用的\n',
    'specs/mine.yaml': SERVICE,
    'specs/city.yaml':
      'kind: overlay\nid: city\nname: 某市\nregion: "210100"\nservice: old-service\ncontact: {consult: 024-23456789}\n'
  })
  const { services } = await build({ cwd, region: 'all', targets: ['guide'] })
  expect(services.map(({ folder, region }) => [folder, region])).toEqual([
    ['mine', undefined],
    ['old-service', undefined],
    ['210100/old-service', '210100']
  ])
  const guide = (path: string) => readFileSync(join(cwd, 'out', path, 'guide/guide.md'), 'utf8')
  expect(guide('210100/old-service')).toContain('024-23456789')
  expect(guide('old-service')).not.toContain('024-23456789')
})

describe('what a newcomer met', () => {
  const REFINED = {
    'mine.yaml': SERVICE,
    'card.yaml': 'kind: item\nid: card\nrefines: {reason: 本省不收照片, without: [materials.photo]}\n'
  }

  it('judges one file of a project that refines as the whole project does', async () => {
    expect((await checked(project(REFINED), ['specs/mine.yaml'])).errors).toEqual([])
    expect((await checked(project(REFINED), ['specs'])).errors).toEqual([])
  })

  it('lists a refinement that leaves its name to the library', async () => {
    const { documents } = await list({ cwd: project(REFINED) })
    expect(documents.map(({ id, name }) => [id, name])).toEqual([
      ['mine', '我的一件事'],
      ['card', '']
    ])
  })

  it('knows the organization that issues a material, and says nothing of what the library has unused', async () => {
    const library = {
      ...LIBRARY,
      'id-card.yaml': 'kind: material\nid: id-card\nname: 身份证\nissuer: police\n',
      'police.yaml': 'kind: organization\nid: police\nname: 公安局\n'
    }
    const cwd = project(REFINED, library)
    const { diagnostics } = await check({ cwd, cacheDir: false })
    expect(diagnostics.filter(({ span, severity }) => severity !== 'info' && span?.file.startsWith('shared:'))).toEqual(
      []
    )
    expect((await built(cwd))('guide/guide.md')).not.toContain('police')
  })
})
