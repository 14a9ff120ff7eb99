/** The page that shows the cases of a mock: no script, nothing from elsewhere. */
import { createHash } from 'node:crypto'
import { ITEM_STATES, SUBMISSION_STATES } from '../emit/integration/states.js'
import type { Bundle } from '../merge/bundle.js'
import { submissionState } from './machine.js'
import type { Store, Submission } from './store.js'

const CSS = `:root{color-scheme:light dark}body{font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1,h2{color:#1d4f91;line-height:1.3}h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;vertical-align:top}
code,.number{font-variant-numeric:tabular-nums;overflow-wrap:anywhere}.grey{color:#666}button{font:inherit;padding:.5rem 1rem;border:0;border-radius:4px;background:#1d4f91;color:#fff}
@media(prefers-color-scheme:dark){h1,h2{color:#9cc2f5}.grey{color:#aaa}}
@media(max-width:640px){tr{display:block;padding:.5rem 0;border-bottom:1px solid #8884}td{display:block;border:0;padding:0}th{display:none}}`

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'X-Content-Type-Options': 'nosniff'
}

/** Texts of the specs, and whatever was sent. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export function page(bundle: Bundle, store: Store): Response {
  const all = [...store.submissions.values()].reverse()
  const draft = bundle.status === 'draft' ? '（草案）' : ''
  const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(bundle.name)}：演练</title><style>${CSS}</style>
<h1>${escapeHtml(bundle.name)}${draft}：演练</h1>
<p>这里的申请都是编的，只在这台机器的内存里，关了就没有。一份合格的申请见 <a href="/samples/0">/samples/0</a>。</p>
<form method="post" action="/advance"><button>各部门各办一步</button></form>
${all.length === 0 ? '<p>还没有申请。</p>' : all.map((one) => submission(one, bundle)).join('\n')}
<p class="grey">接口摘要 <code>${bundle.digest.slice(0, 12)}</code></p></html>
`
  return new Response(text, { headers: HEADERS })
}

function submission(of: Submission, { items }: Bundle): string {
  const state = SUBMISSION_STATES[submissionState(of.cases) as keyof typeof SUBMISSION_STATES]
  const rows = of.cases.map((one) => {
    const name = items.find(({ usage }) => usage === one.item)?.name ?? one.item
    const words = ITEM_STATES[one.state as keyof typeof ITEM_STATES].split('：')[0]!
    return `<tr><td>${escapeHtml(name)}</td><td>${words}</td><td class="number">${escapeHtml(one.caseId)}</td><td class="number">第 ${one.portion.revision} 次送</td></tr>`
  })
  return `<h2><span class="number">${escapeHtml(of.submissionId)}</span>&#12288;${state.split('：')[0]!}</h2>
<table><tr><th>事项</th><th>状态</th><th>办件编号</th><th>拆单包</th></tr>${rows.join('')}</table>`
}
