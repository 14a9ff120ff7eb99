import type { Entry } from '../entry.js'

export const merge = {} as const satisfies Record<string, Entry>
