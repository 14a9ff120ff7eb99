/** The summary in a few lines for the terminal. */
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Summary } from './model.js'

/** Safe to print; ends with a newline. */
export function summaryText(summary: Summary, lang: Lang): string {
  const { service, situations, why, materials, matrix, properties, found } = summary
  const open = properties.findings.length + found.length
  const waived = properties.waived.length
  const sensitive = matrix.groups.flatMap(({ rows }) => rows).filter(({ privacy }) => privacy === 'sensitive').length
  const zh = [
    `${visible(service.name)}${service.isDraft ? '（草案）' : ''}`,
    `  证明  ${properties.claims} 条成立，${open} 处未证出${waived > 0 ? `，${waived} 处豁免` : ''}`,
    `  情形  ${situations.combinations} 种组合，${situations.possible} 种可能，${situations.different} 种不同的申请`,
    `  填写  ${why.askedCount} 项要填，${why.givenCount} 项不用填`,
    ...(materials.range === '' ? [] : [`  材料  ${materials.range} 样`]),
    `  共享  ${matrix.departments.length} 个部门，${matrix.fields} 个字段，其中敏感个人信息 ${sensitive} 个`
  ]
  const range = (text: string) =>
    text.replace(' 至 ', ' to ').replace(/约 |至少 /g, (word) => (word === '约 ' ? 'about ' : 'at least '))
  const en = [
    `${visible(service.name)}${service.isDraft ? ' (draft)' : ''}`,
    `  proof       ${properties.claims} claims hold, ${open} not proved${waived > 0 ? `, ${waived} waived` : ''}`,
    `  situations  ${range(situations.combinations)} combinations, ${range(situations.possible)} possible, ${range(situations.different)} different applications`,
    `  form        ${why.askedCount} fields asked, ${why.givenCount} had without asking`,
    ...(materials.range === '' ? [] : [`  materials   ${range(materials.range)}`]),
    `  sharing     ${matrix.departments.length} departments, ${matrix.fields} fields, ${sensitive} of them sensitive`
  ]
  return `${(lang === 'zh' ? zh : en).join('\n')}\n`
}
