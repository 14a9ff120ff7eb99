/* The shape of validators.js, which `npm run build` writes from schemas/. */

/** What ajv reports of one violation. */
export interface Violation {
  keyword: string
  /** JSON Pointer of the value. */
  instancePath: string
  params: Record<string, unknown>
}

export interface Validator {
  (value: unknown): boolean
  errors?: Violation[] | null
}

export const codelist: Validator
export const entity: Validator
export const item: Validator
export const material: Validator
export const organization: Validator
export const overlay: Validator
export const resource: Validator
export const service: Validator
export const sources: Validator
export const standard: Validator

/** The schema of each kind, and the definitions that they share, by name; a new copy at each call. */
export function definitions(): Record<string, unknown>
