/**
 * The example of a rule, written as a base and a difference. What is the same in both of its halves is written once
 * (`half`); what most documents begin with is not written at all (`whole`). Tests and pages see the documents in full.
 */

/** The documents that break the rule; for tests and pages. @internal */
export const failing = (example: string) => whole(half(example, '✗', '✓'))

/** The documents that keep it; for tests and pages. @internal */
export const passing = (example: string) => whole(half(example, '✓', '✗'))

/** An item with sensitive personal information; its form goes on. */
export const PATIENT = `
# --- entities/patient.yaml 病人
elements:
  name: { name: 病人姓名, type: text, maxLength: 50, privacy: personal }
  diagnosis: { name: 诊断, type: text, maxLength: 200, privacy: sensitive, sensitiveClass: 医疗健康 }
# --- items/card.yaml 居住证申领
roles: { holder: patient }
form:
  - holder.name
`

/** A standard with its code tables. */
export const TABLES = `
# --- codelists/level.yaml 行使层级代码
codes: { "2": 省级, "3": 市级 }
# --- codelists/item-type.yaml 事项类型代码
codes: { "01": 行政许可, "07": 行政确认 }
# --- codelists/department.yaml 业务指导部门代码
codes: { "15": 自然资源部, "33": 体育总局 }
# --- codelists/region.yaml 行政区划代码
codes: { "210000": 辽宁省, "210100": 沈阳市 }
# --- standard/province.yaml 省级标准
region: "370000"
tables: { itemType: item-type, level: level, department: department, region: region }
`

/** What `…` stands for behind the name of a file; keys without a value are only the places of those that an example adds. */
const USUAL: Readonly<Record<string, string>> = {
  'items/card.yaml': `name: 居住证申领
status:
version:
effective:
standard:
owner:
region:
type:
situations:
conditions:
values:
parameters:
roles: { holder: person }
form:
  - holder.name`,
  'services/residence.yaml': `name: 居住证“一件事”
status:
lead:
partners:
subjects:
  holder: { entity: person, name: 申请人 }
items:
  card: { use: card }`,
  'services/benefit.yaml': `name: 生育津贴“一件事”
status:
lead:
partners:
subjects:
  mother: { entity: person, name: 母亲 }
items:
  benefit: { use: maternity-benefit, bind: { holder: mother } }`,
  'resources/residence.yaml': `name: 居住登记信息
status:
roles: { holder: person }
keys: [holder.idNumber]
gives: [holder.address]`
}

const KINDS: Readonly<Record<string, string>> = {
  codelists: 'codelist',
  entities: 'entity',
  items: 'item',
  materials: 'material',
  organizations: 'organization',
  overlays: 'overlay',
  resources: 'resource',
  services: 'service',
  standard: 'standard'
}

const EMPTY_SLOT = /^[a-z]+:$/

function half(example: string, own: string, other: string): string {
  const lines = example.split('\n').filter((line) => !line.startsWith(other))
  return lines.map((line) => (line.startsWith(own) ? line.slice(2) : line)).join('\n')
}

/** Each document with what it begins with. */
function whole(documents: string): string {
  return documents
    .split(/^(?=# --- )/m)
    .filter((text) => text.trim() !== '')
    .map((text) => completed(text.trim()))
    .join('\n\n')
}

/**
 * `# --- materials/photo.yaml 近期照片` is a document of that kind, id and name; `# --- items/card.yaml …` is the usual
 * one of that file, in which the keys of the example replace those of the same name, and others follow.
 */
function completed(document: string): string {
  const [, file, folder, id, name] = /^# --- (([a-z]+)\/([a-z\d-]+)\.yaml) (.+)$/m.exec(document) ?? []
  if (file === undefined || name === undefined) return document
  const base = name === '…' ? USUAL[file] : `name: ${name}\nstatus:`
  const kind = KINDS[folder!]
  if (base === undefined || kind === undefined) throw new Error(`nothing is usual for ${file}`)
  const [, ...lines] = document.split('\n')
  const keys = new Map([...keysOf(base), ...keysOf(lines.join('\n'))])
  const told = [...keys.values()].filter((text) => !EMPTY_SLOT.test(text))
  return [`# --- ${file}`, `kind: ${kind}`, `id: ${id}`, ...told].join('\n')
}

/** The keys of a document, each with its lines. */
function keysOf(text: string): [string, string][] {
  const keys = text.split(/^(?=[a-zA-Z]+:)/m).filter((lines) => lines.trim() !== '')
  return keys.map((lines) => [lines.slice(0, lines.indexOf(':')), lines.trimEnd()])
}
