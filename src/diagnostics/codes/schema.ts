import type { Entry } from '../entry.js'

export const schema = {} as const satisfies Record<string, Entry>
