/** The page around what is shown: which service, which output, what is wrong. The output itself stays as it is published. */
import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import { frame } from '../../diagnostics/frame.js'
import { lines, positionAt } from '../../diagnostics/position.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { hint, message } from '../../diagnostics/words.js'
import { PROOF, WHOLE, type View } from './preview.js'

const NAMES: Readonly<Record<string, string>> = {
  index: '总目录',
  site: '门户',
  guide: '办事指南',
  materials: '材料',
  process: '流程',
  form: '表单数据',
  web: '填写页面',
  ledger: '减负台账',
  catalogue: '目录',
  integration: '接口',
  plan: '实施方案',
  notice: '一次性告知单',
  engines: '表单引擎',
  bpmn: '流程引擎',
  bridge: '转接单',
  stubs: '桩代码',
  [PROOF]: '证明'
}

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; color: #1c1f23; background: #fff; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .25rem 1rem; border-bottom: 2px solid #1d4f91; }
h1 { margin: 0; font-size: 1rem; color: #1d4f91; }
nav { display: flex; flex-wrap: wrap; gap: .25rem .75rem; }
a { color: #1d4f91; text-underline-offset: .2em; padding: .5rem 0; }
a[aria-current] { color: #1c1f23; font-weight: 700; text-decoration: none; }
select { font: inherit; max-width: 18rem; min-height: 44px; }
iframe { flex: 1; width: 100%; border: 0; background: #fff; }
.wrong { max-height: 45vh; overflow: auto; border-bottom: 1px solid #d5dae0; background: #f3f6fa; padding: 0 1rem; }
.wrong:empty { display: none; }
.wrong section { padding: .5rem 0; border-top: 1px solid #d5dae0; }
.wrong p { margin: .25rem 0; }
.error { color: #b3261e; font-weight: 700; }
.files { font-size: .9375rem; color: #5a626c; }
pre { margin: .25rem 0; overflow: auto; font: 14px/1.5 "Noto Sans Mono CJK SC", Consolas, monospace; }
ul { line-height: 2; }
main { padding: 1rem; overflow: auto; }`

/** Fetches what changed and leaves the place where the reader is. */
const SCRIPT = `
const service = document.body.dataset.service
const source = new EventSource('/events/' + encodeURIComponent(service))
source.addEventListener('reload', async () => {
  const page = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html')
  document.querySelector('.wrong').replaceWith(fresh.querySelector('.wrong'))
  const frame = document.querySelector('iframe')
  if (frame) frame.contentWindow.location.reload()
  else if (fresh.querySelector('iframe')) location.reload()
})
document.querySelector('select').addEventListener('change', ({ target }) => { location.href = target.value })`

const sum = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`

/** For the shell alone; what is shown in it brings its own. */
export const SHELL_POLICY = `default-src 'none'; style-src ${sum(STYLE)}; script-src ${sum(SCRIPT)}; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export interface Shown {
  view: View
  services: readonly { id: string; name: string }[]
  targets: readonly string[]
  target: string
  /** Of the target; the one that is shown, and the others. */
  path: string | undefined
  paths: readonly string[]
}

export function shellPage({ view, services, targets, target, path, paths }: Shown): string {
  const link = (to: string, name: string, isHere: boolean) =>
    `<a href="${escaped(to)}"${isHere ? ' aria-current="page"' : ''}>${escaped(name)}</a>`
  const options = services.map(
    ({ id, name }) =>
      `<option value="${escaped(viewPath(id, target))}"${id === view.id ? ' selected' : ''}>${escaped(name)}</option>`
  )
  const others =
    paths.length > 1
      ? `<nav class="files" aria-label="文件">${paths.map((one) => link(viewPath(view.id, one), one.slice(target.length + 1), one === path)).join('')}</nav>`
      : ''
  const body =
    path === undefined
      ? `<main><p>${view.diagnostics.length > 0 ? '改好上面列出的，这里就有。' : '这一项没有内容。'}</p></main>`
      : `<iframe title="${escaped(NAMES[target] ?? target)}" src="${escaped(WHOLE.includes(target) ? `/all/${path}` : rawPath(view.id, path))}"></iframe>`
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(view.name)} · ${escaped(NAMES[target] ?? target)}</title><style>${STYLE}</style></head>
<body data-service="${escaped(view.id)}">
<header><h1>联办预览</h1><select aria-label="一件事">${options.join('')}</select>
<nav aria-label="产出">${targets.map((one) => link(viewPath(view.id, one), NAMES[one] ?? one, one === target)).join('')}</nav>${others}</header>
<div class="wrong" role="status">${wrong(view)}</div>
${body}
<script>${SCRIPT}</script></body></html>
`
}

export function viewPath(service: string, path: string): string {
  return `/view/${encodeURIComponent(service)}/${path.split('/').map(encodeURIComponent).join('/')}`
}

export function rawPath(service: string, path: string): string {
  return `/raw/${encodeURIComponent(service)}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** As many as somebody mends at a time. */
const MOST = 30

function wrong({ diagnostics, sources, base, isOld }: View): string {
  const sorted = [...diagnostics].sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0))
  const rest = sorted.length > MOST ? `<p>另有 ${sorted.length - MOST} 处，用 lianban check 全部列出。</p>` : ''
  const old = isOld ? '<p class="error">下面显示的是出错以前的。</p>' : ''
  return (
    old +
    sorted
      .slice(0, MOST)
      .map((one) => section(one, sources, base))
      .join('') +
    rest
  )
}

function section(diagnostic: Diagnostic, sources: View['sources'], base: string): string {
  const { code, severity, span } = diagnostic
  const label = severity === 'error' ? '错误' : '警告'
  const advice = hint(diagnostic, 'zh')
  const text = span ? sources(span.file) : undefined
  let place = ''
  if (span && text !== undefined) {
    const source = lines(text)
    const { line, column } = positionAt(source, span.start)
    const at = `${span.file}:${line}:${column}`
    const href = `vscode://file/${encodeURI(resolve(base, span.file)).replace(/^\//, '')}:${line}:${column}`
    place = `<p><a href="${escaped(href)}">${escaped(at)}</a></p><pre>${escaped(frame(source, span, { width: 100, context: 1 }).join('\n'))}</pre>`
  } else if (span) place = `<p>${escaped(span.file)}</p>`
  return `<section><p><span class="${severity}">${label}</span> ${code} ${escaped(message(diagnostic, 'zh'))}</p>${place}${advice ? `<p>怎么改：${escaped(advice)}</p>` : ''}</section>`
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
