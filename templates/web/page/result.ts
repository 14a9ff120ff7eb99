/** The result: the merged form, what goes to which department, the form on paper. Nothing is sent from here. */
import { violations } from '../../integration/runtime/check.js'
import { applicable, dispatch } from '../../integration/runtime/dispatch.js'
import type { Json, Row } from '../../integration/runtime/types.js'
import type { App } from './app.js'
import { button, h } from './dom.js'
import type { Shown } from './screens.js'

export interface Result {
  service: string
  digest: string
  draft: boolean
  submission: Row
  /** The items that apply, each with the form of its department. */
  dispatch: { [item: string]: Row }
  /** The files that were chosen: names and sizes, not the files. */
  materials: { material: string; name: string; size: number }[]
}

export function resultOf(app: App): Result {
  const { plan, service, digest, draft } = app.prepared.form
  const submission = app.submission()
  const forms = applicable(plan, submission).map((item) => [item, dispatch(plan, submission, item)!] as const)
  return {
    service,
    digest,
    draft,
    submission,
    dispatch: Object.fromEntries(forms),
    materials: Array.from(app.files).flatMap(([material, files]) => files.map(({ name, size }) => ({ material, name, size })))
  }
}

export function resultScreen(app: App): Shown {
  const element = h('div')
  return {
    element,
    update: () => {
      const { form } = app.prepared
      const result = resultOf(app)
      // What no single field is to blame for: the plan has the last word.
      const wrong = [...new Set(violations(form.plan, result.submission).map(({ message }) => message))]
      if (wrong.length > 0) {
        element.replaceChildren(h('p', { class: 'stop' }, `还不能用：${wrong.join('；')}。请回到“核对”。`))
        return
      }
      const names = new Map(form.items.map(({ item, name }) => [item, name]))
      const planned = new Map(form.plan.items.map((item) => [item.item, item]))
      const parts = Object.entries(result.dispatch).map(([item, data]) => {
        const receiver = planned.get(item)?.receiver?.name
        return h(
          'details',
          { class: 'sent' },
          h('summary', {}, `${names.get(item) ?? item}${receiver === undefined ? '' : ` → ${receiver}`}`),
          h('dl', {}, ...linesOf(data).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))))
        )
      })
      element.replaceChildren(
        h('p', {}, '这一页没有把任何东西发出去。可以打印出来，或者把下面的文件交给平台、窗口。'),
        h(
          'div',
          { class: 'actions' },
          button('打印填好的表', () => window.print(), 'primary'),
          button('下载合并表单', () => save(`${form.service}-submission.json`, result.submission)),
          button('下载各部门的表单', () => save(`${form.service}-dispatch.json`, result))
        ),
        h('h2', {}, `分送 ${parts.length} 个事项`),
        h('p', { class: 'hint' }, '每个部门只收到它自己表单上的数据项，用它自己的名称和写法。'),
        ...parts,
        h('details', { class: 'sent' }, h('summary', {}, '合并表单（JSON）'), h('pre', { id: 'submission', tabindex: 0 }, JSON.stringify(result.submission, null, 1)))
      )
    }
  }
}

/** Names and values of a department's form, rows numbered. */
function linesOf(data: Row, before = ''): [string, string][] {
  return Object.entries(data).flatMap(([name, value]): [string, string][] => {
    const path = before === '' ? name : `${before} · ${name}`
    if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
      return value.flatMap((one, index) => linesOf(one as Row, `${path} ${index + 1}`))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? linesOf(value, path) : [[path, text(value)]]
  })
}

function text(value: Json): string {
  if (typeof value === 'string' && value.startsWith('data:')) return '（手写签名）'
  return Array.isArray(value) ? value.map(String).join('、') : typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

export function save(name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 1) + '\n'], { type: 'application/json' }))
  const link = h('a', { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
