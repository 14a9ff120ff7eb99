/** What all services of a province share: its standard, code tables, persons, departments and common materials. */

export const SOURCES = {
  guide: { title: '政务服务网 办事指南（虚构，用于测速）', url: 'https://example.cn/guide', confidence: 'low' },
  rule: { title: '关于进一步优化政务服务的通知（虚构，用于测速）', confidence: 'low', note: '条款编号随机' }
}

export const DEPARTMENTS = {
  'market-regulation': '市场监督管理部门',
  'public-security': '公安部门',
  health: '卫生健康部门',
  'fire-rescue': '消防救援机构',
  ecology: '生态环境部门',
  housing: '住房城乡建设部门',
  tax: '税务部门',
  'service-hall': '政务服务大厅'
}

const TABLES = {
  'item-type': ['事项类型', ['行政许可', '行政确认', '其他行政权力', '公共服务', '行政给付', '行政奖励', '行政裁决']],
  level: ['行使层级', ['国家级', '省级', '市级', '县级', '镇（乡、街道）级', '村（社区）级']],
  sex: ['性别', ['男性', '女性', '未说明的性别']],
  'id-type': [
    '证件类型',
    ['居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '外国人永久居留身份证']
  ]
}

const PERSON = {
  name: { name: '姓名', type: 'text', maxLength: 50, privacy: 'personal', aliases: ['申请人姓名'], source: 'rule' },
  idType: { name: '证件类型', type: 'code', list: 'id-type', privacy: 'personal' },
  idNumber: {
    name: '证件号码',
    type: 'text',
    maxLength: 30,
    privacy: 'personal',
    aliases: ['身份证号', '公民身份号码'],
    derives: { birthDate: 'birth-date-of', sex: 'sex-of' },
    derivesWhen: { idType: '1' }
  },
  sex: { name: '性别', type: 'code', list: 'sex', privacy: 'personal' },
  birthDate: { name: '出生日期', type: 'date', privacy: 'personal' },
  mobile: { name: '移动电话', type: 'text', format: 'mobile', maxLength: 16, privacy: 'personal' },
  email: { name: '电子邮箱', type: 'text', format: 'email', maxLength: 64, privacy: 'personal' },
  address: { name: '联系地址', type: 'text', maxLength: 256, privacy: 'personal' },
  education: { name: '学历', type: 'code', privacy: 'personal', note: '来源为下拉单选，代码表未取得' },
  healthNumber: { name: '健康证明编号', type: 'text', maxLength: 40, privacy: 'sensitive' },
  duty: { name: '岗位', type: 'text', maxLength: 40, privacy: 'none' },
  share: { name: '出资比例', type: 'decimal', decimals: 2, minimum: 0, maximum: 100, unit: '%', privacy: 'none' }
}

const APPLICATION = {
  date: { name: '填表日期', type: 'date', privacy: 'none', reuse: 'never' },
  signature: { name: '申请人签名', type: 'signature', privacy: 'personal', reuse: 'never' },
  byMail: { name: '是否邮寄', type: 'boolean', privacy: 'none' },
  recipient: { name: '收件人', type: 'text', maxLength: 50, privacy: 'personal', reuse: 'never' },
  deliveryAddress: { name: '寄送地址', type: 'text', maxLength: 100, privacy: 'personal', reuse: 'never' },
  remark: { name: '备注', type: 'long-text', maxLength: 200, privacy: 'none' }
}

/** In an order in which each names only those before it. */
export function sharedSpecs() {
  return [
    ...Object.entries(TABLES).map(([id, [name, names]]) => ({
      kind: 'codelist',
      id,
      name,
      sources: SOURCES,
      source: 'rule',
      codes: Object.fromEntries(names.map((each, index) => [String(index + 1), each]))
    })),
    standard(),
    ...Object.entries(DEPARTMENTS).map(([id, name]) => ({
      kind: 'organization',
      id,
      name,
      generic: true,
      sector: 'government',
      sources: SOURCES,
      source: 'guide',
      note: '来源只写部门类别'
    })),
    {
      kind: 'entity',
      id: 'person',
      name: '自然人',
      sources: SOURCES,
      login: ['name', 'idType', 'idNumber', 'mobile'],
      elements: PERSON
    },
    { kind: 'entity', id: 'application', name: '本次申请', note: '签名和日期每次现填', elements: APPLICATION },
    {
      kind: 'material',
      id: 'id-card',
      name: '居民身份证',
      sources: SOURCES,
      source: 'guide',
      entity: 'person',
      issuer: 'public-security',
      origin: 'government',
      proves: ['name', 'sex', 'birthDate', 'idNumber'],
      certificate: { status: 'available', holderKey: 'idNumber', reads: ['address'], source: 'guide' }
    },
    {
      kind: 'material',
      id: 'health-certificate',
      name: '健康证明',
      entity: 'person',
      issuer: 'health',
      origin: 'other'
    }
  ]
}

/** What invented specs give cause for and kept ones do not. Every rule is still run; only what it finds is not printed. */
const QUIET = [
  ...['LB6004', 'LB6005', 'LB6103', 'LB6203', 'LB6501', 'LB6502', 'LB6507', 'LB6607', 'LB6614', 'LB6924'],
  ...['LB6961', 'LB6962', 'LB6964', 'LB6967']
]

function standard() {
  const reviewed = ['owner', 'type', 'legalBasis', 'form', 'materials', 'results', 'limits.promised', 'contact.consult']
  const paths = ['id', 'name', 'roles', 'lead', 'steps', 'channels', 'codes.catalog', 'system.transfer', ...reviewed]
  return {
    kind: 'standard',
    id: 'province',
    name: '省“一件事一次办”标准（虚构，用于测速）',
    status: 'draft',
    region: '210000',
    sources: SOURCES,
    naming: [
      {
        of: 'service',
        pattern: '^[^“”]+“一件事”$',
        message: '名称写作 XX“一件事”',
        example: '新生儿出生“一件事”',
        source: 'rule'
      },
      { of: 'item', pattern: '^\\S(.{0,198}\\S)?$', message: '事项名称不超过 200 字，前后没有空格', source: 'rule' }
    ],
    tables: { itemType: 'item-type', level: 'level', sex: 'sex', idType: 'id-type' },
    required: {
      service: {
        draft: ['id', 'name'],
        reviewed: ['lead', 'channels', 'steps'],
        published: ['version', 'code', 'visits']
      },
      item: { draft: ['id', 'name', 'roles'], reviewed, published: ['version', 'codes.catalog', 'system.transfer'] },
      material: { draft: ['id', 'name'], reviewed: ['entity', 'issuer', 'origin'], published: ['code', 'trust'] }
    },
    elements: Object.fromEntries(paths.map((path) => [path, `要素 ${path}`])),
    severity: Object.fromEntries(QUIET.map((code) => [code, 'off']))
  }
}
