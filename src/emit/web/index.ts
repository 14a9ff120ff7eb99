/** The one form, running: a page that needs no server and fetches nothing, and what it checks as a module for others. */
import { escapeHidden } from '../../base/inert.js'
import { pageStyle, sumForPolicy } from '../../base/page-style.js'
import { packaged } from '../../base/packaged.js'
import { render, type TemplateReader } from '../../base/template.js'
import { clean } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Emitter } from '../index.js'
import { webData } from './data.js'
import { pack } from './pack.js'

/** What the template of the page is filled with. */
export interface WebPage {
  title: string
  /** 草案, or empty. */
  mark: string
  digest: string
  shortDigest: string
  version: string
  /** The script that runs the form, put into `<script>`. */
  script: string
  /** Its sum, for the content security policy. */
  scriptHash: string
  /** What the script reads, put into `<script type="application/json" id="lianban-form">`. */
  data: string
}

export const emitWeb: Emitter = (bundle, { template }) => {
  const data = webData(bundle)
  const packed = inScript(pack(data))
  return [
    { path: 'web/form.html', text: page(bundle, packed, template) },
    { path: 'web/check.js', text: checkModule(bundle, packed) }
  ]
}

function page(bundle: Bundle, data: string, template: TemplateReader): string {
  const script = packaged('dist/web/form.js')
  const view: WebPage = {
    title: clean(bundle.name),
    mark: bundle.status === 'draft' ? '草案' : '',
    digest: bundle.digest,
    shortDigest: bundle.digest.slice(0, 12),
    version: bundle.service.version ?? '',
    script,
    scriptHash: sumForPolicy(script),
    data
  }
  return render(template, 'web/form.html.hbs', { ...view, ...pageStyle([template('web/form.css')]) }, true)
}

/** One module without dependencies; it does what the page does. */
function checkModule({ name, status, digest }: Bundle, data: string): string {
  const title = escapeHidden(clean(name).replace(/\*\//g, '* /').replace(/\n/g, ' '))
  return `/**
 * ${title}${status === 'draft' ? '【草案】' : ''}：整理、校验、拆单，和 form.html 里的是同一份代码
 *
 * check(submission) 列出不符之处：at（JSON 指针）、code、message；normalise、applicable、dispatch、collect 同 integration/dispatch.ts。
 *
 * lianban digest ${digest}
 */
${packaged('dist/web/check.js').trim()}
export const { digest, normalise, check, applicable, dispatch, collect } = lianbanForm.moduleOf(${data})
`
}

/** JSON that ends no script element and steers no editor. */
function inScript(value: unknown): string {
  return escapeHidden(JSON.stringify(value).replace(/</g, '\\u003c'))
}
