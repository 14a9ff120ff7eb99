import type { Entry } from '../entry.js'

export const process = {} as const satisfies Record<string, Entry>
