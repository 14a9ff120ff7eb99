import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const wrong = 'LB6422 “不动产权证”是房屋的材料，这里却是“holder”的，那是自然人'

it('a house deed of a person is found at the use', async () => {
  expect(await said(files, 'LB6422')).toEqual([wrong])
})

it('so it is within alternatives, and as a result; of a house it is right', async () => {
  const item = files['item.yaml']!
  const withHouse = item.replace('{holder: person}', '{holder: person, home: house}')
  const group = withHouse.replace(
    '{material: deed, of: holder, need: copy, copies: 1}',
    'anyOf: [[deed of home], [deed of holder]]'
  )
  const result = withHouse.replace('of: holder', 'of: home') + 'results: [{material: deed, of: holder}]\n'
  const service = files['service.yaml']!.replace('subjects: {', 'subjects: {home: {entity: house, name: 房子}, ')
  const others = { ...files, 'service.yaml': service }
  expect(await said({ ...others, 'item.yaml': group }, 'LB6422')).toEqual([wrong])
  expect(await said({ ...others, 'item.yaml': result }, 'LB6422')).toEqual([wrong])
  expect(await said({ ...others, 'item.yaml': withHouse.replace('of: holder', 'of: home') }, 'LB6422')).toEqual([])
})
