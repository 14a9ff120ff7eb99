/** 统一社会信用代码 (GB 32100): 31 characters, the last of which follows from the others by weights of 3 modulo 31. */
import type { NumberKind } from './types.js'

export function uscc(): NumberKind {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  return {
    name: '18 位统一社会信用代码',
    shape: /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
    flaw(value) {
      let [sum, weight] = [0, 1]
      for (const character of value.slice(0, 17)) {
        sum += alphabet.indexOf(character) * weight
        weight = (weight * 3) % 31
      }
      return value[17] === alphabet[(31 - (sum % 31)) % 31] ? undefined : '校验码不对'
    }
  }
}
