/** ISO 7064 MOD 37,36. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO 7064 MOD 37,36 (hybrid), as in GB/T 36904-2018. Undefined when a character is neither a digit nor a capital. */
export function mod3736CheckCharacter(body: string): string | undefined {
  let product = 36
  for (const character of body) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    product = (((product + value) % 36 || 36) * 2) % 37
  }
  return ALPHABET[(37 - product) % 36]
}
