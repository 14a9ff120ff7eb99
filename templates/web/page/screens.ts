/** The screens one after the other: the questions, the sections, the materials, the review, the result. */
import { applicable } from '../../integration/runtime/dispatch.js'
import { refusals, type Problem } from '../model/problems.js'
import type { App } from './app.js'
import { syncParts } from './blocks.js'
import { button, h, idOf, say, sync } from './dom.js'
import { materialsScreen, hasMaterials, materialProblems } from './materials.js'
import { resultScreen } from './result.js'
import { reviewScreen } from './review.js'

export interface Screen {
  id: string
  title: string
}
export interface Shown {
  element: HTMLElement
  update(): void
}

export function screensOf(app: App): Screen[] {
  return [
    ...app.pages.map(({ id, title }) => ({ id, title })),
    ...(hasMaterials(app) ? [{ id: 'materials', title: '材料' }] : []),
    { id: 'review', title: '核对' },
    { id: 'result', title: '填好了' }
  ]
}

export function showScreen(id: string, app: App, go: (id: string, problems?: readonly Problem[]) => void): Shown {
  if (id === 'materials') return materialsScreen(app)
  if (id === 'review') return reviewScreen(app, go)
  if (id === 'result') return resultScreen(app)
  return partsScreen(id, app)
}

function partsScreen(id: string, app: App): Shown {
  const parts = h('div', { class: 'parts' })
  const outlook = id === 'situations' ? outlookOf(app) : undefined
  return {
    element: h('div', {}, parts, outlook?.element),
    update: () => {
      const page = app.pages.find((one) => one.id === id)
      syncParts(parts, page?.parts ?? [], app)
      // Its name is on top already.
      const [only, ...others] = page?.parts ?? []
      parts.classList.toggle('sole', others.length === 0 && only?.label === page?.title)
      outlook?.update()
    }
  }
}

/** What the answers come to, while they are given. */
function outlookOf(app: App): Shown {
  const { form } = app.prepared
  const heading = h('h2')
  const list = h('ul')
  const stops = h('ul', { class: 'stop' })
  return {
    element: h('section', { class: 'outlook', 'aria-live': 'polite' }, heading, stops, list),
    update: () => {
      const refused = refusals(app.prepared, app.live)
      const items = refused.length > 0 ? [] : applicable(form.plan, app.live)
      const all = form.items.filter(({ item }) => items.includes(item)).map(({ name }) => name)
      say(heading, refused.length > 0 ? '照这样答，不能办' : headingOf(app, all.length))
      const names = heading.textContent === '' ? [] : all
      heading.hidden = heading.textContent === ''
      for (const [element, texts] of [
        [stops, refused],
        [list, names]
      ] as const) {
        element.hidden = texts.length === 0
        sync(element, texts, (text) => text, (text) => ({ element: h('li', {}, text), update: () => undefined }))
      }
    }
  }
}

/** Before all is answered it is only what the answers so far come to. */
function headingOf(app: App, count: number): string {
  const isOpen = app.pages.some((page) => page.parts.some((part) => part.kind === 'question' && part.value === undefined))
  if (isOpen) return Object.keys(app.live).length === 0 || count === 0 ? '' : `照答到这里的，要办 ${count} 项`
  return count > 0 ? `要办 ${count} 项` : '照这样答，没有要办的事项'
}

/** What is wrong on one screen. */
export function problemsOn(id: string, app: App): Problem[] {
  if (id === 'materials') return materialProblems(app)
  return app.problems().filter(({ page }) => page === id)
}

/** The list of what is wrong, on top; each leads to its place. */
export function summaryOf(problems: readonly Problem[], open: (problem: Problem) => void): HTMLElement {
  return h(
    'div',
    { class: 'summary', role: 'alert', tabindex: -1, 'aria-labelledby': 'summary-title' },
    h('h2', { id: 'summary-title' }, `有 ${problems.length} 处要改`),
    h(
      'ul',
      {},
      ...problems.map((problem) =>
        h('li', {}, problem.at === '' ? problem.text : button(`${problem.name}：${problem.text}`, () => open(problem), 'link'))
      )
    )
  )
}

/** Goes to where something is wrong. */
export function focusAt(at: string): void {
  const id = idOf(at)
  const field = document.getElementById(`${id}-field`)
  const target = document.getElementById(id) ?? field?.querySelector('input, select, textarea') ?? field
  field?.scrollIntoView({ block: 'center' })
  ;(target as HTMLElement | null)?.focus({ preventScroll: true })
}
