/** Codes without quotes: as text they keep all their digits. */
import { placeOf, replace, sourceOf, takesOnlyText, type Fixer } from './fixer.js'

/** A number never starts with a zero nor has more digits than fit: it is a code. */
export const quoted: Fixer = (found, source) => {
  const code = sourceOf(found, source)
  return /^[\w.+-]+$/.test(code) ? replace(found, `"${code}"`) : undefined
}

/** `1e5` is a code only where nothing but text can be. */
export const quotedText: Fixer = (found, source) =>
  takesOnlyText(placeOf(found, source).node) ? quoted(found, source) : undefined
