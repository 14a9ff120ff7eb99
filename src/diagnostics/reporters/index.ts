import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Reporter } from './run.js'

export const reporters = { json, pretty } as const satisfies Record<string, Reporter>

export type Format = keyof typeof reporters
