/** What a page of a build can lead to: of each target the file that people open, and what it is called. */
import type { Bundle } from '../../merge/bundle.js'
import { safeName } from '../output.js'

export interface DoorLink {
  href: string
  text: string
}

interface Opened {
  file: string
  text: string
}

/** For whoever applies, in the order in which he needs them. */
const PUBLIC: Record<string, Opened[]> = {
  guide: [{ file: 'guide/guide.html', text: '办事指南' }],
  notice: [{ file: 'notice/index.html', text: '一次性告知单' }],
  web: [{ file: 'web/form.html', text: '填表' }],
  process: [{ file: 'process/flow.svg', text: '流程图' }]
}

/** For those who run the service or connect systems to it. */
const WORK: Record<string, Opened[]> = {
  ledger: [{ file: 'ledger/ledger.html', text: '减负台账' }],
  plan: [
    { file: 'plan/plan.html', text: '实施方案' },
    { file: 'plan/summary.html', text: '台账一页' }
  ]
}

/** As data, and in the forms that are pasted into other documents. */
const DOWNLOADS: Record<string, Opened[]> = {
  guide: [{ file: 'guide/guide.md', text: '办事指南（Markdown）' }],
  materials: [
    { file: 'materials/materials.md', text: '材料清单（Markdown）' },
    { file: 'materials/materials.json', text: '材料清单（JSON）' }
  ],
  process: [
    { file: 'process/flow.svg', text: '流程图（SVG，A4）' },
    { file: 'process/flow-phone.svg', text: '流程图（SVG，手机）' },
    { file: 'process/process.mmd', text: '流程图（Mermaid）' },
    { file: 'process/process.json', text: '流程（JSON）' }
  ],
  ledger: [
    { file: 'ledger/ledger.md', text: '减负台账（Markdown）' },
    { file: 'ledger/ledger.csv', text: '减负台账（CSV）' }
  ],
  form: [{ file: 'form/submission.schema.json', text: '申请表的数据格式（JSON Schema）' }],
  integration: [
    { file: 'integration/applicant.openapi.json', text: '给申请渠道的接口（OpenAPI）' },
    { file: 'integration/department.openapi.json', text: '给部门系统的接口（OpenAPI）' }
  ],
  catalogue: [{ file: 'catalogue/catalogue.json', text: '主题目录条目（JSON）' }]
}

const KINDS = { public: PUBLIC, work: WORK, downloads: DOWNLOADS }

/** @param home from the page to the folder in which the folders of the services lie, with a `/` at the end where it is not empty */
export function linksOf(
  kind: keyof typeof KINDS,
  { id }: Pick<Bundle, 'id'>,
  { targets, home }: { targets: readonly string[]; home: string }
): DoorLink[] {
  const own = `${home}${encodeURIComponent(safeName(id))}`
  return Object.entries(KINDS[kind])
    .filter(([target]) => targets.includes(target))
    .flatMap(([, files]) => files.map(({ file, text }) => ({ href: `${own}/${file}`, text })))
}
