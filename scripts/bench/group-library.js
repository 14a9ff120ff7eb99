/** What one group of services adds to the library: departments, a code table, entities, materials, a resource. */
import { DEPARTMENTS, SOURCES } from './shared-specs.js'
import { MATERIALS } from './vocabulary.js'

const CITIES = { 210100: '沈阳市', 210200: '大连市', 210300: '鞍山市', 210400: '抚顺市', 210500: '本溪市' }

/** @returns specs in an order in which each names only those before it, or shared ones */
export function library(group, rng) {
  const { id, thing, elements } = group
  const [city, cityName] = rng.pick(Object.entries(CITIES))
  const [department, departmentName] = rng.pick(Object.entries(DEPARTMENTS))
  const common = { sources: SOURCES, source: 'guide' }
  return [
    {
      kind: 'organization',
      id: `office-${id}`,
      name: `${cityName}${thing}管理办公室`,
      region: city,
      level: 'municipal',
      sector: 'public-institution',
      parent: department,
      ...common,
      note: '来源只有名称，统一社会信用代码未取得'
    },
    {
      kind: 'organization',
      id: `bureau-${id}`,
      name: `${cityName}${departmentName.replace('部门', '局')}${thing}处`,
      region: city,
      level: 'municipal',
      sector: 'government',
      parent: department,
      ...common
    },
    {
      kind: 'codelist',
      id: `category-${id}`,
      name: `${thing}类别代码`,
      basis: '地方口径（虚构）',
      open: true,
      ...common,
      codes: categories(thing, rng)
    },
    {
      kind: 'entity',
      id: `thing-${id}`,
      name: thing,
      ...common,
      elements: {
        category: { name: `${thing}类别`, type: 'code', list: `category-${id}`, privacy: 'none', source: 'guide' },
        ...elementMap(elements)
      }
    },
    {
      kind: 'entity',
      id: `filing-${id}`,
      name: `${thing}申报`,
      ...common,
      elements: elementMap(elements.filter(([key], place) => key === 'employees' || place > 6))
    },
    ...[0, 1, 2].map((index) => ({
      kind: 'material',
      id: `material-${id}-${index}`,
      name: `${thing}${MATERIALS[index * 2]}`,
      ...common,
      aliases: [MATERIALS[index * 2], `${thing}${MATERIALS[index * 2 + 1]}`],
      entity: `thing-${id}`,
      issuer: index === 0 ? `bureau-${id}` : `office-${id}`,
      origin: ['government', 'applicant', 'government'][index],
      proves: index === 1 ? undefined : ['name', 'address'],
      ...(index === 2 && { certificate: { status: 'planned', typeCode: '1'.repeat(21) } }),
      description: '纸质材料须清晰完整，复印件注明与原件一致并签名；电子材料为 PDF，不超过 10 兆'
    })),
    {
      kind: 'resource',
      id: `data-${id}`,
      name: `${thing}登记信息`,
      ...common,
      provider: `bureau-${id}`,
      // Most resources are about the thing itself; some are about persons, and then serve every service of the province.
      ...(group.index % 10 === 9
        ? {
            roles: { person: { entity: 'person', name: '本人' } },
            keys: ['person.idNumber'],
            gives: ['person.address']
          }
        : {
            roles: { thing: { entity: `thing-${id}`, name: thing } },
            keys: ['thing.name'],
            gives: ['thing.address', ...elements.slice(2, 6).map(([key]) => `thing.${key}`)]
          }),
      updateCycle: 'daily',
      delivery: 'interface',
      sharing: 'conditional',
      scope: `${cityName}全部${thing}`,
      state: rng.chance(0.6) ? 'available' : 'requested'
    }
  ]
}

function categories(thing, rng) {
  const entries = Array.from({ length: rng.between(20, 40) }, (_, index) => [
    String(101 + index * 3),
    index % 4 === 0 ? { name: `${thing}第${index + 1}类`, note: '按地方目录' } : `${thing}第${index + 1}类`
  ])
  return Object.fromEntries(entries)
}

function elementMap(elements) {
  return Object.fromEntries(
    elements.map(([key, name, limits]) => [
      key,
      {
        name,
        ...limits,
        privacy: limits.privacy ?? 'none',
        aliases: [`${name}（表内）`],
        source: 'guide',
        note: NOTES[key]
      }
    ])
  )
}

const NOTES = {
  drainage: '来源为下拉单选，代码表未取得',
  scope: '照许可证上的写法填写',
  capital: '来源以万元计，保留六位小数',
  licenseNumber: '首次办理的没有'
}
