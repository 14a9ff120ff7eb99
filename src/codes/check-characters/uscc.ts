/** The check character of GB 32100-2015 (统一社会信用代码). */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100-2015: weights 3^(i-1) mod 31. Undefined when a character is none of the 31. */
export function usccCheckCharacter(body: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of body) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}
