import type { Entry } from '../entry.js'

export const overlay = {} as const satisfies Record<string, Entry>
