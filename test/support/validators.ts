/** Two validators that share no code, in agreement or the test fails. */
import { Validator, type Schema as CfSchema } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** Messages of what is wrong; empty when both find the value valid. Throws when they disagree. */
export function bothValidators(schema: object): (value: unknown) => string[] {
  const validate = new Ajv2020({ strict: true, allErrors: false }).compile(schema)
  const second = new Validator(schema as CfSchema, '2020-12')
  return (value) => {
    const first = validate(value)
    const other = second.validate(value)
    if (first !== other.valid)
      throw new Error(
        `ajv says ${first}: ${JSON.stringify(validate.errors?.slice(0, 2))}; cfworker: ${JSON.stringify(other.errors.slice(-2))}`
      )
    return first
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
  }
}
