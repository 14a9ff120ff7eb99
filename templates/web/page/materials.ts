/** The materials: what is handed in, of which kind the files have to be, and a look at each file that is chosen. */
import { holds } from '../../integration/runtime/condition.js'
import type { Problem } from '../model/problems.js'
import { fileFlaw, sizeText, type ChosenFile } from '../model/upload.js'
import type { WebMaterial, WebUpload } from '../model/types.js'
import type { App } from './app.js'
import { picker } from './control.js'
import { h, say, sync } from './dom.js'
import type { Shown } from './screens.js'

interface Wanted {
  key: string
  label: string
  text: string
  files: WebUpload[]
}

const DUTIES: { [duty: string]: string } = {
  required: '',
  fallback: '一般不用交，系统取不到时才要',
  unclear: '来源没有写哪些人要交，请先问清',
  optional: '可交可不交'
}

function wantedOf(app: App): Wanted[] {
  const { plan, materials } = app.prepared.form
  const is = ({ when }: { when?: Parameters<typeof holds>[2] }) => holds(plan, app.live, when)
  const single = materials.single.flatMap((material: WebMaterial) => {
    const demand = material.demands.find(is)
    if (!demand) return []
    const text = [DUTIES[demand.duty] ?? '', demand.text, material.each ? '每人一份' : '']
    return [{ key: material.key, label: material.label, text: joined(text), files: material.files.filter(is) }]
  })
  const choices = materials.choices.filter(is).map(({ label, options }, index) => {
    const ways = options.map((members) => members.filter(is).map((one) => one.label)).filter(({ length }) => length > 0)
    const names = ways.map((way) => way.join('和'))
    return { key: `choice-${index}`, label: label ?? names.join('，或者 '), text: label === undefined ? '任选一样' : `任选一样：${names.join('，或者 ')}`, files: [] }
  })
  return [...single, ...choices]
}

function joined(texts: string[]): string {
  return texts.filter((text) => text !== '').join('；')
}

export function hasMaterials(app: App): boolean {
  return wantedOf(app).length > 0
}

/** Files that are chosen have to fit; none has to be chosen here, for a window takes them, too. */
export function materialProblems(app: App): Problem[] {
  return wantedOf(app).flatMap(({ key, label, files }) => {
    const flaw = (app.files.get(key) ?? []).flatMap((file) => fileFlaw(file, files) ?? [])[0]
    return flaw === undefined ? [] : [{ at: `/materials/${key}`, text: flaw, name: label, page: 'materials' }]
  })
}

export function materialsScreen(app: App): Shown {
  const list = h('div', { class: 'parts' })
  const show = () => sync(list, wantedOf(app), ({ key }) => key, (wanted) => block(wanted, app, show))
  return {
    element: h('div', {}, h('p', {}, '网上交的，在这里选好文件，看合不合要求；去窗口交的，带上就行。文件只留在这台设备上，本页不发送。'), list),
    update: show
  }
}

function block(wanted: Wanted, app: App, show: () => void) {
  const id = `materials.${wanted.key}`
  const formats = wanted.files.flatMap((file) => file.formats ?? [])
  const error = h('p', { class: 'error', id: `${id}-error` })
  const chosen = h('p', { class: 'hint' })
  const text = h('p', { class: 'hint' })
  const input = h('input', { type: 'file', id, multiple: true, accept: formats.length > 0 ? formats.map((one) => `.${one}`).join(',') : undefined })
  input.addEventListener('change', () => {
    void Promise.all(Array.from(input.files ?? [], look)).then((files) => {
      app.files.set(wanted.key, files)
      show()
    })
  })
  return {
    element: h('div', { class: 'field', id: `${id}-field` }, h('label', { for: id }, wanted.label), text, error, picker(input), chosen),
    update: (now: Wanted) => {
      say(text, joined([now.text, ...now.files.map((file) => file.text)]))
      text.hidden = text.textContent === ''
      const files = app.files.get(now.key) ?? []
      const flaw = files.flatMap((file) => fileFlaw(file, now.files) ?? [])[0]
      say(error, flaw === undefined ? '' : `错误：${flaw}`)
      error.hidden = flaw === undefined
      say(chosen, files.map(({ name, size }) => `${name}（${sizeText(size)}）`).join('、'))
      chosen.hidden = files.length === 0
    }
  }
}

async function look(file: File): Promise<ChosenFile> {
  const { name, size } = file
  if (!file.type.startsWith('image/')) return { name, size }
  try {
    const { width, height } = await createImageBitmap(file)
    return { name, size, pixels: `${width}x${height}` }
  } catch {
    return { name, size }
  }
}
