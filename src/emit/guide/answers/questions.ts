/** The questions as the page asks them: optional items that follow each other are ticked in one list. */
import type { Bundle } from '../../../merge/bundle.js'
import { choiceFact } from '../../../condition/fact.js'
import { bare, lexiconOf } from '../../../wording/lexicon.js'
import { eligibilityTexts } from '../who.js'
import type { Asking } from './asking.js'
import type { Live } from './live.js'

export interface AskedGroup {
  legend: string
  help: string
  type: 'radio' | 'checkbox'
  css: string
  /** Its answers are so short that several stand in one line. */
  isShort: boolean
  options: AskedOption[]
}

export interface AskedOption {
  id: string
  /** Of the buttons that belong together. */
  name: string
  text: string
  help: string
  /** The answer in an address, such as `settle=mother`. */
  value: string
  css: string
}

/** Characters of the longest answer of which two stand side by side on a phone. */
const SHORT = 6

export function groupsOf(bundle: Bundle, live: Live): AskedGroup[] {
  const groups: Asking[][] = []
  for (const asking of live.askings()) {
    const last = groups.at(-1)
    if (asking.isBox && last?.[0]!.isBox) last.push(asking)
    else groups.push([asking])
  }
  const first = groups.find(([asking]) => asking!.isBox)
  return groups.map((group) =>
    group[0]!.isBox ? boxes(group, group === first, bundle, live) : buttons(group[0]!, live)
  )
}

function buttons(asking: Asking, live: Live): AskedGroup {
  const { question, options, id: name } = asking
  return {
    legend: `${bare(question.ask)}？`,
    help: question.help ?? '',
    type: 'radio',
    css: live.questionClass(asking),
    isShort: options.every(({ text, help }) => text.length <= SHORT && help === ''),
    options: options.map(({ code, region: _, ...shown }) => ({ ...shown, name, css: live.optionClass(asking, code) }))
  }
}

function boxes(group: readonly Asking[], isFirst: boolean, bundle: Bundle, live: Live): AskedGroup {
  const { itemName, when } = lexiconOf(bundle)
  return {
    legend: isFirst ? '另外要办哪些？' : '还要另外办哪些？',
    help: '勾选要办的；没有勾的，按不办算',
    type: 'checkbox',
    css: live.groupClass(group),
    isShort: false,
    options: group.map((asking) => {
      const item = bundle.items.find(({ usage }) => choiceFact(usage) === asking.question.fact)
      const { id, value } = asking.options[0]!
      return {
        id,
        name: id,
        text: item ? itemName(item.usage) : bare(asking.question.ask),
        help: item ? eligibilityTexts(item.eligibility, when, bundle).join('；') : '',
        value,
        css: live.questionClass(asking)
      }
    })
  }
}
