/** The patterns of the schemas in words: how to write what each asks for. */
import type { Text } from '../diagnostics/entry.js'
import { datePattern } from '../vocabulary/date-patterns.js'

interface Form extends Text {
  example: string
}

/** How to write what a pattern of the schemas asks for; each text has the example in it. */
export const forms: Readonly<Record<string, Form>> = {
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$': {
    zh: '用小写字母、数字和连字符，以字母开头，例如 birth-registration',
    en: 'Use lower-case letters, digits and hyphens, a letter first, such as birth-registration',
    example: 'birth-registration'
  },
  '^[a-z][A-Za-z0-9]*$': {
    zh: '用英文字母和数字，以小写字母开头，例如 idNumber',
    en: 'Use letters and digits, a lower-case letter first, such as idNumber',
    example: 'idNumber'
  },
  '^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$': {
    zh: '“角色.要素”，例如 child.name',
    en: 'Write “role.element”, such as child.name',
    example: 'child.name'
  },
  '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$': {
    zh: '用点连接的名字，例如 catalog.type',
    en: 'Write names joined by dots, such as catalog.type',
    example: 'catalog.type'
  },
  '^[a-z][A-Za-z0-9-]*(\\.[a-z][A-Za-z0-9]*)?$': {
    zh: '“对象.要素”，或只写要素，例如 person.address',
    en: 'Write “entity.element”, or the element alone, such as person.address',
    example: 'person.address'
  },
  '^[a-z]+(\\.[a-zA-Z]+)+$': {
    zh: '“文档种类.键”，例如 item.codes.catalog',
    en: 'Write a kind of document and its keys, such as item.codes.catalog',
    example: 'item.codes.catalog'
  },
  '^[0-9A-Za-z][0-9A-Za-z.+-]*$': {
    zh: '用英文字母、数字、点和连字符，例如 2026.1',
    en: 'Use letters, digits, dots and hyphens, such as 2026.1',
    example: '2026.1'
  },
  [datePattern('YYYY-MM-DD')]: {
    zh: '“年-月-日”，是日历上有的一天，例如 2026-01-31',
    en: 'Write the year, month and day of a day that there is, such as 2026-01-31',
    example: '2026-01-31'
  },
  '^[A-Za-z0-9][A-Za-z0-9-]*$': {
    zh: '用英文字母、数字和连字符，例如 plan2023',
    en: 'Use letters, digits and hyphens, such as plan2023',
    example: 'plan2023'
  },
  '^LB[0-9]{4}$': {
    zh: ' LB 加四位数字，例如 LB5003',
    en: 'Write LB and four digits, such as LB5003',
    example: 'LB5003'
  },
  '^(即办|immediate|[0-9]+(\\.[0-9]+)? ?(workdays?|days?|months?|years?|hours?|minutes?|days-or-workdays|个?工作日|日或工作日|日|天|个月|年|小时|分钟))$':
    {
      zh: '数字加单位，例如 10 workdays、10 个工作日、3 个月；当场办结写“即办”，来源没有写是不是工作日写“10 日或工作日”',
      en: 'Write a number and a unit, such as 10 workdays or 3 months; write “immediate” for while-you-wait, “10 days-or-workdays” where the source leaves that open',
      example: '10 workdays'
    },
  '^(?!(all|any|not|is)$)[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9-]*)?$': {
    zh: '情形的名字，或“角色.要素”，例如 child.birthDate',
    en: 'Write the name of a situation, or “role.element”, such as child.birthDate',
    example: 'child.birthDate'
  },
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*( of [a-z][A-Za-z0-9]*)?$': {
    zh: '“材料标识”或“材料标识 of 角色”，例如 id-card of mother',
    en: 'Write the id of a material, or “id of role”, such as id-card of mother',
    example: 'id-card of mother'
  },
  '^[A-Za-z_][A-Za-z0-9_]*$': {
    zh: '用英文字母、数字和下划线，不以数字开头，例如 SFZHM',
    en: 'Use letters, digits and underscores, no digit first, such as SFZHM',
    example: 'SFZHM'
  },
  '^[0-9A-HJ-NPQRTUWXY]{18}$': {
    zh: '18 位数字和大写字母，没有 I、O、S、V、Z，例如 91210100MA00000000',
    en: 'Write 18 digits and capitals other than I, O, S, V, Z, such as 91210100MA00000000',
    example: '91210100MA00000000'
  },
  '^[0-9]{4}$': { zh: '四位数的年份，例如 2026', en: 'Write a year of four digits, such as 2026', example: '2026' },
  '^[0-9]{2}$': {
    zh: '两位数字，要加引号，例如 "17"',
    en: 'Write two digits in quotes, such as "17"',
    example: '17'
  },
  '^[^\\s]+$': { zh: '代码里没有空格，例如 01', en: 'A code has no spaces, such as 01', example: '01' },
  '^.+$': { zh: '代码，例如 01', en: 'Write the code, such as 01', example: '01' },
  '^[a-zA-Z.]+$': {
    zh: '键的路径，用点连接，例如 limits.promised',
    en: 'Write the path of a key with dots, such as limits.promised',
    example: 'limits.promised'
  },
  '^[a-z0-9]+$': {
    zh: '文件扩展名，小写，不写点，例如 pdf',
    en: 'Write the extension of a file in lower case and without the dot, such as pdf',
    example: 'pdf'
  },
  '^[1-9][0-9]*(\\.[0-9]+)? (KB|MB)$': {
    zh: '数字、空格和单位 KB 或 MB，例如 2 MB',
    en: 'Write a number, a space and KB or MB, such as 2 MB',
    example: '2 MB'
  },
  '^[1-9][0-9]*x[1-9][0-9]*$': {
    zh: '“宽x高”的像素，例如 358x441',
    en: 'Write the width and the height in pixels, such as 358x441',
    example: '358x441'
  },
  '^https?://[^?#]+$': {
    zh: '以 http:// 或 https:// 开头的网址，没有“?”和“#”，例如 https://www.example.gov.cn/yijianshi/',
    en: 'Write an address with http:// or https:// and neither “?” nor “#”, such as https://www.example.gov.cn/yijianshi/',
    example: 'https://www.example.gov.cn/yijianshi/'
  }
}

const unknownForm: Text = { zh: '对照语言手册里这一项的写法', en: 'See how the language reference writes it' }

/** Words for the form that a pattern asks for. */
export function form(pattern: string | undefined): Text {
  const known = pattern !== undefined && Object.hasOwn(forms, pattern) ? forms[pattern] : undefined
  return known ? { zh: known.zh, en: known.en } : unknownForm
}
