/** The sheet of one item as plain data for its template: who hands over what, and the form in the order of the other system. */
import type { Bundle, BundleItem, FormField, Task } from '../../merge/bundle.js'
import { clean, cssString, mapStrings } from '../../base/text.js'
import { limitsText, UNSTATED } from './words.js'

/** The item's own form as `dispatch` gives it: by role, and by row where a role is several. */
export type Portion = Readonly<Record<string, unknown>>

export interface Code {
  svg: string
  label: string
}

export interface SheetRow {
  number: string
  role: string
  /** The other system's name of the field. */
  name: string
  label: string
  limits: string
  value: string
}

export function sheetView(bundle: Bundle, task: Task, portion: Portion | undefined, codes: readonly Code[]) {
  const item = bundle.items.find(({ usage }) => usage === task.item)!
  const bridge = task.bridge!
  const mark = bundle.status === 'draft' ? '草案' : ''
  const system = item.doc.system?.name ?? '对方系统'
  const view = {
    title: `${item.name} 转接单`,
    service: bundle.name,
    mark,
    rows: [
      ['谁交', bridge.responsible],
      ['交什么、怎么交', bridge.handoff],
      ['交给谁', `${item.owner.name || UNSTATED}（${system}）`],
      ['几时交到', bridge.deadline === undefined ? UNSTATED : `${bridge.deadline}以内`],
      ['怎样对账', bridge.reconcile],
      ['超期找谁', '（交接双方填写）'],
      ['有没有接口', '没有。照单录入或扫码，不自动传送']
    ].map(([term, text]) => ({ term: term!, text: text! })),
    fields: sheetRows(item, portion).map((row) => ({ ...row, filled: row.value !== '' })),
    isFilled: portion !== undefined,
    codes: codes.map((code) => ({ ...code })),
    version: bundle.service.version ?? '',
    digest: bundle.digest
  }
  const { codes: drawn, ...texts } = view
  return { ...mapStrings(texts, clean), codes: drawn, cssHeader: cssString(clean(`${mark} ${view.title}`.trim())) }
}

/** A line for each field, in the order in which the item lists them; of several rows, a line for each. */
export function sheetRows({ form }: BundleItem, portion: Portion | undefined): SheetRow[] {
  const roles = new Map(form.roles.map((role) => [role.name, role]))
  const lines = form.fields.flatMap((field) => {
    const { label = field.role, many } = roles.get(field.role) ?? {}
    const rows = portion ? rowsOf(portion, field.role, roles) : [undefined]
    return rows.flatMap((row, index) =>
      namesOf(field).map((name) => ({
        role: many && portion ? `${label}（${index + 1}）` : label,
        name,
        label: field.label,
        limits: limitsText(field),
        value: row === undefined ? '' : valueText(row[name])
      }))
    )
  })
  return lines.map((line, index) => ({ number: String(index + 1), ...line }))
}

const namesOf = ({ as, map }: FormField): string[] => map?.split?.into ?? [as]

/** The rows of a role, also where they stand in the rows of another. */
function rowsOf(
  portion: Portion,
  role: string,
  roles: ReadonlyMap<string, { of?: string }>
): Readonly<Record<string, unknown>>[] {
  const of = roles.get(role)?.of
  const outer = of === undefined ? [portion] : rowsOf(portion, of, roles)
  return outer.flatMap((one) => {
    const found = one[role]
    const list: unknown[] = Array.isArray(found) ? found : [found]
    return list.filter((row): row is Readonly<Record<string, unknown>> => typeof row === 'object' && row !== null)
  })
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(valueText).join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
}
