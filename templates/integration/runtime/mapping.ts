/** Between our notation of a value and a department's; every mapping can be reversed. */
import { shift } from './decimal.js'
import type { Json, ValueMap } from './types.js'

/** The department's values, one for each of its names; undefined when the value does not fit the mapping. */
export function toDepartment(map: ValueMap | undefined, value: Json): Json[] | undefined {
  if (map?.recode) {
    const { recode } = map
    const one = (code: Json) => (Object.hasOwn(recode, String(code)) ? recode[String(code)]! : code)
    return [Array.isArray(value) ? value.map(one) : one(value)]
  }
  if (map?.format !== undefined && typeof value === 'string') return [writeDate(value, map.format)]
  if (map?.scale !== undefined && typeof value === 'number') return [shift(value, map.scale, false)]
  if (map?.split && typeof value === 'string') return splitParts(value, map.split.at, map.split.into.length)
  return [value]
}

export function fromDepartment(map: ValueMap | undefined, values: Json[]): Json | undefined {
  const value = values[0]
  if (value === undefined) return undefined
  if (map?.recode) {
    const ours = new Map(Object.entries(map.recode).map(([code, theirs]) => [String(theirs), code]))
    const one = (theirs: Json) => ours.get(String(theirs)) ?? theirs
    return Array.isArray(value) ? value.map(one) : one(value)
  }
  if (map?.format !== undefined && typeof value === 'string') return readDate(value, map.format)
  if (map?.scale !== undefined && typeof value === 'number') return shift(value, map.scale, true)
  if (map?.split) return values.join(map.split.at)
  return value
}

/** What is beyond the last separator stays in the last part; a text of fewer parts fills fewer names. */
function splitParts(value: string, at: string, count: number): string[] {
  const parts = value.split(at)
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(at)]
}

function writeDate(date: string, format: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day)
}

function readDate(text: string, format: string): string {
  const part = (name: string) => {
    const start = format.indexOf(name)
    return start < 0 ? [] : [text.slice(start, start + name.length)]
  }
  return [...part('YYYY'), ...part('MM'), ...part('DD')].join('-')
}
