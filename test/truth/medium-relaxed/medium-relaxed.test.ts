/** Media and forms of a material: what is relaxed refuses nobody. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { between, variant } from '../../diff/folders.js'

const paper = filesIn(join(import.meta.dirname, 'old'))
const either = filesIn(join(import.meta.dirname, 'new'))
const stated = (text: string) => variant(paper, ['specs/i.yaml', 'need: original, medium: paper', text])
const KEY = 'licence of owner'

it('paper to paper or electronic: relaxed, minor, nobody hands in again', () => {
  const found = between(paper, either)
  expect(found).toMatchObject({
    level: 'minor',
    heavier: false,
    unclear: false,
    ids: [`medium-looser:${KEY}`],
    demands: []
  })
})

it.each([
  ['paper-or-electronic', 'paper', `material-medium:${KEY}`],
  ['paper', 'electronic', `material-medium:${KEY}`],
  ['paper', 'paper-and-electronic', `material-medium:${KEY}`],
  ['paper-and-electronic', 'electronic', `medium-looser:${KEY}`],
  ['electronic', 'paper-or-electronic', `medium-looser:${KEY}`]
])('%s to %s', (from, to, id) => {
  const found = between(stated(`need: original, medium: ${from}`), stated(`need: original, medium: ${to}`))
  expect(found.ids).toEqual([id])
  const isLooser = id.startsWith('medium-looser')
  expect(found).toMatchObject({ level: isLooser ? 'minor' : 'major', heavier: !isLooser })
  expect(found.demands).toEqual(isLooser ? [] : [['redraft', '']])
})

it('a medium that was not written: unknown, and the gate on burden does not open', () => {
  const found = between(stated('need: original'), paper)
  expect(found).toMatchObject({ level: 'minor', heavier: false, unclear: true, ids: [`material-unclear:${KEY}`] })
})

it.each([
  ['original', 'copy', 'looser'],
  ['original', 'inspect', 'looser'],
  ['original-and-copy', 'copy', 'looser'],
  ['copy', 'original', 'stricter'],
  ['inspect', 'copy', 'stricter'],
  ['copy', 'any', 'looser']
])('%s to %s is no new burden unless it is more', (from, to, is) => {
  const found = between(stated(`need: ${from}, medium: paper`), stated(`need: ${to}, medium: paper`))
  expect(found).toMatchObject({ ids: [`material-${is}:${KEY}`], heavier: is === 'stricter', unclear: false })
})

it('how many copies: one that was not written is not one', () => {
  const copies = (text: string) => stated(`need: copy, medium: paper${text}`)
  expect(between(copies(', copies: 3'), copies(', copies: 1'))).toMatchObject({ heavier: false, unclear: false })
  expect(between(copies(', copies: 1'), copies(', copies: 3'))).toMatchObject({ level: 'major', heavier: true })
  expect(between(copies(''), copies(', copies: 2'))).toMatchObject({ ids: [`material-unclear:${KEY}`], unclear: true })
})
