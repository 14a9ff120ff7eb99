/** The examples of docs/diagnostics: the failing one gives exactly its code, the passing one nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BASE, fenced, findings, marked, splitDocuments, type Files } from './project.js'

const PAGES = join(import.meta.dirname, '../../docs/diagnostics')
const names = readdirSync(PAGES).filter((name) => /^LB[3-7]\d{3}\.md$/.test(name))

/** What the examples may refer to without showing it: what the base project has, but of its items only those named. */
function background(example: string): Files {
  const named = ['welfare', 'maternity-benefit', 'birth-certificate-issue', 'birth-registration'].filter(
    (id) => example.includes(id) || (id === 'welfare' && example.includes('maternity-benefit'))
  )
  return Object.fromEntries(
    Object.entries(BASE).filter(([file]) =>
      file.startsWith('items/')
        ? named.includes(file.slice('items/'.length, -'.yaml'.length))
        : !/^(services|overlays|standard)\//.test(file)
    )
  )
}

async function codes(example: string): Promise<string[]> {
  const files = { ...background(example), ...splitDocuments(example) }
  return (await findings(files)).map((one) => `${one.code} ${one.span?.file} [${marked(files, one)}]`)
}

it('finds the pages', () => expect(names.length).toBeGreaterThan(50))

it.each(names)('%s', async (name) => {
  const [failing, passing] = fenced(readFileSync(join(PAGES, name), 'utf8').replaceAll('\r\n', '\n'))
  const code = name.slice(0, -3)
  const found = await codes(failing!)
  expect(found.length).toBeGreaterThan(0)
  // An ignored error (LB6009) is still the error that it is.
  expect(found.filter((one) => !one.startsWith(code) && !(code === 'LB6009' && one.startsWith('LB3002')))).toEqual([])
  expect(found.some((one) => one.startsWith(code))).toBe(true)
  expect(await codes(passing!)).toEqual([])
})
