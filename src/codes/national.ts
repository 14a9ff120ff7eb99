/**
 * Codes that are the same in the whole country. A standard may state any of them anew under the same name, when its
 * province has other tables or values, and adds its own (`codes` of a standard).
 */
import type { CodeStructure } from './types.js'

const DIGITS = '0-9'
const USCC = '0-9A-HJ-NPQRTUWXY'
/** Running numbers go on with capitals when digits run out, without I, O, Z, S and V. */
const SERIAL = '0-9A-HJ-NP-RTUWXY'

const organizations: Record<string, CodeStructure> = {
  registrant: {
    name: '登记管理部门和机构类别',
    basis: 'GB 32100-2015',
    note: '含义是一般知识，未核对标准原文；只列常见的',
    values: {
      '11': '机关',
      '12': '事业单位',
      '51': '社会团体',
      '52': '民办非企业单位',
      '91': '企业',
      '92': '个体工商户'
    },
    segments: [
      {
        id: 'department',
        name: '登记管理部门',
        length: 1,
        characters: USCC,
        open: true,
        values: { '1': '机构编制', '5': '民政', '9': '市场监督管理' }
      },
      { id: 'category', name: '机构类别', length: 1, characters: USCC }
    ]
  },
  organization: {
    name: '组织机构代码',
    basis: 'GB 11714-1997',
    segments: [
      { id: 'body', name: '本体代码', length: 8, characters: '0-9A-Z' },
      { id: 'check', name: '校验码', length: 1, characters: '0-9A-Z', check: 'gb11714' }
    ]
  },
  uscc: {
    name: '统一社会信用代码',
    basis: 'GB 32100-2015',
    at: ['organization.uscc'],
    segments: [
      { id: 'registrant', name: '登记管理部门和机构类别', ref: 'registrant' },
      { id: 'region', name: '登记管理机关行政区划', ref: 'region', severity: 'warning' },
      {
        id: 'body',
        name: '主体标识码（组织机构代码）',
        ref: 'organization',
        characters: USCC,
        severity: 'warning',
        note: '里层的校验码只提醒：不是所有主体都沿用组织机构代码'
      },
      { id: 'check', name: '校验码', characters: USCC, check: 'uscc' }
    ]
  }
}

/** What the numbers of persons end with. */
const PERSON: CodeStructure['segments'] = [
  { id: 'birth', name: '出生日期', length: 8, characters: DIGITS, format: 'date' },
  { id: 'serial', name: '顺序码', length: 2, characters: DIGITS },
  {
    id: 'sex',
    name: '顺序码末位（性别）',
    length: 1,
    characters: DIGITS,
    values: Object.fromEntries(Array.from('0123456789', (digit) => [digit, Number(digit) % 2 ? '男' : '女']))
  },
  { id: 'check', name: '校验码', characters: '0-9X', check: 'mod11-2' }
]

const persons: Record<string, CodeStructure> = {
  residentId: {
    name: '公民身份号码',
    basis: 'GB 11643-1999',
    // 9 marks the numbers of foreigners.
    pattern: '^[1-8]',
    segments: [
      {
        id: 'region',
        name: '地址码',
        ref: 'region',
        severity: 'info',
        note: '可能是历史上的区划，也可能是港澳台居民居住证，不能据以拒绝'
      },
      ...PERSON
    ]
  },
  residencePermitId: {
    name: '港澳台居民居住证号码',
    basis: '《港澳台居民居住证申领发放办法》（国办发〔2018〕81号）',
    note: '持证人的公民身份号码，地址码只有三个',
    pattern: '^8[123]0000',
    segments: [
      {
        id: 'origin',
        name: '地址码',
        length: 6,
        characters: DIGITS,
        open: true,
        values: { '810000': '香港居民', '820000': '澳门居民', '830000': '台湾居民' }
      },
      ...PERSON
    ]
  },
  permanentResidentId: {
    name: '外国人永久居留身份证号码',
    basis: '国家移民管理局《新版外国人永久居留身份证机读信息规则》（2023版）',
    note: '2023 年 12 月 1 日起签发的；以前的是 3 个拉丁字母和 12 位数字，有效期内仍用。第 2–17 位的划分据公开的实现，未核对原文',
    segments: [
      { id: 'foreigner', name: '身份标识码', length: 1, characters: '9', values: { '9': '外国人' } },
      { id: 'province', name: '受理地', length: 2, characters: DIGITS, table: 'province', severity: 'info' },
      { id: 'nationality', name: '国籍（数字代码）', length: 3, characters: DIGITS },
      ...PERSON
    ]
  }
}

const places: Record<string, CodeStructure> = {
  region: {
    name: '行政区划代码',
    basis: 'GB/T 2260',
    table: ['region', 'region-local'],
    note: 'region-local 放功能区等没有国家代码、由地方自编的代码',
    segments: [
      { id: 'province', name: '省', length: 2, characters: DIGITS, table: 'province' },
      { id: 'city', name: '市', length: 2, characters: DIGITS },
      { id: 'county', name: '县', length: 2, characters: DIGITS }
    ]
  }
}

