import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { webData } from '../../../src/emit/web/data.js'
import { emitWeb } from '../../../src/emit/web/index.js'
import { pack } from '../../../src/emit/web/pack.js'
import { unpack } from '../../../templates/web/model/unpack.js'
import { context, webBundle } from './support.js'

const HOSTILE = '</script><script>alert(1)</script><!-- \u202e {{x}} '

test('the page carries its own style and script, and allows nothing else', async () => {
  const [file] = await emitWeb(webBundle(), context)
  const { path, text } = file!
  expect(path).toBe('web/form.html')
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/
  )
  const sum = (inside: string) => `'sha256-${createHash('sha256').update(inside).digest('base64')}'`
  expect(policy).toContain(sum(/<style>([^]*?)<\/style>/.exec(text)![1]!))
  const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)]
  expect(scripts).toHaveLength(1)
  expect(policy).toContain(sum(scripts[0]![1]!))
  expect(text).toContain(webBundle().digest)
  expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
})

test('texts of the specs end no script and steer no editor', async () => {
  const bundle = {
    ...webBundle(),
    name: HOSTILE,
    questions: webBundle().questions.map((one) => ({ ...one, ask: HOSTILE }))
  }
  const [file] = await emitWeb(bundle, context)
  expect(file!.text).not.toContain('<script>alert')
  expect(file!.text).not.toContain('\u202e')
  const json = /id="lianban-form">([^]*?)<\/script>/.exec(file!.text)![1]!
  const read = unpack(JSON.parse(json) as ReturnType<typeof pack>) as { questions: { label: string }[] }
  expect(read.questions[0]!.label).toBe(HOSTILE)
})

test('what occurs several times is written once, and comes back the same', () => {
  const data = webData(webBundle())
  const packed = pack(data)
  expect(unpack(packed)).toEqual(JSON.parse(JSON.stringify(data)))
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(data).length)
  const codes = { $: 1, ' x': [{ a: 'the same long text' }, { a: 'the same long text' }] }
  expect(unpack(pack(codes))).toEqual(codes)
})
