/** Elements of the page. Texts go in as texts, so nothing in them is markup, and what turns the direction of writing is left out. */

/** Controls and marks that could make a text read differently from what it says. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

type Child = Node | string | false | undefined
interface Attributes {
  [name: string]: string | number | boolean | undefined | ((event: Event) => void)
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else set(element, name, value)
  }
  append(element, children)
  return element
}

export function set(element: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue
    element.append(typeof child === 'string' ? plain(child) : child)
  }
}

export function say(element: Element, text: string): void {
  const wanted = plain(text)
  if (element.textContent !== wanted) element.textContent = wanted
}

export function plain(text: string): string {
  return text.replace(UNSEEN, '')
}

/** The id of what stands at a place: `/buyers/0/name` is `buyers.0.name`. */
export function idOf(at: string): string {
  return at.slice(1).replaceAll('/', '.')
}

export interface Block<P> {
  element: HTMLElement
  update(part: P): void
}

const blocks = new WeakMap<Element, Map<string, Block<never>>>()

/** Makes the children of an element those of the parts, and keeps the elements of parts that stay: what has the focus keeps it. */
export function sync<P>(container: Element, parts: readonly P[], keyOf: (part: P) => string, make: (part: P) => Block<P>): void {
  const before = (blocks.get(container) ?? new Map()) as Map<string, Block<P>>
  const after = new Map<string, Block<P>>()
  for (const part of parts) {
    const key = keyOf(part)
    after.set(key, before.get(key) ?? make(part))
  }
  for (const [key, block] of before) if (!after.has(key)) block.element.remove()
  let at: Element | null = container.firstElementChild
  for (const { element } of after.values()) {
    if (element === at) at = at.nextElementSibling
    else container.insertBefore(element, at)
  }
  blocks.set(container, after as Map<string, Block<never>>)
  for (const part of parts) after.get(keyOf(part))!.update(part)
}

export function button(text: string, action: () => void, kind = 'plain'): HTMLButtonElement {
  return h('button', { type: 'button', class: kind, click: action }, text)
}
