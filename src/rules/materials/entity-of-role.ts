/** A material is of one kind of thing; whose it is, at its use, is a thing of that kind. */
import type { At, Program } from '../../link/model.js'
import { ASKERS, ownersIn, usesIn, type AskerDoc } from '../asked.js'
import { linked } from '../parts.js'
import type { Document } from '../../schema/document.js'
import { WRONG, documentRule } from '../rule.js'

interface Use {
  id: string | undefined
  of: string | undefined
  at: At
}

function usesOf(doc: AskerDoc, program: Program): Use[] {
  const asked = usesIn(doc, program).map(({ use, at }) => ({ id: use.material, of: use.of, at }))
  const made = doc.kind === 'item' ? linked(doc as Document<'item'>, program).results : []
  return [...asked, ...made.map(({ material, of, at }) => ({ id: material, of, at }))]
}

export const entityOfRole = documentRule({
  code: 'LB6422',
  of: [...ASKERS],
  severity: WRONG,
  title: { zh: '材料和角色不是一类对象', en: 'Material of another kind of thing' },
  says: {
    zh: '材料写明属于哪类对象的，用它的地方，“谁的”也是这类对象：房产证是房屋的，不是人的',
    en: 'Where a material says of which kind of thing it is, it is asked of such a thing: a deed is of a house, not a person'
  },
  message: {
    zh: '“{material}”是{owner}的材料，这里却是“{role}”的，那是{entity}',
    en: '“{material}” is of a {owner}, but is asked here of “{role}”, a {entity}'
  },
  hint: {
    zh: '改成这类对象的角色，没有就加一个；材料写错了对象，就改材料的 entity',
    en: 'Name a role of that kind, or add one; if the material is wrong, correct its entity'
  },
  source: 'GB/T 36903-2018 电子证照元数据：持证主体；电子证照凭持证主体的要素查取',
  example: `
# --- entities/house.yaml 房屋
elements:
  number: { name: 房号, type: text, maxLength: 9, privacy: none }
# --- materials/deed.yaml 不动产权证
entity: house
# --- items/card.yaml …
✗ roles: { holder: person }
✓ roles: { holder: person, home: house }
✗ materials: [deed of holder]
✓ materials: [deed of home]
`,
  check(doc, { program, report }) {
    const { docs } = program
    const owners = ownersIn(doc, program)
    const nameOf = (id: string) => docs.entity.get(id)?.data.name ?? id
    for (const { id, of, at } of usesOf(doc, program)) {
      const material = id === undefined ? undefined : docs.material.get(id)?.data
      const role = of === undefined ? undefined : owners.get(of)
      // What an item takes from the one it extends is a finding of that one.
      if (!material?.entity || !role || role.entity === material.entity || at.doc.id !== doc.id) continue
      const params = { material: material.name, owner: nameOf(material.entity), role: role.name }
      report(at, { ...params, entity: nameOf(role.entity) })
    }
  }
})
