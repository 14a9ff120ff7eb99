/** 公民身份号码 (GB 11643): a day of birth that exists, and a check character of ISO 7064 MOD 11-2. */
import type { NumberKind } from './types.js'

export function residentId(): NumberKind {
  return {
    name: '18 位公民身份号码',
    shape: /^[1-9][0-9]{16}[0-9X]$/,
    flaw(value) {
      const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)].map(Number) as number[]
      const date = new Date(Date.UTC(year!, month! - 1, day))
      const isDay = date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
      if (!isDay) return '号码里的出生日期不存在'
      const sum = Array.from(value.slice(0, 17)).reduce((total, digit) => ((total + Number(digit)) * 2) % 11, 0)
      return value[17] === '0123456789X'[(12 - sum) % 11] ? undefined : '校验码不对'
    }
  }
}
