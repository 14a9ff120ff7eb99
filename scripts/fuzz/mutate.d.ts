export interface Chance {
  below(most: number): number
  pick<T>(list: readonly T[]): T
}
export function random(seed: number): Chance
export function mutate(chance: Chance, text: string, other: string): string
