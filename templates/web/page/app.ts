/** The form that is being filled in: what has been entered, what follows from it, and which page is shown. */
import type { Json, Row } from '../../integration/runtime/types.js'
import { draftOf, type Draft } from '../model/draft.js'
import { put, rowsAt } from '../model/pointer.js'
import { liveOf, problemsOf, submissionOf, type Problem } from '../model/problems.js'
import type { ChosenFile } from '../model/upload.js'
import { pagesOf, type Page, type Prepared } from '../model/view.js'

export interface App {
  readonly prepared: Prepared
  readonly live: Row
  readonly pages: readonly Page[]
  readonly corrected: readonly string[]
  /** What was found wrong when a page was left, by place; it goes as it is put right. */
  readonly errors: ReadonlyMap<string, string>
  /** Of the materials, by key. */
  readonly files: Map<string, ChosenFile[]>
  answer(at: string, value: Json | undefined): void
  /** A value that was given is opened to be corrected. */
  correct(at: string): void
  addRow(at: string, count: number): void
  removeRow(at: string, index: number): void
  submission(): Row
  problems(): Problem[]
  /** Shows what is wrong on a page. */
  complain(problems: readonly Problem[]): void
  draft(): Draft
  load(draft: Draft): void
  clear(): void
}

/** @param changed is called after each change */
export function appOf(prepared: Prepared, given: Row, changed: () => void): App {
  let entered: Row = copy(given)
  let corrected: string[] = []
  let errors = new Map<string, string>()
  let live: Row = {}
  let pages: Page[] = []
  const files = new Map<string, ChosenFile[]>()
  const problems = () => problemsOf(prepared, entered, { given, corrected })
  const settle = () => {
    live = liveOf(prepared, entered)
    pages = pagesOf(prepared, live, { given, corrected })
    if (errors.size > 0) {
      const still = new Map(problems().map(({ at, text }) => [at, text]))
      errors = new Map(Array.from(errors.keys()).flatMap((at) => (still.has(at) ? [[at, still.get(at)!]] : [])))
    }
  }
  const change = (act: () => void) => {
    act()
    settle()
    changed()
  }
  settle()
  return {
    prepared,
    files,
    get live() {
      return live
    },
    get pages() {
      return pages
    },
    get corrected() {
      return corrected
    },
    get errors() {
      return errors
    },
    answer: (at, value) => change(() => put(entered, at, value)),
    correct: (at) => change(() => corrected.push(at)),
    addRow: (at, count) =>
      change(() => {
        const rows = rowsAt(entered, at)
        while (rows.length < count) rows.push({})
        rows.push({})
      }),
    removeRow: (at, index) =>
      change(() => {
        rowsAt(entered, at).splice(index, 1)
        corrected = corrected.filter((one) => !one.startsWith(`${at}/`))
        follow(prepared, entered, at, index)
      }),
    submission: () => submissionOf(prepared, entered),
    problems,
    complain: (found) => change(() => (errors = new Map(found.map(({ at, text }) => [at, text])))),
    draft: () => draftOf(prepared, entered, corrected),
    load: (draft) =>
      change(() => {
        entered = copy(draft.submission)
        corrected = [...draft.corrected]
        errors = new Map()
      }),
    clear: () =>
      change(() => {
        entered = copy(given)
        corrected = []
        errors = new Map()
        files.clear()
      })
  }
}

function copy(row: Row): Row {
  return JSON.parse(JSON.stringify(row)) as Row
}

/** Answers that name a row by its number follow theirs. */
function follow({ form: { plan } }: Prepared, entered: Row, at: string, index: number): void {
  for (const { fact, rowOf } of plan.questions) {
    if (rowOf === undefined || at !== `/${rowOf}`) continue
    const [space = '', name = ''] = fact.split('.')
    const answers = entered[space] as Row | undefined
    const answer = answers?.[name]
    if (!answers || typeof answer !== 'number') continue
    if (answer === index) Reflect.deleteProperty(answers, name)
    else if (answer > index) answers[name] = answer - 1
  }
}
