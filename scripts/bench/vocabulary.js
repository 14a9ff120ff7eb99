/** The words that the generated specs are made of. */

/** What a group of specs is about: a kind of thing that somebody needs a permit for. */
const FIELDS = [
  '餐饮',
  '食品加工',
  '药品零售',
  '医疗器械',
  '养老',
  '托育',
  '校外培训',
  '体育健身',
  '旅馆',
  '网约车',
  '道路货运',
  '危险货物运输',
  '快递',
  '出版物',
  '演出',
  '电影放映',
  '加油',
  '充电设施',
  '户外广告',
  '再生资源',
  '兽药',
  '种子',
  '饲料',
  '水产养殖',
  '林木采伐',
  '取水',
  '排水',
  '排污',
  '建筑施工',
  '装饰装修',
  '燃气经营',
  '供热',
  '劳务派遣',
  '人力资源',
  '烟草零售',
  '酒类',
  '特种设备',
  '检验检测',
  '测绘',
  '公证'
]
const PLACES = ['店', '企业', '机构', '场所', '项目', '工厂', '站点', '平台', '园区', '网点']
const ACTIONS = ['开办', '变更', '注销', '扩建', '延续', '迁址', '合并', '改造', '年检', '转让']

/** Two words that no other group of the same number range has. */
export function topicOf(index) {
  const field = FIELDS[index % FIELDS.length]
  const place = PLACES[Math.floor(index / FIELDS.length) % PLACES.length]
  const action = ACTIONS[(index * 7 + Math.floor(index / (FIELDS.length * PLACES.length))) % ACTIONS.length]
  const round = Math.floor(index / (FIELDS.length * PLACES.length))
  return { thing: `${field}${place}${round > 0 ? CHINESE_DIGITS[round % 10] : ''}`, action }
}

const CHINESE_DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Elements of a thing: English key, Chinese name, type and limits. */
export const ELEMENTS = [
  ['name', '名称', { type: 'text', maxLength: 100 }],
  ['address', '地址', { type: 'text', maxLength: 256 }],
  ['area', '经营面积', { type: 'decimal', decimals: 2, minimum: 0, unit: '平方米' }],
  ['floors', '楼层', { type: 'integer', minimum: 1, maximum: 200 }],
  ['tenure', '房屋来源', { type: 'code', options: { own: '自有', rent: '租赁', lent: '无偿使用' } }],
  ['leaseFrom', '租期起', { type: 'date' }],
  ['leaseTo', '租期止', { type: 'date' }],
  ['employees', '从业人数', { type: 'integer', minimum: 0, maximum: 100000, unit: '人' }],
  ['openingDate', '拟开业日期', { type: 'date' }],
  ['hours', '营业时间', { type: 'text', maxLength: 60 }],
  ['capital', '投资额', { type: 'decimal', decimals: 6, minimum: 0, unit: '万元' }],
  ['phone', '联系电话', { type: 'text', format: 'phone', maxLength: 20 }],
  ['email', '电子邮箱', { type: 'text', format: 'email', maxLength: 64 }],
  ['postcode', '邮政编码', { type: 'text', format: 'postcode' }],
  ['scope', '经营范围', { type: 'long-text', maxLength: 2000 }],
  ['equipment', '主要设备', { type: 'long-text', maxLength: 2000 }],
  ['process', '工艺流程', { type: 'long-text', maxLength: 2000 }],
  ['fireReview', '是否通过消防验收', { type: 'boolean' }],
  ['drainage', '排水去向', { type: 'code' }],
  ['waterUse', '日用水量', { type: 'decimal', decimals: 2, minimum: 0, unit: '吨' }],
  ['power', '用电容量', { type: 'integer', minimum: 0, maximum: 100000, unit: '千瓦' }],
  ['signboard', '店招内容', { type: 'text', maxLength: 60 }],
  ['signSize', '店招尺寸', { type: 'text', maxLength: 40 }],
  ['licenseNumber', '原许可证编号', { type: 'text', maxLength: 40, pattern: '[A-Z0-9-]{6,40}' }],
  ['validTo', '原许可证有效期至', { type: 'date' }],
  ['safetyOfficer', '安全管理员', { type: 'text', maxLength: 50, privacy: 'personal' }],
  ['invoiceTitle', '发票抬头', { type: 'text', maxLength: 100 }],
  ['bank', '开户银行', { type: 'text', maxLength: 60 }],
  ['account', '银行账号', { type: 'text', maxLength: 32, privacy: 'personal' }],
  ['remark', '备注', { type: 'long-text', maxLength: 500 }]
]

/** Situations: English name, question, options (none for yes or no). */
export const SITUATIONS = [
  ['premises', '经营场所是自有还是租赁', { own: '自有', rent: '租赁', lent: '无偿使用' }],
  ['largeSite', '面积是否超过三百平方米', undefined],
  ['chain', '是否连锁', undefined],
  ['foodOnSite', '是否现场制售食品', undefined],
  ['operator', '经营者是哪一类', { company: '企业', individual: '个体工商户', cooperative: '合作社' }],
  ['signNeeded', '是否设置户外招牌', undefined],
  ['renovated', '是否需要装修', undefined],
  ['nightWork', '是否夜间营业', undefined],
  ['scale', '规模属于哪一档', { small: '小型', medium: '中型', large: '大型', huge: '特大型' }],
  ['discharge', '污水如何排放', { network: '纳入管网', truck: '外运', own: '自行处理' }],
  ['gas', '是否使用燃气', undefined],
  ['previous', '以前是否办过许可', undefined]
]

/** Items of a group, with what each decides. */
export const ITEMS = [
  ['设立登记', '行政许可'],
  ['经营许可', '行政许可'],
  ['场所核查', '行政确认'],
  ['设备备案', '其他行政权力'],
  ['人员备案', '其他行政权力'],
  ['招牌设置', '行政许可'],
  ['信息变更', '行政确认'],
  ['证照核发', '公共服务']
]

export const MATERIALS = ['登记证明', '核查意见书', '经营许可证', '平面布置图', '管理制度文本', '从业人员名册']

export const SECTIONS = ['基本信息', '场所', '设备和工艺', '人员', '其他']
