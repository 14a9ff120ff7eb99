import { diagnose } from '../../../src/diagnostics/catalogue.js'
import type { Run } from '../../../src/diagnostics/reporters/run.js'
import { mark } from '../mark.js'

const item = 'specs/items/出生登记.yaml'
const region = 'specs/regions/liaoning.yaml'
const here = mark(
  '事项: «出生登记»\r\n材料:\r\n\t- 名称: «出生医学证名» # 👶🏽\r\n\t  来源: «卫生\u202E健康»\r\n说明: |\r\n«  第一行\r\n  第二行\r\n»完: 1\r\n',
  item
)
const there = mark(
  '名称: 辽宁省\n城市: [«沈阳市», 大连市]\n' + '说明: ' + '办理须知，'.repeat(40) + '«待定»' + '，详见窗口'.repeat(40),
  region
)
const texts: Readonly<Record<string, string>> = { [item]: here.text, [region]: there.text }

/** One run with what reports find hard: wide characters, tabs, CRLF, long and several lines, related places, ignored. */
export const run: Run = {
  lang: 'zh',
  files: 2,
  width: 80,
  sources: (file) => texts[file],
  diagnostics: [
    {
      ...diagnose('LB8009', { name: '出生医学证名', known: ['沈阳市', '大连市'] }, here.spans[1], {
        suggestion: '沈阳市',
        source: '国办函〔2024〕53号 二（三）',
        related: [
          { span: there.spans[0]!, zh: '地区在这里', en: 'regions are here' },
          { span: here.spans[0]!, zh: '由这里引用', en: 'referred to from here' },
          { span: { file: 'specs/gone.yaml', start: 3, end: 4 }, zh: '这个文件已经不在', en: 'this file is gone' }
        ]
      }),
      fix: [{ start: here.spans[1]!.start, end: here.spans[1]!.end, text: '出生医学证明' }]
    },
    diagnose('LB8015', { path: 'a\u001B]0;x\u0007', reason: 'EACCES' }, here.spans[2], { severity: 'warning' }),
    diagnose('LB8006', { path: item, detail: { zh: '多行', en: 'several lines' } }, here.spans[3]),
    diagnose('LB8012', { path: region }, there.spans[1], { severity: 'info' }),
    diagnose('LB8005', { path: 'docs' }),
    diagnose('LB8002', { path: 'x' }, { file: 'specs/gone.yaml', start: 5, end: 6 }),
    {
      ...diagnose('LB8003', { path: '../x' }, here.spans[0], { severity: 'warning' }),
      ignored: { reason: '试点期间\u001B', span: here.spans[1]! }
    }
  ]
}
