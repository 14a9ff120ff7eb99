/** Which files of the package are templates that a project may put its own in the place of, and what each makes. */
import type { Text } from '../../diagnostics/entry.js'
import { packagedBelow } from '../../base/packaged.js'

interface Folder {
  name: Text
  /** What is made of `<name>.hbs`, with `*` for the name; of a style the pages that have it. */
  makes: string
}

/** Folders of `templates/`. The code of `dispatch.ts` and the skeletons of `init` and `new` are no templates. */
export const TEMPLATE_FOLDERS: Readonly<Record<string, Folder>> = {
  door: { name: { zh: '总目录', en: 'list of services' }, makes: '*' },
  guide: { name: { zh: '办事指南', en: 'guide' }, makes: '<service>/guide/*' },
  bridge: { name: { zh: '转接单', en: 'transfer sheet' }, makes: '<service>/bridge/*.html' },
  ledger: { name: { zh: '减负台账', en: 'ledger' }, makes: '<service>/ledger/*' },
  materials: { name: { zh: '一套材料', en: 'materials' }, makes: '<service>/materials/*' },
  notice: { name: { zh: '一次性告知单', en: 'notice' }, makes: 'lianban notice (*)' },
  plan: { name: { zh: '实施方案', en: 'plan' }, makes: '<service>/plan/*' },
  proof: { name: { zh: '证明', en: 'proof' }, makes: 'proof/<service>/*' },
  report: { name: { zh: '考核报告', en: 'report' }, makes: 'lianban report (*)' },
  sharing: { name: { zh: '数据共享需求表', en: 'data sharing' }, makes: 'sharing/**/*.html' },
  site: { name: { zh: '门户', en: 'portal' }, makes: 'site/**/*' },
  web: { name: { zh: '一张表单', en: 'form' }, makes: '<service>/web/*' }
}

export function isOverridable(name: string): boolean {
  const [folder, file, ...rest] = name.split('/')
  return Object.hasOwn(TEMPLATE_FOLDERS, folder!) && rest.length === 0 && /\.(hbs|css)$/.test(file ?? '')
}

/** The names of the templates that ship, sorted. */
export function shippedTemplates(): string[] {
  return packagedBelow('templates').filter(isOverridable)
}

/** `guide/guide.html.hbs`, or a partial of it → what it is called and which files it makes. */
export function templateMakes(name: string): { title: Text; makes: string } {
  const [folder, file] = name.split('/') as [string, string]
  const { name: title, makes } = TEMPLATE_FOLDERS[folder]!
  return { title, makes: makes.replace('*', file.endsWith('.css') ? '*.html' : file.replace(/\.hbs$/, '')) }
}
