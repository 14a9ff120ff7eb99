/** Why something was not done, as it goes over the wire (RFC 9457), and as an exception that the logic may throw. */
export interface FieldError {
  pointer: string
  /** What people call the field. */
  field?: string
  message: string
}

export interface ProblemBody {
  type: string
  title: string
  status: number
  detail?: string
  errors?: FieldError[]
  expected?: string
  received?: string
}

/** Thrown by the logic of an operation; whoever called gets it as an answer. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.title)
  }
}

export function problemOf(status: number, name: string, title: string, more: Partial<ProblemBody> = {}): ProblemBody {
  return { type: `urn:lianban:problem:${name}`, title, status, ...more }
}

export const notFound = () => new Refusal(problemOf(404, 'not-found', '没有这一件'))
export const wrongState = (detail: string) => new Refusal(problemOf(409, 'wrong-state', '这时不能这样做', { detail }))
export const invalid = (errors: FieldError[]) => new Refusal(problemOf(422, 'invalid', '内容不合格', { errors }))
