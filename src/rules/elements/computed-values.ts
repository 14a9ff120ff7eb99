/** Nobody types a computed value either: it must be one that its element takes. */
import { splitElement } from '../../condition/fact.js'
import { elementOf } from '../../link/document/elements.js'
import type { ItemField, LinkedItem, Program } from '../../link/model.js'
import { acceptsOf } from '../../values/of-element.js'
import type { Accepts } from '../../values/accepts.js'
import { included, shapeOf } from '../../values/set.js'
import { WRONG, documentRule } from '../rule.js'

export const computedValues = documentRule({
  code: 'LB6313',
  of: ['item'],
  states: 'form',
  severity: WRONG,
  title: { zh: '算出的值不在取值里', en: 'Computed value that is refused' },
  says: {
    zh: '算出的值必须是该要素允许的值：类型相同，代码都在它的代码里',
    en: 'A computed value is one that the element takes: of its type, and of codes only those that it has'
  },
  message: {
    zh: '“{name}”会算出 {value}，而它不接受这个值',
    en: '“{name}” can come out as {value}, which it does not take'
  },
  hint: {
    zh: '换一个类型、代码和长度相配的要素，或改要素的取值',
    en: 'Take an element whose type, codes and length fit, or change what it takes'
  },
  source: '算出的值没有人填，不合要素就无法提交',
  example: `
# --- items/card.yaml 居住证申领
roles: { holder: person }
situations:
✗   state: { ask: 婚姻状况, options: { single: 未婚, married: 已婚 } }
✓   state: { ask: 婚姻状况, options: { "10": 未婚, "20": 已婚 } }
form:
  - holder.name
  - { element: holder.marriage, computed: { answer: state } }
✗   - { element: holder.address, when: { state: single } }
✓   - { element: holder.address, when: { state: "10" } }
`,
  check(doc, { program, report }) {
    const item = program.items.get(doc.id)
    for (const field of item?.fields ?? []) {
      if (!field.computed || field.at.doc.id !== doc.id) continue
      const target = acceptedBy(item!, field.role, field.element, program, field.constraints)
      const given = target && givenBy(field, item!, program)
      const value = given && refused(given, target)
      if (value !== undefined) report(field.at, { name: field.label, value })
    }
  }
})

function acceptedBy(
  item: LinkedItem,
  role: string,
  element: string,
  program: Program,
  stated = {}
): Accepts | undefined {
  const entity = program.docs.entity.get(item.roles.get(role)?.entity ?? '')
  const doc = entity && elementOf(entity, element)
  return doc && acceptsOf(doc, program, stated)
}

/** What the computation can give, as far as that is known. */
function givenBy({ computed = {} }: ItemField, item: LinkedItem, program: Program): Accepts | undefined {
  const { copy, answer, holds, concat } = computed
  if (copy !== undefined) {
    const { owner: role, element } = splitElement(copy)
    // Of several rows nobody knows which.
    return acceptedBy(item, role, element, program)
  }
  if (answer !== undefined) return answers(item.situations.get(answer))
  if (holds !== undefined) return { type: 'boolean', constraints: {} }
  // What may come out of these is only known when it is computed.
  if (concat) return { type: 'text', constraints: {} }
  return { type: 'decimal', constraints: {} }
}

function answers(situation: ReturnType<LinkedItem['situations']['get']>): Accepts | undefined {
  if (!situation) return undefined
  const { type, options, minimum, maximum } = situation
  return {
    type: type === 'choice' ? 'code' : type,
    ...(options && { codes: options.map(({ code }) => code) }),
    constraints: { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
  }
}

function refused(given: Accepts, target: Accepts): string | undefined {
  if (shapeOf(given) !== shapeOf(target)) return shapeOf(given)
  const isKnown = given.codes !== undefined || Object.keys(given.constraints).length > 0
  const found = isKnown && included(given, target)
  return found && found.holds === false ? String(found.value) : undefined
}
