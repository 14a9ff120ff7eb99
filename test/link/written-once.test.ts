/** `each` and `like`: what is written once comes to the same as what is written out, and findings point to where it is. */
import { expect, it } from 'vitest'
import { check, markedBy, filesOf } from '../../src/testing/index.js'

const PERSON = `
# --- entities/person.yaml
kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, privacy: personal}
  phone: {name: 电话, type: text, privacy: personal}
# --- materials/photo.yaml
kind: material
id: photo
name: 照片
# --- materials/letter.yaml
kind: material
id: letter
name: 申请书
`
const item = (form: string, materials: string) => `${PERSON}
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: {holder: person}
situations:
  moved: {ask: 是否迁入, type: boolean}
  rents: {ask: 是否租房, type: boolean}
form:
${form}
materials:
${materials}
`
const SHORT = item(
  `  - section: 本人
    required: true
    when: {moved: true}
    each:
      - holder.name
      - {element: holder.phone, required: false, when: {rents: true}}`,
  `  - of: holder
    need: original
    copies: 1
    each:
      - photo
      - {material: letter, copies: 2}`
)
const LONG = item(
  `  - {element: holder.name, section: 本人, required: true, when: {moved: true}}
  - {element: holder.phone, section: 本人, required: false, when: {all: [{moved: true}, {rents: true}]}}`,
  `  - {material: photo, of: holder, need: original, copies: 1}
  - {material: letter, of: holder, need: original, copies: 2}`
)

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code).sort()

it('what stands beside `each` holds for every entry that does not say otherwise', async () => {
  const [short, long] = await Promise.all([check(SHORT), check(LONG)])
  expect(codes(short.diagnostics)).toEqual(codes(long.diagnostics))
  const [a, b] = [short, long].map(({ program }) => program.docs.item.get('card')!)
  expect(a!.data).toEqual(b!.data)
  expect(a!.hash).toBe(b!.hash)
})

it.each([
  ['rents: true', 'rent: true', 'rent'],
  ['when: {moved: true}', 'when: {move: true}', 'move'],
  ['of: holder', 'of: holer', 'holer']
])('a mistake is told where it is written: %s → %s', async (right, wrong, marked) => {
  const text = SHORT.replace(right, wrong)
  const { diagnostics } = await check(text)
  const found = diagnostics.find(({ severity }) => severity === 'error')!
  expect(markedBy(filesOf(text), found)).toContain(marked)
})

it.each([
  [SHORT.replace('section: 本人', 'element: holder.name'), ['LB3141']],
  [SHORT.replace('- photo', '- {each: [photo]}'), ['LB3141']]
])('what is of one entry does not stand beside several (LB3141)', async (text, wanted) => {
  const { diagnostics } = await check(text)
  expect(codes(diagnostics).filter((code) => code === 'LB3141')).toEqual(wanted)
})

const service = (examples: string) => `${LONG}
# --- services/residence.yaml
kind: service
id: residence
name: 居住证“一件事”
subjects: {holder: {entity: person, name: 申请人}}
situations:
  moved: {ask: 是否迁入, type: boolean}
  rents: {ask: 是否租房, type: boolean}
items:
  card: {use: card}
examples:
  - name: 迁入
    given: {moved: true, rents: true}
    expect: {items: [card], asked: 2, materials: 2}
${examples}`

it('an example that is like another one is judged as a whole', async () => {
  const right = await check(service('  - {name: 自有, like: 迁入, given: {rents: false}, expect: {asked: 1}}\n'))
  expect(codes(right.diagnostics)).not.toContain('LB4006')
  const text = service('  - {name: 自有, like: 迁入, given: {rents: false}, expect: {items: [card]}}\n')
  const wrong = await check(text)
  const found = wrong.diagnostics.find(({ code }) => code === 'LB4006')!
  expect(markedBy(filesOf(text), found)).toContain('2')
})

it.each(['迁出', '自有'])('there is no example to be like: %s (LB3142)', async (name) => {
  const { diagnostics } = await check(
    service(`  - {name: 自有, like: ${name}, given: {rents: false}, expect: {asked: 1}}\n`)
  )
  expect(codes(diagnostics)).toContain('LB3142')
})
