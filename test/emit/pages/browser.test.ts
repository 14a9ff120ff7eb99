/**
 * In a real browser: axe looks at every page that people read, on a phone and on a desk, light and dark, with all that is
 * folded opened; and none is heavier than a slow line takes. Part of `npm run conformance`.
 */
import { chromium as driver, type Browser } from 'playwright-core'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '../../../src/link/model.js'
import { emitters, projectEmitters } from '../../../src/emit/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { packaged } from '../../../src/base/packaged.js'
import { IS_FULL } from '../../support/effort.js'
import { shippedBundles } from '../../support/specs.js'
import { chromium } from '../web/browser.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** In bytes, before the runtime of a form. */
const HEAVIEST = 300 * 1024
const context = { template: (name: string) => packaged(`templates/${name}`), site: 'https://www.example.gov.cn/' }
const executablePath = chromium()
const only = process.env['LIANBAN_BROWSER']
const wanted = IS_FULL || only !== undefined
if (wanted && executablePath === undefined)
  console.warn('no Chromium here ($CHROMIUM, or on the PATH): nobody looks at the pages')

/** Of all sheets of a service the first of each kind: they differ in their texts. */
const SHEETS = /^notice\/(index|1|1-window)\.html$/

async function pagesOf(bundle: Bundle): Promise<{ path: string; text: string }[]> {
  const files = []
  for (const target of ['guide', 'ledger', 'plan', 'notice'])
    files.push(...(await (await emitters[target]!())(bundle, context)))
  for (const target of ['index', 'site'])
    files.push(
      ...(await (
        await projectEmitters[target]!()
      )([bundle], {
        ...context,
        targets: ['guide', 'notice', 'ledger', 'plan', 'site'],
        program: {} as Program,
        regional: []
      }))
    )
  return files.filter(({ path }) => path.endsWith('.html') && (!path.startsWith('notice/') || SHEETS.test(path)))
}

describe.skipIf(!wanted || executablePath === undefined)('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-pages-'))
  let browser: Browser
  beforeAll(async () => {
    browser = await driver.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const bundles = wanted && executablePath !== undefined ? Object.entries(shippedBundles()) : []
  test.each(bundles.filter(([id]) => !only || only === '1' || only.split(',').includes(id)))(
    '%s: nothing serious on any page, none too wide, none too heavy',
    async (id, bundle) => {
      const found: string[] = []
      for (const { path, text } of await pagesOf(bundle)) {
        if (Buffer.byteLength(text) > HEAVIEST) found.push(`${path}: ${Buffer.byteLength(text)} bytes`)
        const file = join(folder, `${id}-${path.replaceAll('/', '-')}`)
        writeFileSync(file, text)
        for (const width of [360, 1280])
          for (const colorScheme of ['light', 'dark'] as const) {
            const seen = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
            const page = await seen.newPage()
            await page.goto(`file://${file}`)
            await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
            await page.evaluate(AXE)
            const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
              violations: { impact: string; id: string; nodes: { html: string }[] }[]
            }
            for (const { impact, id: rule, nodes } of violations)
              if (impact === 'serious' || impact === 'critical')
                found.push(`${path} ${width} ${colorScheme} ${rule}: ${nodes[0]?.html.slice(0, 160)}`)
            const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
            if (wide > 0) found.push(`${path} ${width} is ${wide} px too wide`)
            await seen.close()
          }
      }
      expect(found).toEqual([])
    },
    600_000
  )
})
