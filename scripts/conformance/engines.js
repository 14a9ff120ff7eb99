/**
 * The form for other engines in those engines themselves: react-jsonschema-form, JSON Forms (material) and SurveyJS render the
 * shipped files in a Chromium, with nothing between. Chinese labels and choices must be there, a condition must show and hide
 * a field, and the console must stay silent. The engines are installed into a folder of their own.
 *
 *   node scripts/conformance/engines.js <output of a build> <folder for engines> [services] [pictures]
 *
 * Exits 1 when something is wrong. Where there is no Chromium, that is said, and nothing is judged.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { chromium as launcher } from 'playwright-core'
import { PACKAGES, pageOf } from './engines/pages.js'

const [out, folder, named = 'newborn,enterprise-startup,second-hand-house', pictures] = process.argv.slice(2)
const ENGINES = ['rjsf', 'jsonforms', 'surveyjs']
const NAMES = ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome', 'chrome']
const browserPath =
  process.env.CHROMIUM ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((path) => NAMES.map((name) => join(path, name)))
    .find((path) => existsSync(path))
/** Seconds that a large form may take to draw itself again. */
const PATIENCE = 25
let findings = 0

if (browserPath === undefined) console.log('Chromium is not here: engines are left out')
else await judge()
process.exitCode = findings === 0 ? 0 : 1

async function judge() {
  const home = resolve(folder)
  install(home)
  const browser = await launcher.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  try {
    for (const service of named.split(','))
      for (const engine of ENGINES) {
        const page = await bundled(home, service, engine)
        const said = await look(browser, page, service, engine)
        findings += said.length
        console.log(`${service} in ${engine}: ${said.length === 0 ? 'as it should be' : said.join('; ')}`)
      }
  } finally {
    await browser.close()
  }
}

function install(home) {
  mkdirSync(home, { recursive: true })
  if (existsSync(join(home, 'node_modules', 'react'))) return
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const args = ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...PACKAGES]
  if (spawnSync('npm', args, { cwd: home, stdio: 'inherit' }).status !== 0) throw new Error('npm install')
}

/** One file with its script and style. */
async function bundled(home, service, engine) {
  const files = resolve(out, service, 'engines')
  const { outputFiles } = await build({
    stdin: { contents: pageOf(engine, files), resolveDir: home, loader: 'jsx' },
    bundle: true,
    write: false,
    outdir: home,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error'
  })
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const script = textOf('.js').replaceAll('</script', '<\\/script')
  const page = join(home, `${service}-${engine}.html`)
  writeFileSync(
    page,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${textOf('.css')}</style><div id="page"></div><script>${script}</script>`
  )
  return page
}

async function look(browser, path, service, engine) {
  const said = []
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 }, locale: 'zh-CN' })
  tab.setDefaultTimeout(60_000)
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`console: ${message.text().slice(0, 300)}`)
  })
  tab.on('pageerror', (error) => said.push(`error: ${error.message.slice(0, 300)}`))
  await tab.goto(`file://${path}`)
  await tab.waitForSelector('#page *')
  await tab.waitForFunction('document.getElementById("page").innerText.length > 40')
  const { vectors } = JSON.parse(readFileSync(join(out, service, 'engines', 'vectors.json'), 'utf8'))
  const { properties } = JSON.parse(readFileSync(join(out, service, 'engines', 'jsonforms', 'schema.json'), 'utf8'))
  const leafOf = (key) => key.split('.').reduce((node, name) => node?.properties?.[name], { properties })
  const shownFor = async ({ submission, shown }) => {
    await tab.evaluate((given) => globalThis.answer(given), submission)
    let [lines, lacking, last] = [[], [], '']
    for (let turn = 0; turn < PATIENCE; turn++) {
      await tab.waitForTimeout(1000)
      const text = await tab.locator('#page').innerText()
      lines = text.split('\n').map(plain)
      lacking = shown.map((key) => leafOf(key)?.title).filter((title) => title && !lines.includes(plain(title)))
      if (lacking.length === 0 && text === last) break
      last = text
    }
    if (lacking.length > 0) said.push(`not shown: ${lacking.slice(0, 5).join('、')} (${lacking.length})`)
    return lines
  }
  const [first, other] = [vectors[0], furthest(vectors)]
  const [before, after] = [await shownFor(first), await shownFor(other)]
  // Of a name that one field alone has, it can be told whether it is there.
  const names = titlesIn({ properties })
  const isShown = (lines, key) => lines.includes(plain(leafOf(key)?.title ?? ''))
  const own = (key) => names.filter((title) => title === plain(leafOf(key)?.title ?? '')).length === 1
  const changing = [
    ...first.shown.filter((key) => !other.shown.includes(key)),
    ...other.shown.filter((key) => !first.shown.includes(key))
  ].filter(own)
  const wrong = changing.filter(
    (key) => isShown(before, key) !== first.shown.includes(key) || isShown(after, key) !== other.shown.includes(key)
  )
  if (wrong.length > 0) said.push(`conditions do not show or hide: ${wrong.slice(0, 5).join('、')} (${wrong.length})`)
  // Where only names of several fields come and go, as those of mother and father, they are counted.
  const count = (of, title) => of.filter((one) => one === title).length
  const titlesOf = ({ shown }) => shown.map((key) => plain(leafOf(key)?.title ?? ''))
  const moved = [...new Set([...titlesOf(first), ...titlesOf(other)])].filter(
    (title) => count(titlesOf(first), title) !== count(titlesOf(other), title)
  )
  const isCounted = (title) =>
    count(after, title) - count(before, title) === count(titlesOf(other), title) - count(titlesOf(first), title)
  if (changing.length === 0 && !(moved.length > 0 && moved.every(isCounted)))
    said.push('conditions change nothing, or something else')
  const choices = Object.values(properties).flatMap((group) =>
    Object.values(group.properties ?? {}).flatMap(({ oneOf }) => (oneOf ? [oneOf.map(({ title }) => title)] : []))
  )[0]
  if (engine === 'jsonforms') await tab.locator('[role=combobox]').first().click()
  const text = await tab.locator('body').innerText()
  const unsaid = choices.filter((title) => !text.includes(title))
  if (unsaid.length > 0) said.push(`choices that are not there: ${unsaid.slice(0, 5).join('、')}`)
  if (pictures) await tab.screenshot({ path: join(pictures, `${service}-${engine}.png`) })
  await tab.close()
  return [...new Set(said)]
}

/** Of all fields and groups, in rows too. */
function titlesIn({ title, properties = {}, items }) {
  const below = [...Object.values(properties), items].filter((one) => typeof one === 'object')
  return [...(title === undefined ? [] : [plain(title)]), ...below.flatMap(titlesIn)]
}

/** Without the number before it, and the star of what is required. */
function plain(line) {
  return line
    .replace(/^\d+\.\s*/, '')
    .replace(/[\s*]+$/, '')
    .trim()
}

/** The answers with which most other fields are shown, another number of them before others. */
function furthest([first, ...others]) {
  const changes = ({ shown }) =>
    100 * Math.abs(shown.length - first.shown.length) +
    shown.filter((key) => !first.shown.includes(key)).length +
    first.shown.filter((key) => !shown.includes(key)).length
  return others.reduce((best, one) => (changes(one) > changes(best) ? one : best), first)
}
