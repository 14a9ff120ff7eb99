/** DMN 1.3: which items a situation leads to, and which waits hold, as tables that collect. The same conditions as everywhere. */
import { placeOfFact } from '../../condition/fact.js'
import { facts as factsIn, type Cond, type Scalar } from '../../condition/cond.js'
import { inputsOf } from '../../condition/derived.js'
import type { Bundle } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { simplify, type Cube, type Variable, type Variables } from '../../wording/dnf.js'
import { feel, factText, literal } from './feel.js'
import { el, FEEL, idOf, text, type Xml } from './xml.js'

const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/'

export interface Outcome {
  /** What the table gives where `when` holds. */
  value: string
  name: string
  when: Cond
}

export interface Table {
  id: string
  name: string
  outcomes: readonly Outcome[]
}

export function decisionsXml(bundle: Bundle, tables: readonly Table[]): Xml {
  const used = [
    ...new Set(tables.flatMap(({ outcomes }) => outcomes.flatMap(({ when }) => factsIn(when).flatMap(inputsOf))))
  ]
  const roots = [...new Set(used.map((fact) => placeOfFact(fact).group))].sort()
  return el(
    'definitions',
    {
      xmlns: DMN,
      id: `decisions_${idOf(bundle.id)}`,
      name: `${bundle.name} 办哪些事项`,
      namespace: `https://lianban.dev/bpmn/${bundle.id}`,
      exporter: 'lianban',
      expressionLanguage: FEEL
    },
    el('description', {}, text(`lianban ${bundle.digest}${bundle.status === 'draft' ? ' 草案' : ''}`)),
    ...tables.map((table) => decision(table, roots, bundle)),
    ...roots.map((root) => el('inputData', { id: `input_${idOf(root)}`, name: root }, el('variable', { name: root })))
  )
}

function decision({ id, name, outcomes }: Table, roots: readonly string[], bundle: Bundle): Xml {
  const columns = new Map<string, { expression: string; label: string }>()
  const rows = outcomes.flatMap((outcome) => rowsOf(outcome, columns, bundle))
  const inputs = [...columns.values()]
  return el(
    'decision',
    { id, name },
    el('variable', { name: id }),
    ...roots.map((root) =>
      el(
        'informationRequirement',
        { id: `${id}_needs_${idOf(root)}` },
        el('requiredInput', { href: `#input_${idOf(root)}` })
      )
    ),
    el(
      'decisionTable',
      { id: `${id}_table`, hitPolicy: 'COLLECT' },
      ...(inputs.length === 0 ? [{ expression: 'true', label: '总是' }] : inputs).map(({ expression, label }, index) =>
        el(
          'input',
          { id: `${id}_input_${index}`, label },
          el('inputExpression', { id: `${id}_input_${index}_is` }, el('text', {}, text(expression)))
        )
      ),
      el('output', { id: `${id}_output`, name: id, typeRef: 'string' }),
      ...rows.map(({ outcome, cells }, index) =>
        el(
          'rule',
          { id: `${id}_rule_${index}` },
          el('description', {}, text(outcome.name)),
          ...(inputs.length === 0 ? ['-'] : inputs.map(({ expression }) => cells.get(expression) ?? '-')).map(
            (cell, column) => el('inputEntry', { id: `${id}_rule_${index}_${column}` }, el('text', {}, text(cell)))
          ),
          el('outputEntry', { id: `${id}_rule_${index}_gives` }, el('text', {}, text(literal(outcome.value))))
        )
      )
    )
  )
}

interface Row {
  outcome: Outcome
  /** By expression of the column. */
  cells: Map<string, string>
}

/** A row for each product of facts; a condition of too many parts is a column of its own. */
function rowsOf(outcome: Outcome, columns: Map<string, { expression: string; label: string }>, bundle: Bundle): Row[] {
  const variables: Variables = new Map()
  const cubes = simplify(outcome.when, bundle.situations, variables)
  if (!cubes) {
    const expression = feel(outcome.when)
    columns.set(expression, { expression, label: outcome.name })
    return [{ outcome, cells: new Map([[expression, 'true']]) }]
  }
  return cubes.map((cube) => ({ outcome, cells: cellsOf(cube, variables, columns, bundle) }))
}

function cellsOf(
  cube: Cube,
  variables: Variables,
  columns: Map<string, { expression: string; label: string }>,
  bundle: Bundle
): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [id, allowed] of cube) {
    const variable = variables.get(id)!
    const expression = variable.test ? feel(variable.test) : factText(variable.fact)
    columns.set(expression, { expression, label: labelOf(variable, bundle) })
    cells.set(expression, [...allowed].map((value: Scalar | null) => literal(value)).join(', '))
  }
  return cells
}

function labelOf({ fact }: Variable, bundle: Bundle): string {
  const asked = bundle.questions.find((question) => question.fact === fact)?.ask
  return asked ?? lexiconOf(bundle).fieldName(fact)
}
