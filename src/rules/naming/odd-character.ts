/** What is pasted brings marks along that nobody sees; two names that look alike are then two. */
import { KINDS } from '../../vocabulary/kinds.js'
import type { Document } from '../../schema/document.js'
import { codePoint, oddCharacters } from '../../schema/characters.js'
import type { Path } from '../../syntax/index.js'
import { spanOf } from '../../link/context.js'
import { WRONG, documentRule } from '../rule.js'

export const oddCharacter = documentRule({
  code: 'LB6107',
  of: KINDS,
  severity: WRONG,
  title: { zh: '看不见或形似的字符', en: 'Invisible or look-alike character' },
  says: {
    zh: '文字里没有零宽、不换行空格、改变方向的字符，也没有形似汉字的部首和兼容汉字',
    en: 'Texts have no characters without width, no odd spaces, no direction marks, no look-alikes of ideographs'
  },
  message: {
    zh: '“{text}”里有 {count} 个看不见或形似的字符：{characters}',
    en: '“{text}” has {count} invisible or look-alike characters: {characters}'
  },
  hint: {
    zh: '多半是从网页、Word 或聊天里粘贴来的；lianban check --fix 去掉它们',
    en: 'They mostly come from pasting; lianban check --fix takes them out'
  },
  source: 'GB 18030-2022：一字一码；看起来相同的名称必须相同',
  example: `
# --- materials/photo.yaml
kind: material
id: photo
✗ name: "证件\\u200b照\\u00a0片"
✓ name: 证件照片
`,
  check(doc, { report }) {
    look(doc.data, [], (text, path, isKey) => {
      // A code that elements use is a finding of its own (LB6221).
      if (isKey && doc.kind === 'codelist') return
      const odd = oddCharacters(text)
      if (odd.length === 0) return
      const characters = [...new Set(odd.map((one) => codePoint(one.text)))].join('、')
      const shown = odd.reduceRight((made, one) => made.slice(0, one.at) + made.slice(one.at + one.text.length), text)
      report(isKey ? spanOf({ doc: doc as Document, path }, 'key') : { doc: doc as Document, path }, {
        text: shown,
        count: odd.length,
        characters
      })
    })
  }
})

/** Every text of a document, keys too. */
function look(value: unknown, path: Path, see: (text: string, path: Path, isKey: boolean) => void): void {
  if (typeof value === 'string') see(value, path, false)
  else if (Array.isArray(value)) value.forEach((each, index) => look(each, [...path, index], see))
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      see(key, [...path, key], true)
      look(each, [...path, key], see)
    }
}
