/** The tables of a summary for spreadsheets, whole: also the rows that a page has no room for. */
import { csv } from '../../base/csv.js'
import { clean, list } from '../../base/text.js'
import { MARKS } from './matrix.js'
import type { Application, Materials, Matrix, Situations } from './model.js'

/** 情形一览表: a row is a whole application; or of each group one row is added to what every application has. */
export function situationsCsv({ always, components, optional, isWhole }: Situations): string {
  const heads = isWhole
    ? ['办理', '填写（项）', '材料（样）', '工作日']
    : ['另外办', '另外填写（项）', '另外交材料（样）']
  const cells = ({ items, fields, materials, days }: Application) => [
    ...[list(items), fields, materials],
    ...(isWhole ? [days] : [])
  ]
  return csv([
    ['由这些决定', '情形', ...heads],
    ...(isWhole ? [] : [['', '哪种情形都有', ...cells(always)].map(clean)]),
    ...components.flatMap(({ questions, finest, rows }) =>
      (finest.length > 0 ? finest : rows).map((row) => [list(questions), row.label, ...cells(row)].map(clean))
    ),
    ...optional.map((one) => [`是否办理${one.name}`, `办理${one.name}`, ...cells(one)].map(clean))
  ])
}

/** Of the alternatives: “且” between choices that all have to be made, “或” between the sets of one choice. */
export function materialsCsv({ always, alwaysChoices, components }: Materials): string {
  const choices = (all: string[][]) => all.map((sets) => `（${sets.join(' 或 ')}）`).join(' 且 ')
  return csv([
    ['由这些决定', '情形', '必交', '任选', '最少（样）', '选'],
    ...(always.length + alwaysChoices.length > 0
      ? [['', '任何情形', list(always), choices(alwaysChoices), '', ''].map(clean)]
      : []),
    ...components.flatMap(({ questions, rows }) =>
      rows.map((row) =>
        [list(questions), row.label, list(row.must), choices(row.choices), String(row.count), list(row.cheapest)].map(
          clean
        )
      )
    )
  ])
}

/** 按需共享矩阵. */
export function matrixCsv({ departments, groups }: Matrix): string {
  return csv([
    ['主体', '字段', '个人信息', ...departments.map(({ name }) => clean(name))],
    ...groups.flatMap(({ subject, rows }) =>
      rows.map(({ name, privacyName, cells }) => [
        clean(subject),
        clean(name),
        privacyName,
        ...cells.map((cell) => MARKS[cell])
      ])
    ),
    ['', '字段数', '', ...departments.map(({ fields }) => fields)],
    ['', '其中个人信息', '', ...departments.map(({ personal }) => personal)],
    ['', '其中敏感个人信息', '', ...departments.map(({ sensitive }) => sensitive)]
  ])
}
