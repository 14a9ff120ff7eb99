import type { Entry } from '../entry.js'

/** LB313x: what is worked out from other answers, and parameters inside sentences. */
export const workedOut = {
  LB3131: {
    severity: 'error',
    title: { zh: '没有上级代码', en: 'No code above' },
    message: {
      zh: '写了 under，但代码表里没有一个代码写了上级（parent）',
      en: 'This is under another answer, but no code of its list has a parent'
    },
    hint: {
      zh: '在代码表里给每个代码写 parent：上级那张表里的代码；选项不多的，直接写选项的 when',
      en: 'Give each code of the list its parent, a code of the list above; of a few options, state `when`'
    }
  },
  LB3132: {
    severity: 'error',
    title: { zh: '算不出来的值', en: 'Value that cannot be worked out' },
    message: {
      zh: '“{name}”这样写算不出，或者不能这样比',
      en: '“{name}” cannot be worked out, or not be compared in this way'
    },
    hint: {
      zh: 'sum、ratio、age 加 at、table 恰写一种；table 每行的值与 by 一一对应，末一个是数；比和周岁只与数比',
      en: 'State one of sum, ratio, age with at, table; a row of a table has a value for each of `by` and then a number; ratios and ages are compared with numbers'
    }
  },
  LB3130: {
    severity: 'error',
    once: 'name',
    title: { zh: '名称里写了参数', en: 'Parameter inside a name' },
    message: {
      zh: '名称里不能写参数“{name}”：别的文件按名称认它',
      en: 'A name cannot have the parameter “{name}” in it: other documents know it by its name'
    },
    hint: {
      zh: '把数写进别的文字，例如受理条件',
      en: 'Say the number in another text, such as a condition of acceptance'
    }
  }
} as const satisfies Record<string, Entry>
