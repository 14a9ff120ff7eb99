import type { Chance } from './mutate.js'
/** The certificate is changed in a place of this pattern. */
export function forged<T>(chance: Chance, genuine: T): { pattern: string; proof: T } | undefined
export function explained<T>(pattern: string, proof: T, genuine: T): string | undefined
