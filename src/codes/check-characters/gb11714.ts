/** The check character of GB 11714 (组织机构代码). */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11714-1997, of 8 characters. Undefined when one is neither a digit nor a capital. */
export function gb11714CheckCharacter(body: string): string | undefined {
  const values = Array.from(body, (character) => ALPHABET.indexOf(character))
  if (values.length !== WEIGHTS.length || values.includes(-1)) return undefined
  const sum = values.reduce((total, value, index) => total + value * WEIGHTS[index]!, 0)
  return '0X987654321'[sum % 11]
}
