import { ASKERS, namesOfMaterials } from '../asked.js'
import { catchAllsOf, isConditional } from '../../standard/phrases.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const conditionInName = documentRule({
  code: 'LB6421',
  of: ['material', ...ASKERS],
  severity: DOUBTFUL,
  title: { zh: '名称里写着条件', en: 'Condition in the name of a material' },
  says: {
    zh: '材料名称只写材料；什么情形下要，写在事项的 when 里',
    en: 'The name of a material names it; when it is needed is stated with when where it is used'
  },
  message: {
    zh: '“{text}”把何时要它写进了名称，谁都会被要求交',
    en: '“{text}” says in its name when it is needed, so everybody is asked for it'
  },
  hint: {
    zh: '名称只留材料；条件用 when 写在事项的材料行里，没有相应的问题就补一个情形',
    en: 'Keep the material only; state the condition with when at the row of the item, and ask a question for it if need be'
  },
  source: '审计发现：条件性材料在数据中标“必要”；GB/T 39554.2-2020 材料名称、材料必要性',
  example: `
# --- materials/permit.yaml
kind: material
id: permit
✗ name: 两个以上承办者的还应当提交联合承办协议
✓ name: 联合承办协议
`,
  check(doc, { program, report }) {
    const isCatchAll = catchAllsOf(doc, program)
    for (const { text, path, need } of namesOfMaterials(doc.data))
      // A row that states the condition as well asks only whom it concerns; one marked necessary contradicts its name.
      if (!need?.when && !need?.necessary && isConditional(text) && !isCatchAll(text)) report({ doc, path }, { text })
  }
})
