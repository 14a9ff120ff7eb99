/**
 * Somebody who fills in a form in the browser: answers what is asked on each page, from a submission that says what he would
 * answer to everything, until the form says that it is done. Runs inside the page, so it is one function that needs nothing else.
 */
export interface Outcome {
  /** What the form complained of, if it did not come to the end. */
  problems: string[]
  /** Where it came to. */
  page: string
  /** `window.lianban.result()` at the end. */
  result?: unknown
  /** Places that were asked for which there was no answer, though the form demands one. */
  asked: string[]
}

/* eslint-disable @typescript-eslint/no-explicit-any */
export async function fillIn(wanted: unknown): Promise<Outcome> {
  const page = (globalThis as any).document
  const at = (pointer: string): any =>
    pointer
      .split('/')
      .slice(1)
      .reduce((value: any, part) => value?.[part], wanted)
  const fire = (element: any, type: string) =>
    element.dispatchEvent(new (globalThis as any).Event(type, { bubbles: true }))
  const asked: string[] = []
  const write = (input: any, text: string) => {
    input.value = text
    fire(input, input.tagName === 'SELECT' ? 'change' : 'input')
  }
  const done = new Set<string>()
  const answer = (field: any): boolean => {
    const pointer = field.dataset.at as string
    const value = at(pointer)
    if (value === undefined || field.classList.contains('telling')) return false
    const key = `${pointer}=${JSON.stringify(value)}`
    const radios = [...field.querySelectorAll('input[type=radio]')]
    if (radios.length > 0) {
      const own = radios.find((one) => one.value === String(value))
      if (!own || own.checked) return false
      own.click()
      return true
    }
    const boxes = [...field.querySelectorAll('input[type=checkbox]')]
    if (boxes.length > 0) {
      const wrong = boxes.find((one) => one.checked !== (value as string[]).includes(one.value))
      wrong?.click()
      return wrong !== undefined
    }
    if (done.has(key)) return false
    const lists = [...field.querySelectorAll('select')]
    if (field.dataset.widget === 'region' && lists.length > 0) {
      const list = lists.find(
        (one) =>
          [...one.options].some(
            (option: any) => option.value !== '' && String(value).startsWith(option.value.replace(/(00)+$/, ''))
          ) && one.value === ''
      )
      if (!list) return false
      const options = [...list.options].filter(
        (option: any) => option.value !== '' && String(value).startsWith(option.value.replace(/(00)+$/, ''))
      )
      write(list, options[0].value)
      return true
    }
    done.add(key)
    if (lists.length > 0) write(lists[0], String(value))
    else {
      const inputs = [...field.querySelectorAll('input, textarea')].filter((one) => one.type !== 'search')
      const input = inputs.at(-1)
      if (input.type === 'file') {
        const files = new (globalThis as any).DataTransfer()
        files.items.add(new (globalThis as any).File(['x'], String(value)))
        input.files = files.files
        fire(input, 'change')
      } else write(input, String(value))
    }
    return true
  }
  const addRows = (): boolean =>
    [...page.querySelectorAll('section.subject')].some((section: any) => {
      const rows = at(section.dataset.at)
      const add = section.querySelector(':scope > button.add')
      const isShort =
        Array.isArray(rows) && add && section.querySelectorAll(':scope > .rows > .row').length < rows.length
      if (isShort) add.click()
      return isShort
    })
  for (let turn = 0; turn < 200; turn++) {
    let moved = true
    for (let round = 0; round < 100 && moved; round++) {
      moved = addRows()
      for (const field of page.querySelectorAll('.field[data-at]')) if (field.isConnected && answer(field)) moved = true
    }
    const where = (globalThis as any).location.hash.slice(1)
    if (where === 'result') return { problems: [], page: where, result: (globalThis as any).lianban.result(), asked }
    page.querySelector('.actions > .primary').click()
    const problems = [...page.querySelectorAll('.summary li')].map((one: any) => one.textContent as string)
    if (problems.length === 0) continue
    // What an answer on a later page made necessary on an earlier one is answered there.
    const before = (globalThis as any).location.hash
    page.querySelector('.summary li button')?.click()
    if ((globalThis as any).location.hash === before) return { problems, page: where, asked }
    done.clear()
  }
  return { problems: ['does not end'], page: (globalThis as any).location.hash, asked }
}
