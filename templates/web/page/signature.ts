/** A signature, drawn with a finger, a pen or a mouse; whoever uses the keyboard writes the name. */
import type { Json } from '../../integration/runtime/types.js'
import type { Control, ControlPart } from './control.js'
import { button, h } from './dom.js'

const SVG = 'http://www.w3.org/2000/svg'
const [WIDTH, HEIGHT] = [400, 160]
/** Nothing but moves and lines is drawn again: a draft may come from anybody. */
const DRAWN = /^data:image\/svg\+xml,.*?%20d%3D%22((?:[ML\d.]|%20)+)%22/

export function signatureControl({ label }: ControlPart, id: string, answer: (value: Json | undefined) => void): Control {
  const pad = drawing('')
  const path = pad.querySelector('path')!
  let d = ''
  let isDown = false
  const point = (event: PointerEvent) => {
    const box = pad.getBoundingClientRect()
    const [x, y] = [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT]
    return `${Math.round(x)} ${Math.round(y)}`
  }
  pad.addEventListener('pointerdown', (event) => {
    isDown = true
    pad.setPointerCapture(event.pointerId)
    d += `${d === '' ? '' : ' '}M${point(event)}`
    event.preventDefault()
  })
  pad.addEventListener('pointermove', (event) => {
    if (!isDown) return
    d += ` L${point(event)}`
    path.setAttribute('d', d)
  })
  pad.addEventListener('pointerup', () => {
    isDown = false
    name.value = ''
    answer(asText(d))
  })
  const name = h('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    input: () => {
      clear()
      answer(name.value.trim() === '' ? undefined : name.value.trim())
    }
  })
  const clear = () => {
    d = ''
    path.setAttribute('d', '')
  }
  pad.setAttribute('class', 'pad')
  return {
    element: h(
      'div',
      { class: 'signature' },
      pad as unknown as HTMLElement,
      h('div', { class: 'row-end' }, button('清除签名', () => (clear(), (name.value = ''), answer(undefined)))),
      h('p', { class: 'hint' }, `在框里手写${label}；用键盘的，在这里输入姓名：`),
      name
    ),
    isGroup: false,
    update: ({ value }) => {
      const drawn = typeof value === 'string' ? pathOf(value) : undefined
      if (drawn !== undefined && d === '') path.setAttribute('d', (d = drawn))
      if (value === undefined && !isDown) clear()
      if (typeof value === 'string' && drawn === undefined && document.activeElement !== name) name.value = value
    }
  }
}

/** The picture of a signature that was drawn; undefined for a name. */
export function signaturePicture(value: string): Element | undefined {
  const d = pathOf(value)
  return d === undefined ? undefined : drawing(d)
}

function drawing(d: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg') as SVGSVGElement
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', d)
  svg.append(path)
  return svg
}

function asText(d: string): string {
  const svg = `<svg xmlns="${SVG}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path fill="none" stroke="black" stroke-width="3" d="${d}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

function pathOf(value: string): string | undefined {
  const found = DRAWN.exec(value)?.[1]
  return found === undefined ? undefined : decodeURIComponent(found)
}
