/** In a real browser: an applicant fills in the form of every service in every listed situation. Part of `npm run conformance`. */
import { chromium as driver, type Browser, type Page } from 'playwright-core'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitWeb } from '../../../src/emit/web/index.js'
import { itemSchema, submissionSchema } from '../../../src/emit/form/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { dispatch as dispatchOf } from '../../../templates/integration/runtime/dispatch.js'
import { isRow } from '../../../templates/integration/runtime/read.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import type { Json, Row } from '../../../templates/integration/runtime/types.js'
import { IS_FULL } from '../../support/effort.js'
import { shippedBundles } from '../../support/specs.js'
import { planFor, situationClasses, submissionOf } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'
import { missingFrom } from '../dispatch/exercise.js'
import { fillIn, type Outcome } from './applicant.js'
import { chromium } from './browser.js'
import { webBundle, wholeSubmission } from './support.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MOST = IS_FULL ? 200 : 3
const executablePath = chromium()
const wanted = IS_FULL || process.env['LIANBAN_BROWSER'] !== undefined
if (wanted && executablePath === undefined)
  console.warn('no Chromium here ($CHROMIUM, or on the PATH): forms are not filled in by an applicant')

describe.skipIf(!wanted || executablePath === undefined)('in a browser', () => {
  const only = process.env['LIANBAN_BROWSER'] ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'lianban-form-'))
  let browser: Browser
  beforeAll(async () => {
    browser = await driver.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const bundles = wanted && executablePath !== undefined ? Object.entries(shippedBundles()) : []
  test.each(bundles.filter(([id]) => only === '' || only === '1' || only.split(',').includes(id)))(
    '%s: every listed situation comes to forms that the departments take',
    async (id, bundle) => {
      const path = await pageOf(bundle, join(folder, `${id}.html`))
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      const valid = bothValidators(submissionSchema(bundle))
      const forms = new Map(bundle.items.map((item) => [item.usage, bothValidators(itemSchema(bundle, item))]))
      const plan = planFor(bundle)
      const classes = situationClasses(bundle)
      const step = Math.max(1, Math.floor(classes.length / MOST))
      for (let index = 0; index < Math.min(MOST, classes.length); index++) {
        const { situation, outcome } = classes[(index * step) % classes.length]!
        const wanted = submissionOf(bundle, situation, index)
        const at = `${id} ${index}`
        await fresh(page, path)
        const found: Outcome = await page.evaluate(fillIn, wanted as unknown)
        expect(found.problems, `${at}, ${found.page}`).toEqual([])
        const { submission, dispatch } = found.result as { submission: Row; dispatch: { [item: string]: Row } }
        expect(valid(submission), at).toEqual([])
        expect(check(plan, submission), at).toEqual([])
        expect(Object.keys(dispatch), at).toEqual(
          bundle.items.filter((_, place) => outcome[place]).map(({ usage }) => usage)
        )
        const late = plan.fields.filter((field) => field.late).map(({ key }) => `/${key.replace('.', '/')}`)
        const meant = normalise(plan, wanted) as Row
        const lost = missingFrom(submission, meant)
        expect(
          lost.filter((one) => !late.includes(one.replace(/\/\d+/g, ''))),
          at
        ).toEqual([])
        // What earlier items find out comes between; then each department has its whole form.
        const whole = together(submission, meant) as Row
        for (const item of Object.keys(dispatch)) {
          expect(dispatch[item], `${at} ${item}`).toEqual(dispatchOf(plan, submission, item))
          expect(forms.get(item)!(dispatchOf(plan, whole, item)), `${at} ${item}`).toEqual([])
        }
      }
      expect(errors).toEqual([])
      await page.close()
    },
    3_600_000
  )

  const shown = bundles.filter(([id]) => IS_FULL || id === 'newborn' || id === 'enterprise-startup')
  const looks = [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
  )
  test.each(shown)(
    '%s: axe finds nothing serious on any page, with errors and with all that is folded opened',
    async (id, bundle) => {
      const path = await pageOf(bundle, join(folder, `${id}.html`))
      const { situation } = situationClasses(bundle)[0]!
      for (const { width, colorScheme } of looks) {
        const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
        const page = await context.newPage()
        await fresh(page, path)
        const look = async (what: string) => {
          await page.evaluate(openAll)
          expect(await serious(page), `${id} ${width} ${colorScheme} ${what}`).toEqual([])
          const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          expect(wide, `${id} ${width} ${what} is too wide`).toBeLessThanOrEqual(0)
        }
        await look('start')
        await page.click('.actions > .primary')
        await look('errors')
        const found: Outcome = await page.evaluate(fillIn, submissionOf(bundle, situation, 0) as unknown)
        expect(found.problems).toEqual([])
        await look('result')
        const steps = (await page.evaluate('document.querySelectorAll(".steps button").length')) as number
        for (let index = 1; index < steps; index++) {
          await page.evaluate(stepTo(index))
          await look(`step ${index}`)
        }
        await page.click('#large')
        await look('large print')
        await context.close()
      }
    },
    600_000
  )

  test('going back and changing an answer leaves nothing stale; what was begun is there again; no policy is broken', async () => {
    const path = await pageOf(webBundle(), join(folder, 'small.html'))
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await fresh(page, path)
    const answers = wholeSubmission()
    const applicant = answers['applicant'] as Row
    const full = { ...answers, choices: { extra: true }, applicant: { ...applicant, share: 5 } }
    const first: Outcome = await page.evaluate(fillIn, full as unknown)
    expect(first.result).toMatchObject({ submission: { applicant: { share: 5 } } })
    await page.evaluate(stepTo(0))
    // By keyboard: the radio button of “no” is chosen and the page left.
    await page.focus('[id="choices.extra-true"]')
    await page.keyboard.press('ArrowDown')
    const second: Outcome = await page.evaluate(fillIn, answers as unknown)
    expect(second.problems).toEqual([])
    expect(JSON.stringify(second.result)).not.toContain('"share":5')
    expect(Object.keys((second.result as { dispatch: object }).dispatch)).toEqual(['main'])
    await page.waitForTimeout(1000)
    await page.goto('about:blank')
    await page.goto(`file://${path}`)
    await page.click('text=接着填')
    expect(await page.isChecked('[id="situations.local-true"]')).toBe(true)
    expect(errors).toEqual([])
    await page.close()
  }, 120_000)
})

/** What axe holds to be serious on the page as it stands. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { impact: string; id: string; nodes: { html: string }[] }[]
  }
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

const openAll = 'document.querySelectorAll("details").forEach((one) => { one.open = true })'
const stepTo = (index: number) => `document.querySelectorAll(".steps button")[${index}].click()`

/** Everything of both; of the first where they differ. */
function together(first: Json | undefined, second: Json): Json {
  if (Array.isArray(first) && Array.isArray(second))
    return first.map((one, index) => (second[index] === undefined ? one : together(one, second[index]!)))
  if (!isRow(first) || !isRow(second)) return first ?? second
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return Object.fromEntries(
    names.map((name) => [name, second[name] === undefined ? first[name]! : together(first[name], second[name]!)])
  )
}

async function pageOf(bundle: Bundle, path: string): Promise<string> {
  const files = await emitWeb(bundle, { template: (name) => readFileSync(`templates/${name}`, 'utf8') })
  writeFileSync(path, files.find((file) => file.path === 'web/form.html')!.text)
  return path
}

async function fresh(page: Page, path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`file://${path}`)
  await page.evaluate('localStorage.clear()')
  await page.goto('about:blank')
  await page.goto(`file://${path}`)
}
