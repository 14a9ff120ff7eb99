/** The example of a rule: what is the same in both of its halves is written once, and what several rules begin with, too. */

/** The documents that break the rule; for tests and pages. @internal */
export const failing = (example: string) => half(example, '✗', '✓')

/** The documents that keep it; for tests and pages. @internal */
export const passing = (example: string) => half(example, '✓', '✗')

function half(example: string, own: string, other: string): string {
  const lines = example.trimStart().split('\n')
  return lines
    .filter((line) => !line.startsWith(other))
    .map((line) => (line.startsWith(own) ? line.slice(2) : line))
    .join('\n')
}

/** A standard with its code tables. */
export const TABLES = `# --- codelists/level.yaml
kind: codelist
id: level
name: 行使层级代码
codes: { "2": 省级, "3": 市级 }
# --- codelists/item-type.yaml
kind: codelist
id: item-type
name: 事项类型代码
codes: { "01": 行政许可, "07": 行政确认 }
# --- codelists/department.yaml
kind: codelist
id: department
name: 业务指导部门代码
codes: { "15": 自然资源部, "33": 体育总局 }
# --- codelists/region.yaml
kind: codelist
id: region
name: 行政区划代码
codes: { "210000": 辽宁省, "210100": 沈阳市 }
# --- standard/province.yaml
kind: standard
id: province
name: 省级标准
region: "370000"
tables: { itemType: item-type, level: level, department: department, region: region }
`

/** An item with sensitive personal information; its form goes on. */
export const PATIENT = `
# --- entities/patient.yaml
kind: entity
id: patient
name: 病人
elements:
  name: { name: 病人姓名, type: text, maxLength: 50, privacy: personal }
  diagnosis: { name: 诊断, type: text, maxLength: 200, privacy: sensitive, sensitiveClass: 医疗健康 }
# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: patient }
form:
  - holder.name
`
