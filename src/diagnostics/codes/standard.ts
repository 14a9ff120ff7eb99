import type { Entry } from '../entry.js'

export const standard = {} as const satisfies Record<string, Entry>
