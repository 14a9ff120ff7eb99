import type { Entry } from '../entry.js'

/** LB305x: days and lengths of time in conditions, and the calendar of working days. */
export const days = {
  LB3050: {
    severity: 'error',
    title: { zh: '没有这一天', en: 'No such day' },
    message: { zh: '日历上没有 {value} 这一天', en: 'There is no day {value}' },
    hint: { zh: '核对年、月、日；平年的二月有 28 天', en: 'Check year, month and day; February mostly has 28' }
  },
  LB3051: {
    severity: 'error',
    title: { zh: '没有工作日历', en: 'No calendar of working days' },
    message: {
      zh: '{plus}没法从日期算起：所依的标准没有工作日历',
      en: '{plus} cannot be counted from a date: the standard that is followed has no calendar of working days'
    },
    hint: {
      zh: '在标准里写 calendar（法定节假日和调休，按年，写明来源），或者按来源写成日历上的天数、月数',
      en: 'Write a calendar (holidays and moved working days, by year, with the source) in the standard, or say days or months as the source does'
    }
  },
  LB3052: {
    severity: 'error',
    title: { zh: '日期加不了这样的时限', en: 'A date takes no such length of time' },
    message: {
      zh: '日期只到天，加不了“{plus}”',
      en: 'A date goes down to days only; “{plus}” cannot be added'
    },
    hint: {
      zh: '写整数的日、个工作日、个月或年；按小时计的，事实里要有时刻，条件比不了',
      en: 'Write a whole number of days, working days, months or years; conditions do not compare hours'
    }
  },
  LB3053: {
    severity: 'error',
    title: { zh: '不知和哪一行比', en: 'Which row to compare with?' },
    message: {
      zh: '“{fact}”在这里可有多个值，不知和哪一个比',
      en: '“{fact}” may have several values here; which of them to compare with is not said'
    },
    hint: {
      zh: '把条件写在同一个主体的字段上（逐行比），或者把可重复的一方写在左边（任一行满足即可）',
      en: 'Put the condition on a field of the same subject (row by row), or the side that repeats on the left (any row will do)'
    }
  },
  LB3054: {
    severity: 'error',
    title: { zh: '工作日历自相矛盾', en: 'Calendar of working days contradicts itself' },
    message: { zh: '工作日历有误：{why}', en: 'The calendar of working days is wrong: {why}' },
    hint: { zh: '对照放假安排的通知', en: 'Compare it with the notice on holidays' }
  }
} as const satisfies Record<string, Entry>
