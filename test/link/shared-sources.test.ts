/** Sources that are declared once: what cites them, where findings about them are told, which of two is meant. */
import { expect, it } from 'vitest'
import { check } from '../../src/testing/index.js'
import { dependents } from '../../src/link/references/dependents.js'
import { publishedGuides } from '../../src/merge/service-documents.js'

const LIST = `
# --- sources/guides.yaml
kind: sources
id: guides
name: 办事指南
sources:
  guide: {title: 居住证办事指南, url: "https://example.org/guide", region: 沈阳市}
  blog: {title: 转载的办事经验, confidence: low}
`
const CARD = `
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: {holder: person}
form:
  - {element: holder.name, source: guide}
`

it('a shared source stands in each document that cites it, as if it were listed there', async () => {
  const { program, codes } = await found(`${LIST}${CARD}`)
  expect(codes).not.toContain('LB3037')
  const card = program.docs.item.get('card')!
  expect(Object.keys(card.data.sources!)).toEqual(['guide'])
  expect(publishedGuides([card])).toEqual([{ title: '居住证办事指南', url: 'https://example.org/guide' }])
})

it('written in the document or in a list, it comes to the same', async () => {
  const list = await found(`${LIST}${CARD}`)
  const own = await found(
    CARD.replace(
      'roles:',
      'sources: {guide: {title: 居住证办事指南, url: "https://example.org/guide", region: 沈阳市}}\nroles:'
    )
  )
  expect(list.program.docs.item.get('card')!.hash).toBe(own.program.docs.item.get('card')!.hash)
})

it('a name that no list has is told with the one that was meant', async () => {
  const { diagnostics } = await found(
    `${LIST}${CARD}`.replace('source: guide', 'source: guid').replace('name, s', 'name, basis: 第七条, s') +
      'source: guide\n'
  )
  expect(diagnostics.find(({ code }) => code === 'LB3037')).toMatchObject({
    suggestion: 'guide',
    span: { file: 'items/card.yaml' }
  })
})

it.each([
  ['two lists', '\n# --- sources/more.yaml\nkind: sources\nid: more\nname: 又一份\nsources:\n  guide: {title: 别的}\n'],
  [
    'a document’s own list',
    '\n# --- organizations/police.yaml\nkind: organization\nid: police\nname: 公安局\nsources: {guide: {title: 别的}}\nsource: guide\n'
  ]
])('one name for two sources is an error: %s (LB3140)', async (_, more) => {
  const { diagnostics } = await found(`${LIST}${CARD}${more}`)
  const clash = diagnostics.filter(({ code }) => code === 'LB3140')
  expect(clash).toHaveLength(1)
  expect(clash[0]!.related![0]!.span.file).toBe('sources/guides.yaml')
})

it('whoever rests on a doubtful source is at fault, not the list', async () => {
  const { diagnostics } = await found(
    `${LIST}${CARD}`.replace('source: guide', 'source: blog').replace('id: card', 'id: card\nstatus: reviewed')
  )
  expect(diagnostics.find(({ code }) => code === 'LB6985')).toMatchObject({ span: { file: 'items/card.yaml' } })
})

it('what cites a shared source depends on the list', async () => {
  const { program } = await found(`${LIST}${CARD}`)
  expect([...dependents(program, ['sources/guides'])].sort()).toEqual(['items/card.yaml', 'sources/guides.yaml'])
})

async function found(text: string) {
  const checked = await check(
    `${text}\n# --- entities/person.yaml\nkind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text, privacy: personal}\n`
  )
  return { ...checked, codes: checked.diagnostics.map(({ code }) => code) }
}
