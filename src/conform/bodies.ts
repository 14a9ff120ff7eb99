/** What is handed in to a system under test: valid submissions of a service, and such as have one mistake. */
import type { Bundle } from '../merge/bundle.js'
import { attachmentsOf } from '../emit/integration/examples.js'
import { sample, sampleSubmissions } from '../emit/sample/examples.js'
import type { Attachment } from '../../templates/integration/runtime/portion.js'
import type { Json, Row } from '../../templates/integration/runtime/types.js'

export interface Body {
  form: Row
  materials: Attachment[]
}

/** At most so many; fewer where a service has hardly any situations that can be filled in. */
export function validBodies(bundle: Bundle, count: number): Body[] {
  const found: Body[] = []
  for (let seed = 0; seed < count; seed++) {
    const one = seed === 0 ? sampleSubmissions(bundle)[0] : sample(bundle, '', new Map(), seed)
    if (one) found.push({ form: one.form, materials: attachmentsOf(one) })
  }
  return found
}

export interface Spoilt {
  /** What was done to it. */
  how: string
  body: Body
}

/** One mistake each: a name too many, a value of another kind, a value that is missing or empty. */
export function* spoilt({ form, materials }: Body): Generator<Spoilt> {
  const copy = () => structuredClone(form)
  yield { how: '多了一项 lianbanUnknown', body: { form: { ...copy(), lianbanUnknown: '1' }, materials } }
  for (const path of leaves(form)) {
    const name = path.join('/')
    const value = at(form, path)
    yield {
      how: `/${name} 换成别的类型`,
      body: { form: replaced(copy(), path, typeof value === 'number' ? '一' : 1), materials }
    }
    yield { how: `缺少 /${name}`, body: { form: replaced(copy(), path, undefined), materials } }
    if (typeof value === 'string') {
      yield { how: `/${name} 是空的`, body: { form: replaced(copy(), path, ''), materials } }
      yield { how: `/${name} 太长`, body: { form: replaced(copy(), path, '长'.repeat(5000)), materials } }
    }
  }
}

type Path = (string | number)[]

function leaves(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(name) : name])
  )
}

function at(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, name) => (inner as Row | undefined)?.[name], value)
}

function replaced(form: Row, path: Path, value: Json | undefined): Row {
  const holder = at(form, path.slice(0, -1)) as Row
  const last = path.at(-1)!
  if (value !== undefined) holder[last] = value
  else if (Array.isArray(holder)) holder.splice(last as number, 1)
  else Reflect.deleteProperty(holder, last)
  return form
}
