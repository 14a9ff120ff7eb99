/** The fields of one department's own form in its order, each with the place of the merged form that it comes from. */
import type { Cond } from '../../../condition/cond.js'
import type { Bundle, Dispatch, DispatchField, FormField } from '../../../merge/bundle.js'
import { lexiconOf } from '../../../wording/lexicon.js'
import { limitsText } from '../../bridge/words.js'

export interface WindowField {
  number: string
  /** The department's own name of the field; empty where no source states one. */
  name: string
  label: string
  limits: string
  /** On the merged form; empty where the office fills it in. */
  from: string
  /** When there is such a field, where the situation does not decide; else empty. */
  when: string
}

/** Fields that the answers rule out are left out. */
export function fieldsFor(bundle: Bundle, usage: string, answered: Cond): WindowField[] {
  const item = bundle.items.find((one) => one.usage === usage)
  const dispatch = bundle.dispatch.find((one) => one.item === usage)
  if (!item || !dispatch) return []
  const { within, fieldName } = lexiconOf(bundle)
  const left = within(answered)
  const labels = new Map(item.form.roles.map(({ name, label }) => [name, label]))
  const lines = item.form.fields.flatMap((field) => {
    const found = placeOf(field, dispatch)
    const when = found ? left(found.field.when) : ''
    if (when === undefined) return []
    const subjects = (found?.role.subjects ?? []).filter(({ when: plays }) => left(plays) !== undefined)
    const from = field.byOffice
      ? ''
      : subjects.map(({ subject }) => fieldName(`${subject}.${field.element}`)).join('，或者')
    return namesOf(field, found?.field).map((name) => ({
      name: name === field.element ? '' : name,
      label: `${labels.get(field.role) ?? field.role}：${field.label}`,
      limits: limitsText(field),
      from,
      when: when === '' ? '' : `${when}时`
    }))
  })
  return lines.map((line, index) => ({ number: String(index + 1), ...line }))
}

function placeOf({ role, element }: FormField, { roles }: Dispatch) {
  const own = roles.find((one) => one.role === role)
  const field = own?.fields.find((one) => one.element === element)
  return own && field ? { role: own, field } : undefined
}

/** A value that is split goes into several. */
const namesOf = ({ as, map }: FormField, field: DispatchField | undefined): string[] =>
  map?.split?.into ?? field?.to ?? [as]
