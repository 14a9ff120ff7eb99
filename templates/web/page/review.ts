/** The review: everything that was entered, once more, each part with a way back to it. */
import type { Problem } from '../model/problems.js'
import type { App } from './app.js'
import { button, h } from './dom.js'
import { filledForm } from './paper.js'
import type { Shown } from './screens.js'

export function reviewScreen(app: App, go: (id: string, problems?: readonly Problem[]) => void): Shown {
  const element = h('div')
  return {
    element,
    update: () => {
      const titles = new Map(app.pages.map(({ id, title }) => [id, title]))
      element.replaceChildren(
        h('p', {}, '请逐项核对。要改的，点“修改”回到那一页。'),
        ...filledForm(app, (id) => button(`修改${titles.get(id) ?? ''}`, () => go(id), 'link'))
      )
    }
  }
}