const items: Record<string, CodeStructure> = {
  itemCatalog: {
    name: '基本编码',
    basis: 'GB/T 39554.1-2020',
    at: ['item.codes.catalog'],
    example: '000709105001',
    segments: [
      {
        id: 'region',
        name: '行政区划',
        length: 2,
        characters: DIGITS,
        values: { '00': '全国通用' },
        table: 'province'
      },
      { id: 'type', name: '事项类型', length: 2, characters: DIGITS, table: 'item-type' },
      { id: 'department', name: '业务指导（实施）部门', length: 2, characters: DIGITS, table: 'central-department' },
      { id: 'main', name: '主项序号', length: 3, characters: SERIAL },
      {
        id: 'sub',
        name: '子项',
        length: 3,
        characters: '0-9Y',
        pattern: '^(00Y|[0-9]{3})$',
        open: true,
        values: { '000': '主项不分子项', '00Y': '主项本身，另有子项' }
      }
    ],
    agrees: [{ segment: 'type', with: 'type' }]
  },
  itemImplementation: {
    name: '实施编码',
    basis: 'GB/T 39554.1-2020',
    at: ['item.codes.implementation'],
    example: '11370800MB285591843370117002011',
    segments: [
      { id: 'owner', name: '实施主体统一社会信用代码', ref: 'uscc' },
      { id: 'level', name: '行使层级', length: 1, characters: '1-7', table: 'level' },
      { id: 'catalog', name: '基本编码', ref: 'itemCatalog' }
    ],
    agrees: [
      { segment: 'owner', with: 'owner.uscc' },
      { segment: 'level', with: 'level' },
      { segment: 'catalog', with: 'codes.catalog' },
      { segment: 'owner.region', with: 'region', severity: 'warning' }
    ],
    doubtful: [
      { segment: 'level', value: '6', why: '有的省用 6 表示分级管理' },
      { segment: 'catalog.sub', value: '00Y', why: '主项另有子项，不是可以实施的事项' }
    ]
  },
  itemHandling: {
    name: '业务办理项编码',
    basis: 'GB/T 39554.1-2020',
    at: ['item.codes.handling'],
    example: '11370800MB28559184337011505600001',
    segments: [
      { id: 'implementation', name: '实施编码', ref: 'itemImplementation' },
      { id: 'serial', name: '业务办理项序号', length: 2, characters: DIGITS, pattern: '^(0[1-9]|[1-9][0-9])$' }
    ],
    agrees: [{ segment: 'implementation', with: 'codes.implementation' }]
  }
}

const certificates: Record<string, CodeStructure> = {
  certificateType: {
    name: '证照类型代码',
    basis: 'GB/T 36904-2018',
    at: ['material.certificate.typeCode'],
    example: '11100000000013338W011',
    segments: [
      { id: 'authority', name: '证照定义机构统一社会信用代码', ref: 'uscc' },
      { id: 'serial', name: '顺序号', length: 3, characters: DIGITS }
    ]
  },
  certificateId: {
    name: '电子证照标识',
    basis: 'GB/T 36904-2018',
    example: '1.2.156.3005.2.11210000000000000D001.12210200000000002T.2026000001.001.H',
    segments: [
      { id: 'root', name: '根代码', fixed: '1.2.156.3005.2' },
      { id: 'dot1', name: '分隔', fixed: '.' },
      { id: 'type', name: '证照类型代码', ref: 'certificateType' },
      { id: 'dot2', name: '分隔', fixed: '.' },
      { id: 'issuer', name: '颁发机构代码', ref: ['uscc', 'region'] },
      { id: 'dot3', name: '分隔', fixed: '.' },
      { id: 'serial', name: '流水号', minLength: 1, maxLength: 32, characters: '0-9A-Z' },
      { id: 'dot4', name: '分隔', fixed: '.' },
      { id: 'version', name: '版本号', length: 3, characters: DIGITS },
      { id: 'dot5', name: '分隔', fixed: '.' },
      { id: 'check', name: '校验位', characters: '0-9A-Z', check: 'mod37-36' }
    ]
  }
}

const resources: Record<string, CodeStructure> = {
  resource: {
    name: '信息资源代码',
    basis: '政务信息资源目录编制指南（试行）',
    at: ['resource.code'],
    segments: [
      { id: 'class', name: '类', length: 1, characters: DIGITS, table: 'resource-class' },
      { id: 'item', name: '项', length: 2, characters: '0-9A-Z' },
      { id: 'group', name: '目', length: 3, characters: '0-9A-Z' },
      { id: 'detail', name: '细目', minLength: 0, maxLength: 30, characters: '0-9A-Z' },
      { id: 'slash', name: '分隔', fixed: '/' },
      { id: 'serial', name: '顺序码', minLength: 1, maxLength: 30, characters: '0-9A-Z' }
    ]
  }
}

export const NATIONAL: Readonly<Record<string, CodeStructure>> = {
  ...places,
  ...organizations,
  ...persons,
  ...items,
  ...certificates,
  ...resources
}
