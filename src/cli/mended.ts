/** What was mended, as text. */
import type { Mended } from '../api/fix.js'
import type { Lang } from '../diagnostics/types.js'
import { shorten, visible } from '../diagnostics/visible.js'

/** Display columns of one line of a spec. */
const COLUMNS = 60
/** Code units kept before the first difference of two lines. */
const CONTEXT = 20

/** One line for each line that was mended, and a summary. */
export function mendedLines(mended: readonly Mended[], lang: Lang): string {
  const rows = mended.map((each) => {
    const [before, after] = differing(each)
    return `${place(each, lang)}  ${shorten(before, COLUMNS)} → ${shorten(after, COLUMNS)}\n`
  })
  return rows.join('') + summary(mended, false)[lang]
}

/** The lines that would change, as a small diff. */
export function diff(mended: readonly Mended[], lang: Lang): string {
  const rows = mended.map((each) => `${place(each, lang)}\n- ${visible(each.before)}\n+ ${visible(each.after)}\n`)
  return rows.join('') + summary(mended, true)[lang]
}

function place({ file, line, codes }: Mended, lang: Lang): string {
  const order = { zh: '键的次序', en: 'order of keys' }[lang]
  return `${visible(file)}:${line}  ${codes.length > 0 ? codes.join(' ') : order}`
}

/** Both lines without their indentation; long ones from a little before where they part. */
function differing({ before, after }: Mended): [string, string] {
  if (before.trim() === after.trim()) return [before, after]
  const [old, made] = [before.trim(), after.trim()]
  let same = 0
  while (same < old.length && old[same] === made[same]) same++
  const from = same > COLUMNS / 2 ? same - CONTEXT : 0
  const cut = (text: string) => (from > 0 ? '...' : '') + text.slice(from)
  return [cut(old), cut(made)]
}

function summary(mended: readonly Mended[], isDry: boolean): Record<Lang, string> {
  const files = new Set(mended.map(({ file }) => file)).size
  if (mended.length === 0) return { zh: '没有能自动改正的\n', en: 'Nothing can be mended automatically\n' }
  return isDry
    ? {
        zh: `可以改正 ${files} 个文件里的 ${mended.length} 行；没有写文件\n`,
        en: `${mended.length} lines in ${files} files can be mended; nothing was written\n`
      }
    : {
        zh: `改正了 ${files} 个文件里的 ${mended.length} 行\n`,
        en: `Mended ${mended.length} lines in ${files} files\n`
      }
}
