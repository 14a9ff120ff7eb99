import type { Entry } from '../entry.js'

/** LB105x: plain numbers that YAML reads as something else than is written. */
export const numbers = {
  LB1050: {
    severity: 'error',
    structure: 'kept',
    title: { zh: '编码丢了前面的零', en: 'Leading zeros lost' },
    message: {
      zh: '“{text}”没有引号，会当作数 {number}，丢掉前面的零',
      en: '“{text}” without quotes is read as the number {number} and loses its zeros'
    },
    hint: { zh: '加引号：“"{text}"”', en: 'Put quotes around it: “"{text}"”' }
  },
  LB1051: {
    severity: 'error',
    structure: 'kept',
    title: { zh: '编码太长，会丢末尾的数字', en: 'Last digits lost' },
    message: {
      zh: '“{text}”有 {digits} 位，没有引号会当作数，末尾几位不准',
      en: '“{text}” has {digits} digits; without quotes it is read as a number and its last digits change'
    },
    hint: { zh: '加引号：“"{text}"”', en: 'Put quotes around it: “"{text}"”' }
  },
  LB1052: {
    severity: 'error',
    structure: 'kept',
    title: { zh: '数的特殊写法', en: 'Unusual number' },
    message: {
      zh: '“{text}”是数的特殊写法，读出来不是原样',
      en: '“{text}” is an unusual way to write a number and is not kept as written'
    },
    hint: {
      zh: '是编码或文字，请加引号；是数，请用普通数字',
      en: 'Put quotes around a code or text; write a number in plain digits'
    }
  },
  LB1053: {
    severity: 'warning',
    structure: 'kept',
    title: { zh: '小数末尾的零会丢掉', en: 'Trailing zero lost' },
    message: {
      zh: '“{text}”没有引号，会当作数 {number}',
      en: '“{text}” without quotes is read as the number {number}'
    },
    hint: {
      zh: '是编号或版本，请加引号；是数，请写成 {number}',
      en: 'Put quotes around a version or code; write {number} if it is a number'
    }
  }
} as const satisfies Record<string, Entry>
