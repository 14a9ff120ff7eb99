import { describe, expect, it } from 'vitest'
import { findings, markedBy, type Files } from '../../src/testing/index.js'
import { BASE } from '../mistakes/project.js'

const change = (file: string, from: string, to: string): Files => ({
  ...BASE,
  [file]: BASE[file]!.replaceAll(from, to)
})
const item = 'items/birth-registration.yaml'

describe('one mistake', () => {
  it('in a name that is used often is one finding with the other places', async () => {
    const files = change(item, 'guardian: { entity', 'gardian: { entity')
    const [found, ...others] = await findings(files)
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'LB3003', suggestion: 'gardian' })
    const places = found!.related!.map((one) => markedBy(files, { ...found!, span: one.span }))
    expect(places).toContain('guardian.marriage')
    expect(places).toContain('[id-card of guardian]'.slice(1, -1))
    expect(found!.related!.length).toBeLessThanOrEqual(20)
  })

  it('in a document that others rest on is not repeated by them', async () => {
    const files = change('entities/person.yaml', 'kind: entity\n', 'kind: entity\nelementz: {}\n')
    expect((await findings(files)).map(({ code }) => code)).toEqual(['LB2007'])
  })

  it('does not hide a mistake in another service', async () => {
    const files = {
      ...change(item, '3 个工作日', '三个工作日'),
      'services/marriage.yaml': BASE['services/marriage.yaml']!.replace('2 workdays', '1 workday')
    }
    expect((await findings(files)).map(({ code }) => code)).toEqual(['LB2016', 'LB5003'])
  })

  it('does not hide another one in the same document', async () => {
    const files = change(item, 'element: child.sex', 'element: child.gender')
    const more = { ...files, [item]: files[item]!.replace('birth-certificate of child', 'birth-certificate of baby') }
    expect((await findings(more)).map(({ code }) => code)).toEqual(['LB3004', 'LB3003'])
  })
})

describe('two documents with one id', () => {
  it.each(['a', 'z'])('the one in the file of that name is meant (the other is %s.yaml)', async (name) => {
    const found = await findings({
      ...BASE,
      [`organizations/${name}.yaml`]: 'kind: organization\nid: health\nname: 别的\n'
    })
    expect(found.map(({ code, span }) => `${code} ${span!.file}`)).toEqual([`LB3001 organizations/${name}.yaml`])
    expect(found[0]!.related!.map(({ span }) => span.file)).toEqual(['organizations/health.yaml'])
  })
})

describe('what is not there', () => {
  it('is marked at what stands nearest', async () => {
    const files = change('services/marriage.yaml', ', bind: { holder: man }', '')
    const found = await findings(files)
    expect(found.map((one) => `${one.code} ${markedBy(files, one)}`)).toEqual(['LB3015 maternity-benefit'])
  })
})

describe('named conditions that multiply', () => {
  const layers = Array.from(
    { length: 30 },
    (_, index) =>
      `  c${index + 1}: { name: 层, when: { any: [{ all: [{ is: c${index} }, { place: { known: true } }] }, { not: { is: c${index} } }] } }\n`
  )

  it('stop at a limit, in little time', async () => {
    const files = change(
      'services/newborn.yaml',
      'conditions:\n',
      `conditions:\n  c0: { name: 底, when: { settle: mother } }\n${layers.join('')}`
    )
    const start = performance.now()
    const found = new Set((await findings(files)).map(({ code }) => code))
    expect([...found]).toEqual(['LB3041'])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
