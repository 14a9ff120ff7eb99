/** The package as npm installs it, in an empty folder: a project of a few files on the library does all that a project does. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-packed-')))
const cwd = join(root, 'project')
const repository = resolve('.')

const run = (command: string, args: string[], at = cwd) =>
  execFileSync(command, args, { cwd: at, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const lianban = (...args: string[]) => run(process.execPath, ['node_modules/lianban/bin/lianban.js', ...args])
const commit = (message: string) => {
  run('git', ['add', '-A'])
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.cn', 'commit', '-qm', message])
}

/** What `npm install` of the package does, without the network: its files, and its dependencies from here. */
beforeAll(() => {
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', root], repository)
  const packed = readdirSync(root).find((name) => name.endsWith('.tgz'))!
  mkdirSync(join(cwd, 'node_modules'), { recursive: true })
  run('tar', ['-xzf', packed], root)
  cpSync(join(root, 'package'), join(cwd, 'node_modules/lianban'), { recursive: true })
  for (const name of readdirSync(join(repository, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(repository, 'node_modules', name), join(cwd, 'node_modules', name))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('init, a service, a refinement, a city: check, build, prove, recheck, diff, report, try', () => {
  run('git', ['init', '-q', '.'])
  lianban('init')
  lianban('lock')
  const write = (path: string, text: string) => {
    mkdirSync(join(cwd, 'specs', path, '..'), { recursive: true })
    writeFileSync(join(cwd, 'specs', path), text)
  }
  const service = `kind: service
id: mine
name: 本市居民参保“一件事”
subjects:
  applicant: {entity: person, name: 参保人, login: true}
items:
  medical: {use: resident-medical-insurance-enrolment, bind: {insured: applicant}}
  card: {use: social-security-card-application, bind: {holder: applicant}, without: [materials.personal-photo], note: 共享照片}
limits: {promised: 31 workdays}
`
  write('services/mine.yaml', service)
  write(
    'materials/resident-insurance-enrolment-form.yaml',
    'kind: material\nid: resident-insurance-enrolment-form\nrefines: {reason: 本省表名不同}\nname: 参保登记表\n'
  )
  write(
    'overlays/city.yaml',
    'kind: overlay\nid: city\nname: 某市\nregion: "210100"\nservice: mine\ncontact: {consult: 024-12345678}\n'
  )
  commit('one')
  const files = run('git', ['ls-files']).trim().split('\n')
  expect(files.length).toBeLessThan(15)
  expect(lianban('check')).toContain('0 个错误、0 个警告')
  expect(lianban('check', '--region', '210100')).toContain('0 个错误')
  lianban('build', '--region', '210100')
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
    'index.html',
    'manifest.json',
    'mine',
    'resident-insurance',
    'sharing'
  ])
  lianban('prove')
  expect(lianban('recheck', 'proof/mine/proof.json')).toContain('证书成立')
  write('services/mine.yaml', service.replace('31 workdays', '30 workdays'))
  commit('two')
  expect(lianban('diff', 'HEAD~1')).toContain('本市居民参保')
  expect(lianban('report')).toMatch(/与库不同[^]*参保登记表（lianban）[^]*本省表名不同[^]*materials\.personal-photo/)
  expect(lianban('try', 'mine')).toContain('社会保障卡申领')
}, 120_000)

test.each(['zh', 'en'])('the help that is printed at once is what the parser of options says: %s', async (lang) => {
  let text = ''
  const out = { write: (more: string) => (text += more) }
  await main(['--help', '--lang', lang], { cwd, env: {}, stdin: process.stdin, stdout: out, stderr: out })
  expect(lianban('--help', '--lang', lang)).toBe(text)
  expect(text).toContain('prove')
})
