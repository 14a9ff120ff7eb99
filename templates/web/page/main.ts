/** Starts the page: reads what it carries, shows one screen at a time, keeps a draft in this browser. */
import { isRow } from '../../integration/runtime/read.js'
import type { Row } from '../../integration/runtime/types.js'
import { readDraft } from '../model/draft.js'
import type { Problem } from '../model/problems.js'
import type { WebForm } from '../model/types.js'
import { unpack } from '../model/unpack.js'
import { prepare } from '../model/view.js'
import { appOf } from './app.js'
import { button, h, say } from './dom.js'
import { filledForm } from './paper.js'
import { resultOf, save } from './result.js'
import { focusAt, problemsOn, screensOf, showScreen, summaryOf, type Shown } from './screens.js'
import { keep, kept, remember, remembered } from './storage.js'

const form = unpack(carried('lianban-form') as { shared: unknown[]; value: unknown }) as WebForm
const given = carried('lianban-given')
const app = appOf(prepare(form), isRow(given as Row) ? (given as Row) : {}, () => changed())

const main = document.getElementById('form')!
const paper = document.getElementById('paper')!
const step = h('p', { class: 'step' })
const heading = h('h1', { tabindex: -1 })
const summary = h('div')
const body = h('div')
const back = button('上一步', () => move(-1))
const next = button('下一步', () => move(1), 'primary')
const steps = h('ol')
const status = h('p', { class: 'status', role: 'status' })

let current = ''
let shown: Shown | undefined
let timer: ReturnType<typeof setTimeout> | undefined
/** A draft that nobody has decided about is not written over. */
let isOffering = false

main.replaceChildren(step, heading, summary, body, h('div', { class: 'actions' }, back, next), h('details', { class: 'steps' }, h('summary', {}, '全部步骤'), steps), toolbar(), status)
welcome()

function carried(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? '{}')
}

/** A screen from its start; with problems, these on top. */
function go(id: string, problems: readonly Problem[] = []): void {
  const screens = screensOf(app)
  const index = Math.max(0, screens.findIndex((screen) => screen.id === id))
  const screen = screens[index]!
  current = screen.id
  shown = showScreen(current, app, go)
  body.replaceChildren(shown.element)
  app.complain(problems)
  if (location.hash !== `#${current}`) history.pushState(null, '', `#${current}`)
  if (problems.length > 0) complain(problems)
  else {
    window.scrollTo(0, 0)
    heading.focus({ preventScroll: true })
  }
}

function complain(problems: readonly Problem[]): void {
  const element = summaryOf(problems, ({ at, page }) => {
    if (page !== undefined && page !== current) go(page, app.problems().filter((one) => one.page === page))
    focusAt(at)
  })
  summary.replaceChildren(element)
  element.focus()
  document.title = `有 ${problems.length} 处要改 - ${heading.textContent} - ${form.name}`
}

function changed(): void {
  const screens = screensOf(app)
  const index = Math.max(0, screens.findIndex(({ id }) => id === current))
  const screen = screens[index]!
  // The page may be gone with what does not apply any more.
  if (shown && screen.id !== current) return go(screens[Math.max(0, index - 1)]!.id)
  say(step, screen.id === 'result' ? '' : `第 ${index + 1} 步，共 ${screens.length - 1} 步`)
  say(heading, screen.title)
  if (app.errors.size === 0) summary.replaceChildren()
  document.title = `${screen.title} - ${form.name}`
  back.hidden = index === 0
  next.hidden = screen.id === 'result'
  say(next, screen.id === 'review' ? '核对无误，完成' : '下一步')
  steps.replaceChildren(
    ...screens.slice(0, -1).map(({ id, title }) => {
      const link = button(title, () => go(id), 'link')
      if (id === current) link.setAttribute('aria-current', 'step')
      return h('li', {}, link)
    })
  )
  shown?.update()
  if (timer !== undefined) clearTimeout(timer)
  timer = setTimeout(() => {
    const isBegun = Object.keys(app.live).length > 0 && !isOffering
    if (isBegun && keep(form.service, JSON.stringify(app.draft()))) say(status, '草稿已存在这台设备的浏览器里')
  }, 800)
}

/** Forward only from a page that is in order; from the review only when all is. */
function move(by: 1 | -1): void {
  const screens = screensOf(app)
  const index = screens.findIndex(({ id }) => id === current)
  if (by > 0) {
    const problems = current === 'review' ? [...app.problems(), ...problemsOn('materials', app)] : problemsOn(current, app)
    if (problems.length > 0) {
      app.complain(problems)
      return complain(problems)
    }
  }
  const target = screens[index + by]
  if (target) go(target.id)
}

function toolbar(): HTMLElement {
  const file = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': '打开草稿文件' })
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((text) => open(text))
    file.value = ''
  })
  return h(
    'div',
    { class: 'tools' },
    button('下载草稿', () => save(`${form.service}-draft.json`, app.draft())),
    button('打开草稿', () => file.click()),
    button('全部清除', () => {
      if (!confirm('清除填过的全部内容和这台设备上的草稿？')) return
      app.clear()
      keep(form.service, undefined)
      go('situations')
    }),
    file
  )
}

function open(text: string): void {
  const read = readDraft(app.prepared, text)
  if ('refusal' in read) return say(status, read.refusal)
  app.load(read.draft)
  go(screensOf(app)[0]!.id)
  say(status, read.isOlder ? '草稿是按旧版表单填的，已按现在的表单整理，请逐项核对' : '草稿已打开')
}

function welcome(): void {
  const large = document.getElementById('large')!
  const setLarge = (isOn: boolean) => {
    document.documentElement.classList.toggle('large', isOn)
    large.setAttribute('aria-pressed', String(isOn))
  }
  setLarge(remembered('large') === 'true')
  large.hidden = false
  large.addEventListener('click', () => {
    const isOn = large.getAttribute('aria-pressed') !== 'true'
    setLarge(isOn)
    remember('large', String(isOn))
  })
  window.addEventListener('popstate', () => {
    const id = location.hash.slice(1)
    if (id !== current && screensOf(app).some((screen) => screen.id === id)) go(id)
  })
  window.addEventListener('beforeprint', () => paper.replaceChildren(...filledForm(app, () => undefined)))
  Object.assign(window, { lianban: { result: () => resultOf(app) } })
  const before = kept(form.service)
  const start = () => go(screensOf(app)[0]!.id)
  if (before === undefined) return start()
  offer(before, start)
}

/** A form that was begun here goes on, if whoever sits here wants it. */
function offer(before: string, start: () => void): void {
  isOffering = true
  start()
  const decide = () => {
    isOffering = false
    element.remove()
  }
  const element = h(
    'div',
    { class: 'offer', role: 'region', 'aria-label': '上次的草稿' },
    h('p', {}, '这台设备上有一份没填完的草稿。'),
    h(
      'div',
      { class: 'actions' },
      button('接着填', () => (decide(), open(before)), 'primary'),
      button('删去草稿，重新填', () => (decide(), keep(form.service, undefined), heading.focus()))
    )
  )
  main.prepend(element)
}
