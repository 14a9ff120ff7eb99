/** What the plain schemas of the contract do not say of its bodies: the form's own schema, the check over fields, the seal. */
import { SHA256, type Hashing } from '../runtime/canonical.js'
import { check } from '../runtime/check.js'
import { normalise } from '../runtime/normalise.js'
import { isWhole, type Portion } from '../runtime/portion.js'
import type { Plan } from '../runtime/types.js'
import type { FieldError } from './problem.js'
import { validatorOf } from './validate.js'

const inside = (errors: readonly FieldError[]) => errors.map((one) => ({ ...one, pointer: `/form${one.pointer}` }))

/** The form is put in order first: its schema speaks of what is in order. */
export function submissionErrors(plan: Plan, schema: object): (body: { form?: object }) => FieldError[] {
  const validate = validatorOf(schema)
  return (body) => {
    if (body.form === undefined) return []
    body.form = normalise(plan, body.form)
    const wrong = validate(body.form)
    if (wrong.length > 0) return inside(wrong)
    return inside(
      check(plan, body.form).map(({ facts: [fact], message }) => ({ pointer: fact === undefined ? '' : `/${fact.replace('.', '/')}`, message }))
    )
  }
}

export function portionErrors(schema: object, hashing: Hashing = SHA256): (body: Pick<Portion, 'form' | 'hash'>) => Promise<FieldError[]> {
  const validate = validatorOf(schema)
  return async (body) => {
    if (!(await isWhole(body, hashing))) return [{ pointer: '/hash', field: '摘要', message: '摘要与内容不符' }]
    return inside(validate(body.form))
  }
}
