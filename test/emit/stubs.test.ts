/** The stubs compile under strict, with a logic of one's own, and what is wrong is no program. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { emitStubs } from '../../src/emit/stubs/index.js'
import { smallBundle } from './small.js'

const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ['node'],
  typeRoots: [resolve('node_modules/@types')],
  paths: { '@cfworker/json-schema': [resolve('node_modules/@cfworker/json-schema/dist/esm/index.d.ts')] }
}

test('they compile under strict, and refuse a misuse', async () => {
  const files = await emitStubs(smallBundle(), context)
  const program = `
import { applicantClient, departmentClient, type DepartmentLogic } from './index.js'
export async function use(logic: DepartmentLogic) {
  const client = applicantClient({ baseUrl: 'http://127.0.0.1' })
  const { submissionId } = await client.createSubmission({ body: { form: { choices: { notice: false }, situations: { kind: 'a' }, applicant: { name: '张三' }, sharers: [{ name: '李四' }] }, materials: [] } })
  const { next } = await departmentClient({ baseUrl: '' }).listCases({ item: 'end', limit: 2 })
  return [(await client.getSubmissionStatus({ submissionId })).state, next, logic.getCase]
}
`
  const wrong = `
import { applicantClient } from './index.js'
export const use = () => applicantClient({ baseUrl: '' }).getSubmissionStatus({ caseId: 'x' })
`
  const cwd = mkdtempSync(join(tmpdir(), 'lianban-stubs-'))
  mkdirSync(join(cwd, 'stubs'))
  const own = [...files, { path: 'stubs/program.ts', text: program }, { path: 'stubs/wrong.ts', text: wrong }]
  for (const { path, text } of own) writeFileSync(join(cwd, path), text)
  const found = ts.getPreEmitDiagnostics(
    ts.createProgram(
      own.map(({ path }) => join(cwd, path)),
      OPTIONS
    )
  )
  const said = found.map(
    ({ file, messageText }) => `${basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  )
  expect(said.filter((line) => !line.startsWith('wrong.ts'))).toEqual([])
  expect(said.length).toBeGreaterThan(0)
}, 60_000)
