import type { Entry } from '../entry.js'

export const syntax = {} as const satisfies Record<string, Entry>
