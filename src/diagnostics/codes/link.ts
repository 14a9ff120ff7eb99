import type { Entry } from '../entry.js'

/** LB3xxx: names that must lead somewhere, within and between documents. */
export const link = {
  LB3001: {
    severity: 'error',
    title: { zh: '标识重复', en: 'Duplicate id' },
    message: { zh: '{kind}“{id}”已在别的文件里定义', en: 'The {kind} “{id}” is already defined in another file' },
    hint: { zh: '给其中一份换一个标识，或删去多余的一份', en: 'Give one of them another id, or delete the spare one' }
  },
  LB3002: {
    severity: 'error',
    once: 'name',
    title: { zh: '引用的文件不存在', en: 'Unknown reference' },
    message: { zh: '没有标识为“{id}”的{kind}', en: 'There is no {kind} with the id “{id}”' },
    hint: { zh: '核对标识，或先写出这份{kind}', en: 'Check the id, or write this {kind} first' }
  },
  LB3003: {
    severity: 'error',
    once: 'name',
    title: { zh: '没有这个角色或主体', en: 'Unknown role or subject' },
    message: { zh: '这里没有叫“{name}”的{what}', en: 'There is no {what} called “{name}” here' },
    hint: { zh: '可用的有：{known}', en: 'Known: {known}' }
  },
  LB3004: {
    severity: 'error',
    once: 'name',
    title: { zh: '没有这个要素', en: 'Unknown element' },
    message: { zh: '“{entity}”没有要素“{element}”', en: 'The entity “{entity}” has no element “{element}”' },
    hint: {
      zh: '核对要素名，或在 entities/{entity}.yaml 里加上它',
      en: 'Check the name, or add it to entities/{entity}.yaml'
    }
  },
  LB3005: {
    severity: 'error',
    once: 'name',
    title: { zh: '条件里的事实不存在', en: 'Unknown fact in a condition' },
    message: {
      zh: '条件里的“{fact}”既不是情形，也不是“角色.要素”',
      en: '“{fact}” in the condition is neither a situation nor “role.element”'
    },
    hint: {
      zh: '在 situations 里写出这个问题，或写成“角色.要素”',
      en: 'Add the question to situations, or write “role.element”'
    }
  },
  LB3006: {
    severity: 'error',
    once: 'name',
    title: { zh: '没有这个选项', en: 'Unknown option' },
    message: { zh: '“{fact}”没有代码为“{value}”的选项', en: '“{fact}” has no option with the code “{value}”' },
    hint: { zh: '可选代码：{known}', en: 'Codes: {known}' }
  },
  LB3007: {
    severity: 'error',
    title: { zh: '比较方式与类型不符', en: 'Comparison does not fit the type' },
    message: { zh: '“{fact}”是{type}，不能这样比较', en: '“{fact}” is a {type} and cannot be compared like this' },
    hint: {
      zh: '是非用 true/false，数用 gte、lt 等，日期用 before、after，代码写代码本身，行政区划写 6、9 或 12 位的代码',
      en: 'Use true/false for yes-no, gte, lt… for numbers, before/after for dates, the code itself for codes, 6, 9 or 12 digits for regions'
    }
  },
  LB3008: {
    severity: 'error',
    once: 'name',
    title: { zh: '没有这个命名的条件', en: 'Unknown named condition' },
    message: { zh: '没有名为“{name}”的条件', en: 'There is no condition named “{name}”' },
    hint: { zh: '在 conditions 里写出它', en: 'Define it under conditions' }
  },
  LB3009: {
    severity: 'error',
    title: { zh: '互相引用成环', en: 'Circular reference' },
    message: { zh: '{what}互相引用，成了环：{path}', en: 'The {what} refer to each other in a circle: {path}' },
    hint: { zh: '断开其中一处', en: 'Break the circle in one place' }
  },
  LB3010: {
    severity: 'error',
    once: 'name',
    title: { zh: '没有这个参数', en: 'Unknown parameter' },
    message: { zh: '没有名为“{name}”的参数', en: 'There is no parameter named “{name}”' },
    hint: { zh: '在 parameters 里写出它', en: 'Define it under parameters' }
  },
  LB3011: {
    severity: 'error',
    title: { zh: '参数超出范围', en: 'Parameter out of bounds' },
    message: {
      zh: '参数“{name}”的值 {value} 不在 {min} 至 {max} 之间',
      en: 'The value {value} of parameter “{name}” is not between {min} and {max}'
    }
  },
  LB3013: {
    severity: 'error',
    title: { zh: '样板不能单独办理', en: 'An abstract item cannot be used' },
    message: {
      zh: '“{item}”是样板（abstract），不能列入服务',
      en: '“{item}” is abstract and cannot be part of a service'
    },
    hint: { zh: '改用继承它的事项', en: 'Use an item that extends it' }
  },
  LB3015: {
    severity: 'error',
    title: { zh: '角色没有绑定', en: 'Role without a subject' },
    message: {
      zh: '事项“{item}”的角色“{role}”没有绑定到本服务的主体',
      en: 'The role “{role}” of item “{item}” is not bound to a subject of this service'
    },
    hint: {
      zh: '在 bind 里写“{role}: 主体”；可以没有的角色在事项里标 optional',
      en: 'Write “{role}: subject” under bind, or mark the role optional in the item'
    }
  },
  LB3017: {
    severity: 'error',
    title: { zh: '绑定的对象不同类', en: 'Bound to another kind of thing' },
    message: {
      zh: '角色“{role}”是{expected}，主体“{subject}”是{actual}',
      en: 'The role “{role}” is a {expected}, the subject “{subject}” is a {actual}'
    }
  },
  LB3018: {
    severity: 'error',
    once: 'name',
    title: { zh: '服务里没有这个事项', en: 'Unknown item of the service' },
    message: { zh: '本服务的 items 里没有“{name}”', en: 'This service has no item “{name}”' },
    hint: { zh: '可用的有：{known}', en: 'Known: {known}' }
  },
  LB3019: {
    severity: 'error',
    title: { zh: '一个与多个不符', en: 'One against many' },
    message: {
      zh: '角色“{role}”{expected}，主体“{subject}”{actual}',
      en: 'The role “{role}” {expected}, the subject “{subject}” {actual}'
    },
    hint: {
      zh: '让两边都写 many，或都不写；从多个中选一个用 chosenFrom',
      en: 'Write many on both or on neither; use chosenFrom to choose one of several'
    }
  },
  LB3020: {
    severity: 'error',
    title: { zh: '情形与服务的不一致', en: 'Situations disagree' },
    message: {
      zh: '事项“{item}”的情形“{name}”与服务的同名情形不一致：{why}',
      en: 'The situation “{name}” of item “{item}” disagrees with the one of the service: {why}'
    },
    hint: {
      zh: '统一两处的类型和选项，或用 facts 对应到另一个情形',
      en: 'Make type and options the same, or map it to another situation with facts'
    }
  },
  LB3021: {
    severity: 'error',
    title: { zh: '不能当作同一人', en: 'Cannot be the same person' },
    message: {
      zh: '“{subject}”不能与“{other}”是同一个：{why}',
      en: '“{subject}” cannot be the same as “{other}”: {why}'
    }
  },
  LB3024: {
    severity: 'error',
    title: { zh: '同一张表里重复', en: 'Twice on one form' },
    message: {
      zh: '“{name}”在同一张表里出现了两次{others}',
      en: '“{name}” stands twice on the same form{others}'
    },
    hint: {
      zh: '同一信息只填一次；不同的信息用不同的要素',
      en: 'Ask each piece of information once; different information is a different element'
    }
  },
  LB3026: {
    severity: 'error',
    title: { zh: '条件用到表上没有的要素', en: 'Condition on something that is not on the form' },
    message: {
      zh: '条件用到“{fact}”，但事项“{item}”的表单里没有它',
      en: 'The condition looks at “{fact}”, which is not on the form of item “{item}”'
    },
    hint: { zh: '把它加进表单，或改用情形', en: 'Add it to the form, or use a situation' }
  },
  LB3028: {
    severity: 'error',
    title: { zh: '正则表达式不能用', en: 'Unusable regular expression' },
    message: { zh: '正则表达式不能用：{why}', en: 'The regular expression cannot be used: {why}' },
    hint: {
      zh: '只用基本写法：字符集、重复次数、分组和 |',
      en: 'Use the basics only: character sets, counts, groups and |'
    }
  },
  LB3029: {
    severity: 'error',
    title: { zh: '上下限颠倒', en: 'Bounds the wrong way round' },
    message: {
      zh: '{what}：下限 {min} 大于上限 {max}',
      en: '{what}: the lower bound {min} is above the upper bound {max}'
    }
  },
  LB3040: {
    severity: 'error',
    title: { zh: '类型与用法不符', en: 'Type does not fit the use' },
    message: { zh: '“{name}”的类型是{type}，不能用于{use}', en: '“{name}” is a {type} and cannot be used for {use}' }
  },
  LB3041: {
    severity: 'error',
    title: { zh: '条件太大', en: 'Condition too big' },
    message: {
      zh: '这个条件连同它用到的命名的条件，超过 {limit} 项',
      en: 'This condition, with the named conditions that it uses, has more than {limit} parts'
    },
    hint: {
      zh: '命名的条件一层套一层会成倍变大，请拆简单些',
      en: 'Named conditions within named conditions multiply; make it simpler'
    }
  },
  LB3042: {
    severity: 'error',
    title: { zh: '比重之和不是 1', en: 'Shares do not make 1' },
    message: { zh: '“{name}”各选项的比重相加是 {sum}，不是 1', en: 'The shares of “{name}” make {sum}, not 1' },
    hint: {
      zh: '写全各选项的比重；没有写的选项算作 0',
      en: 'State the share of each option; one that is not stated counts as 0'
    }
  },
  LB3060: {
    severity: 'error',
    title: { zh: '连接会丢东西', en: 'Concatenation loses something' },
    message: { zh: '“{name}”不能连接成文字：{why}', en: '“{name}” cannot be concatenated: {why}' },
    hint: {
      zh: '连接只用文字和日期；代码的名称、数、附件等用文字要素另记',
      en: 'Concatenate texts and dates only; keep names of codes, numbers and files in text elements of their own'
    }
  },
  LB3061: {
    severity: 'error',
    title: { zh: '答案不能互相核对', en: 'Answers cannot be checked against each other' },
    message: {
      zh: '核对的是表上的栏目，“{answer}”是问题的答案',
      en: 'Checks are of fields of the form, and “{answer}” is the answer to a question'
    },
    hint: {
      zh: '两个答案同不同，另问一个答是或否的问题；要核对的，作为要素填在表上',
      en: 'Ask a yes-or-no question whether two answers are the same, or make them elements of the form'
    }
  },
  LB3120: {
    severity: 'error',
    title: { zh: '核查它的事项不在服务里', en: 'The item that finds it out is not part of the service' },
    message: {
      zh: '“{ask}”由“{item}”核查，服务里没有这个事项',
      en: '“{ask}” is found out by “{item}”, which the service does not use'
    },
    hint: {
      zh: '把这个事项写进服务的 items；由别处核查的，在服务的 situations 里写同名的问题，answeredBy 写部门',
      en: 'Add the item to the items of the service, or state the question in its situations, with the organization that answers'
    }
  },
  LB3121: {
    severity: 'error',
    title: { zh: '共享资源还不能用', en: 'Resource not available yet' },
    message: {
      zh: '“{ask}”由共享资源“{resource}”回答，它现在还不能用，没有人回答',
      en: '“{ask}” is answered from the resource “{resource}”, which is not available yet: nobody answers it'
    },
    hint: {
      zh: '能用以前，写核查的部门（organization），或删去 answeredBy，问申请人',
      en: 'Until it is, name the organization that finds it out, or ask the applicant (delete answeredBy)'
    }
  }
} as const satisfies Record<string, Entry>
