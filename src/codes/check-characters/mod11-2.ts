/** ISO 7064 MOD 11-2, as in GB 11643-1999. Undefined when a character is no digit. */
export function mod112CheckCharacter(body: string): string | undefined {
  if (!/^[0-9]+$/.test(body)) return undefined
  const product = Array.from(body).reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
  return '0123456789X'[(12 - product) % 11]
}
