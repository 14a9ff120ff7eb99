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
  LB3037: {
    severity: 'warning',
    once: 'name',
    title: { zh: '来源清单里没有', en: 'Not in the list of sources' },
    message: {
      zh: '“{name}”像是来源的短名，但本文件和项目的 sources 里都没有',
      en: '“{name}” looks like the short name of a source, but is neither in sources here nor in those of the project'
    },
    hint: { zh: '在 sources 里加上它，或写成一句话', en: 'Add it to sources, or write a sentence' }
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
  LB3045: {
    severity: 'error',
    title: { zh: '不是一样材料，也不是任选的几组', en: 'Neither a material nor alternatives' },
    message: {
      zh: '一项所需材料写一样材料（material、of），或任选的几组（anyOf）：这里{what}',
      en: 'A need is one material (material, of) or alternatives (anyOf): here {what}'
    },
    hint: {
      zh: '一样材料写 material；几组任选一组写 anyOf，是谁的写在各组里',
      en: 'Write material for one; for alternatives write anyOf, with of in each option'
    }
  },
  LB3100: {
    severity: 'error',
    title: { zh: '材料成了自己的一部分', en: 'Material that is part of itself' },
    message: {
      zh: '“{name}”是自己的一部分：{circle}',
      en: '“{name}” is part of itself: {circle}'
    },
    hint: {
      zh: '只有页写它是哪一本的（partOf），整本不写',
      en: 'Only the page says of which document it is (partOf), not the document'
    }
  },
  LB3101: {
    severity: 'error',
    title: { zh: '没有原件可退', en: 'No original to hand back' },
    message: {
      zh: '这里要的是{need}，没有收下的原件，谈不上退不退（returned）',
      en: 'What is asked here is {need}: no original is kept that could be handed back (returned)'
    },
    hint: {
      zh: '收原件的写 need: original；当场核对退还的写 need: inspect，不写 returned',
      en: 'Write need: original where it is kept; need: inspect, without returned, where it is only looked at'
    }
  },
  LB3110: {
    severity: 'error',
    title: { zh: '事项的材料写了用于哪些事项', en: 'An item says which items its material is for' },
    message: {
      zh: '事项的材料就是这个事项的，不写 for',
      en: 'The material of an item is for that item: for is not written here'
    },
    hint: {
      zh: '删去 for；整件事的材料写在一件事的 materials 里',
      en: 'Leave it out; materials of a whole service are written in its own materials'
    }
  },
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
  LB3062: {
    severity: 'error',
    title: { zh: '事项接连延续太多', en: 'Chain of items too long' },
    message: {
      zh: '这个事项经过多于 {limit} 个事项接连延续（extends）',
      en: 'This item continues (extends) a chain of more than {limit} items'
    },
    hint: {
      zh: '让它直接延续最初的那个事项；看看是不是绕成了一圈。',
      en: 'Let it extend the first item itself; see whether the chain is a circle.'
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
  LB3070: {
    severity: 'error',
    title: { zh: '与库里的标识相同', en: 'Same id as in the library' },
    message: {
      zh: '库“{library}”里已有{kind}“{id}”，这一份没有说怎样对待它',
      en: 'The library “{library}” has the {kind} “{id}”, and this one does not say how it stands to it'
    },
    hint: {
      zh: '只改其中几处，写 refines（下面写 reason 理由），只留要改的键；整份换掉，写 replaces（下面写 reason 理由）；不是一回事，换一个标识',
      en: 'To change parts of it write `refines` (with a reason below it) and only the keys that change; to put this one in its place, `replaces`; if it is another thing, give it another id'
    }
  },
  LB3071: {
    severity: 'error',
    title: { zh: '库里没有可细化的', en: 'Nothing of a library to refine' },
    message: {
      zh: '没有哪个库里有{kind}“{id}”，这里却说细化或替换它',
      en: 'No library has the {kind} “{id}” that this document says it refines or replaces'
    },
    hint: {
      zh: '核对标识，和 lianban.yaml 里的 library；不是细化就删去这一项',
      en: 'Check the id and `library` in lianban.yaml; delete the key if nothing is refined'
    }
  },
  LB3072: {
    severity: 'error',
    title: { zh: '没有可去掉的部分', en: 'No such part to leave out' },
    message: { zh: '“{name}”里没有“{part}”，无从去掉', en: '“{name}” has no “{part}” to leave out' },
    hint: {
      zh: '写“键.名字”，例如 materials.photo、form.child.sex、elements.phone；或只写键',
      en: 'Write “key.name”, such as materials.photo, form.child.sex or elements.phone, or a key alone'
    }
  },
  LB3073: {
    severity: 'error',
    title: { zh: '出处的短名已是别的出处', en: 'The short name is that of another source' },
    message: {
      zh: '出处“{name}”在库里指别的文件，改了它，库里的事实就标错出处',
      en: 'In the library the source “{name}” is another one; facts of the library would be attributed to this one'
    },
    hint: { zh: '给这里的出处换一个短名', en: 'Give the source here another short name' }
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
  },
  LB3140: {
    severity: 'error',
    title: { zh: '一个短名指两个出处', en: 'One short name, two sources' },
    message: {
      zh: '出处“{name}”写了两次，内容不同，分不清事实出自哪一个',
      en: 'The source “{name}” is stated twice and differently, so that nobody knows from which of them a fact comes'
    },
    hint: {
      zh: '是同一个出处，只在来源清单（kind: sources）里写一次；不是，换一个短名',
      en: 'If it is one source, state it once, in a document of kind `sources`; if not, choose another short name'
    }
  },
  LB3141: {
    severity: 'error',
    title: { zh: '几项共有的细目里写了一项的', en: 'What is of one stands beside several' },
    message: {
      zh: '“{key}”只能写在 each 里的某一项上，不能对各项都写',
      en: '“{key}” is of one entry of `each` and cannot be said of all'
    },
    hint: { zh: '把它移到 each 里的那一项', en: 'Move it to the entry that it is about' }
  },
  LB3142: {
    severity: 'error',
    title: { zh: '没有可以照着写的例子', en: 'No such example to be like' },
    message: {
      zh: '本服务没有别的例子叫“{name}”，或者几个例子互相照着写',
      en: 'No other example of the service is called “{name}”, or examples are like one another in a circle'
    },
    hint: { zh: '核对那个例子的名称；第一个例子写全', en: 'Check the name; write the first example in full' }
  }
} as const satisfies Record<string, Entry>
