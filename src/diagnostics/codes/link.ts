import type { Entry } from '../entry.js'

export const link = {} as const satisfies Record<string, Entry>
