/**
 * Looks at every page of a build as people do: at 360 px, at twice the text size on a phone and on a desk. Fails where one
 * is wider than its window. `--save DIR` also keeps pictures and A4 PDFs. Needs a Chromium: $CHROMIUM, or one on the PATH.
 * Usage: node scripts/pictures.js [out] [--save DIR]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const KINDS = [
  { name: '360px', width: 360, text: 100 },
  { name: '360px-200%', width: 360, text: 200 },
  { name: '720px-200%', width: 720, text: 200 }
]
const NAMES = ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome', 'chrome']
const HEIGHT = 1500

const { values, positionals } = parseArgs({ options: { save: { type: 'string' } }, allowPositionals: true })
const out = positionals[0] ?? 'out'
const chromium = process.env.CHROMIUM ?? onPath()
const pages = readdirSync(out, { recursive: true })
  .filter((path) => path.endsWith('.html'))
  .sort()
if (chromium === undefined || pages.length === 0) {
  console.error(chromium === undefined ? '没有找到 Chromium / no Chromium found' : `${out} 里没有网页 / no pages`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
try {
  const wide = KINDS.flatMap((kind) => tooWide(kind))
  for (const { page, kind, has, needs } of wide) console.error(`${page}（${kind}）：${needs} px 宽，只有 ${has} px`)
  console.log(`${pages.length} 个网页 × ${KINDS.length} 种大小，${wide.length} 个超出`)
  if (values.save !== undefined) for (const page of pages) keep(page, values.save)
  process.exitCode = wide.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((one) => join(one, name))).find((file) => existsSync(file))
}

/** All pages in frames of one width, all that is folded opened: each says how wide its content is. */
function tooWide({ name, width, text }) {
  const frames = pages.map((page) => frameOf(page, width)).join('\n')
  const measure = `onload = () => { document.body.dataset.found = JSON.stringify([...document.querySelectorAll('iframe')].map((frame) => {
    const page = frame.contentDocument
    page.documentElement.style.fontSize = '${text}%'
    page.querySelectorAll('details').forEach((one) => { one.open = true })
    return page.documentElement.scrollWidth
  })) }`
  const file = join(folder, `${width}-${text}.html`)
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><body>${frames}<script>${measure}</script>`)
  const dom = run(['--dump-dom', '--virtual-time-budget=60000', file]).stdout
  const found = /data-found="\[([\d,]*)\]"/.exec(dom)?.[1]
  if (found === undefined) throw new Error(`Chromium measured nothing at ${name}`)
  const widths = found.split(',').map(Number)
  return pages.flatMap((page, index) =>
    widths[index] > width ? [{ page, kind: name, has: width, needs: widths[index] }] : []
  )
}

function frameOf(page, width, height = 600) {
  const text = readFileSync(join(out, page), 'utf8').replace(/&/g, '&amp;').replace(/"/g, '&quot;')
  return `<iframe style="border:0;width:${width}px;height:${height}px" srcdoc="${text}"></iframe>`
}

function keep(page, save) {
  mkdirSync(save, { recursive: true })
  const id = page.replace(/[/\\]/g, '-').replace(/\.html$/, '')
  for (const { name, width, text } of KINDS) {
    const file = join(folder, 'one.html')
    const size = `onload = () => { document.querySelector('iframe').contentDocument.documentElement.style.fontSize = '${text}%' }`
    const body = `<body style="margin:0">${frameOf(page, width, HEIGHT)}<script>${size}</script>`
    writeFileSync(file, `<!doctype html><meta charset="utf-8">${body}`)
    run([`--screenshot=${resolve(save, `${id}-${name}.png`)}`, `--window-size=${Math.max(width, 520)},${HEIGHT}`, file])
  }
  run([`--print-to-pdf=${resolve(save, `${id}.pdf`)}`, '--no-pdf-header-footer', resolve(out, page)])
}

function run(args) {
  const common = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${join(folder, 'profile')}`
  ]
  return spawnSync(chromium, [...common, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 })
}
