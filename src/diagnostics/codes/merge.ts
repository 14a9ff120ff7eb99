import type { Entry } from '../entry.js'

/** LB4xxx: what shows only when the items of a service are put together. */
export const merge = {
  LB4001: {
    severity: 'error',
    once: 'place',
    title: { zh: '约束互相矛盾', en: 'Contradictory constraints' },
    message: { zh: '“{field}”没有能同时满足各事项的值：{why}', en: 'No value of “{field}” satisfies all items: {why}' },
    hint: {
      zh: '请两个部门统一要求；确属不同信息的，用不同的要素',
      en: 'Let the departments agree; if they mean different things, use different elements'
    }
  },
  LB4002: {
    severity: 'error',
    once: 'place',
    masks: [{ codes: ['LB4105'], where: 'file' }],
    title: { zh: '值的变换不可逆', en: 'Mapping cannot be reversed' },
    message: { zh: '“{field}”的变换不可逆：{why}', en: 'The mapping of “{field}” cannot be reversed: {why}' },
    hint: {
      zh: '{how}；合并后才能原样还给部门',
      en: '{how}, so that the department gets back what it expects'
    }
  },
  LB4003: {
    severity: 'warning',
    once: 'place',
    title: { zh: '能取得的仍在询问', en: 'Asked although obtainable' },
    message: {
      zh: '“{field}”可由{source}取得，事项仍要申请人填写，理由是：{reason}',
      en: '“{field}” can be had from {source}, but the item still asks for it; its reason: {reason}'
    },
    hint: {
      zh: '能共享的不再要求提供；确需保留的由责任人定期复核',
      en: 'Do not ask for what can be shared; review the exception regularly'
    },
    source: '《政务数据共享条例》（国务院令第809号）：能够通过共享获取的不得重复收集'
  },
  LB4004: {
    severity: 'error',
    masks: [{ codes: ['LB4111'], where: 'project' }],
    title: { zh: '办不到的事项', en: 'Item that never applies' },
    message: { zh: '事项“{item}”在任何情形下都不会办理', en: 'The item “{item}” applies in no situation' },
    hint: { zh: '核对它的条件', en: 'Check its condition' }
  },
  LB4005: {
    severity: 'error',
    title: { zh: '选项数目不符', en: 'Choice not kept' },
    message: {
      zh: '“{name}”须选 {min} 至 {max} 个，但在这种情形下会有 {count} 个：{situation}',
      en: '“{name}” wants {min} to {max} items, but here are {count}: {situation}'
    },
    hint: { zh: '让各事项的条件互斥并且不留空档', en: 'Make the conditions of the items exclusive and without gaps' }
  },
  LB4006: {
    severity: 'error',
    about: 'example',
    spares: ['certificate', 'comparison'],
    title: { zh: '例子与结果不符', en: 'Example does not come out' },
    message: {
      zh: '例子“{example}”的{what}：写的是 {expected}，算出来是 {actual}',
      en: '{what} of the example “{example}”: written {expected}, computed {actual}'
    },
    hint: { zh: '核对例子，或核对规范', en: 'Check the example, or check the specs' }
  },
  LB4007: {
    severity: 'error',
    once: 'place',
    title: { zh: '两种算法', en: 'Computed in two ways' },
    message: { zh: '“{field}”在两个事项里算法不同', en: '“{field}” is computed differently by two items' }
  },
  LB4008: {
    severity: 'error',
    title: { zh: '主体同时有两个', en: 'Two subjects in one role' },
    message: {
      zh: '事项“{item}”的角色“{role}”在这种情形下同时绑定到“{first}”和“{second}”：{situation}',
      en: 'The role “{role}” of item “{item}” is bound to both “{first}” and “{second}” when: {situation}'
    },
    hint: { zh: '让两个条件互斥', en: 'Make the two conditions exclusive' }
  },
  LB4009: {
    severity: 'warning',
    once: 'place',
    masks: [{ codes: ['LB4111'], where: 'place' }],
    title: { zh: '永远用不到的选项', en: 'Alternative that is never needed' },
    message: { zh: '“{name}”的出现条件永远不成立', en: 'The condition of “{name}” never holds' },
    hint: { zh: '核对条件，或删去它', en: 'Check the condition, or remove it' }
  },
  LB4010: {
    severity: 'error',
    title: { zh: '角色在某种情形下没有主体', en: 'Role without a subject in some situation' },
    message: {
      zh: '事项“{item}”的角色“{role}”在这种情形下没有主体：{situation}',
      en: 'The role “{role}” of item “{item}” has no subject when: {situation}'
    },
    hint: { zh: '补上这种情形下的绑定，或限制事项的条件', en: 'Bind it there too, or narrow the condition of the item' }
  },
  LB4011: {
    severity: 'error',
    title: { zh: '例子的情形不可能', en: 'Impossible example' },
    message: {
      zh: '例子“{example}”写的情形不会有：{why}',
      en: 'The situation of the example “{example}” cannot occur: {why}'
    },
    hint: { zh: '改成可能的情形', en: 'Write a situation that can occur' }
  },
  LB4012: {
    severity: 'warning',
    title: { zh: '例子的回答和所问的不符', en: 'Example that does not answer what is asked' },
    message: { zh: '例子“{example}”{why}', en: 'The example “{example}”: {why}' },
    hint: {
      zh: '补上或删去回答；申请人这时要回答的，例子也要回答，否则算出来的不是任何申请人的数',
      en: 'Add or remove the answer: what applicants answer then the example answers too, or its figures are nobody’s'
    }
  },
  LB4013: {
    severity: 'warning',
    title: { zh: '不拦任何人的受理条件', en: 'Condition of acceptance that refuses nobody' },
    message: {
      zh: '受理条件“{text}”在任何情形下都成立，拦不住任何人',
      en: 'The condition of acceptance “{text}” holds in every situation and refuses nobody'
    },
    hint: {
      zh: '核对 when 的界限和问题的取值；只是告诉申请人的，不写 when',
      en: 'Check the bound in when and the values of the question; what is only said needs no when'
    }
  },
  LB4014: {
    severity: 'warning',
    masks: [{ codes: ['LB4105'], where: 'file' }],
    title: { zh: '服务问得比事项少', en: 'Question asked of fewer than the item needs' },
    message: {
      zh: '“{item}”要“{ask}”的答案，服务在这种情形下却不问：{situation}',
      en: '“{item}” needs the answer to “{ask}”, and the service does not ask when: {situation}'
    },
    hint: {
      zh: '放宽服务里这个问题的 when；这种情形下事项自己也不问的，在事项的情形上写 when',
      en: 'Widen the when of the question in the service, or give the question of the item a when of its own'
    }
  },
  LB4121: {
    severity: 'error',
    once: 'place',
    title: { zh: '只要其中一位的，会向每一位要', en: 'Wanted of one row, asked of all' },
    message: {
      zh: '“{person}”是“{list}”中的一位时，“{item}”只对他要的{what}会变成对每一位要',
      en: 'Where “{person}” is one of “{list}”, “{item}” would want {what} of each of them'
    },
    hint: {
      zh: '每一位都要的，写在那一组的角色上；只要他一位的，不写 mayBe，分开填',
      en: 'If each of them has to, say it of the role that the list plays; if he alone, leave mayBe out and let him be asked apart'
    }
  },
  LB4120: {
    severity: 'error',
    masks: [{ codes: ['LB4101'], where: 'file' }],
    title: { zh: '没有人核查', en: 'Nobody finds it out' },
    message: {
      zh: '“{ask}”由“{item}”核查，这种情形下却不办它：{situation}',
      en: '“{ask}” is found out by “{item}”, which is not handled when: {situation}'
    },
    hint: {
      zh: '让这个事项在那时也办，或在这个问题上写 when，限于办它的情形',
      en: 'Have the item handled then too, or give the question a when that keeps to where it is'
    }
  },
  LB4020: {
    severity: 'error',
    title: { zh: '负担增加', en: 'The burden rises' },
    message: {
      zh: '{service}的{measure}{detail}，超过允许的 {limit}%',
      en: '{service}: {measure} {detail}, more than the {limit}% allowed'
    },
    hint: {
      zh: '看是哪处改动多问了、多要了；确有必要增加，就放宽 --max-burden-increase 并记下理由',
      en: 'See which change asks for more; if it has to rise, raise --max-burden-increase and record why'
    }
  },
  LB4021: {
    severity: 'info',
    title: { zh: '没有可比的上一次', en: 'Nothing to compare with' },
    message: {
      zh: '没有上一次的台账，这次没有比较负担：{services}',
      en: 'There is no earlier ledger, so the burden was not compared: {services}'
    },
    hint: {
      zh: '下一次就有了；也可以用 --burden-baseline 指明和哪个输出文件夹比',
      en: 'The next build will have one; or name an output folder with --burden-baseline'
    }
  },
  LB4022: {
    severity: 'warning',
    title: { zh: '太难，没有算完', en: 'Too hard to reckon' },
    message: {
      zh: '“{service}”的条件互相牵连太多，没有算完：{what}；产出里写“未知”，没有判断的条件当作可能',
      en: 'The conditions of “{service}” are entangled too much to reckon {what}; outputs say unknown, and what is undecided counts as possible'
    },
    hint: {
      zh: '让问题少依赖别的问题，把长条件拆成几个事项的条件',
      en: 'Let questions depend on fewer others and split long conditions'
    }
  },
  LB4023: {
    severity: 'info',
    title: { zh: '前后都未知，没有比较', en: 'Unknown then and now' },
    message: {
      zh: '{service}的{measures}上一次和这一次都未知，增加没有，谁也不知道',
      en: '{service}: {measures} were unknown and still are, so that nobody can say whether they rise'
    },
    hint: {
      zh: '补上来源没有写的；不补也照常写出，要拦住就加 --fail-on info',
      en: 'State what no source says; the output is written all the same, unless --fail-on info stops it'
    }
  },
  LB4024: {
    severity: 'error',
    title: { zh: '任选其一牵连太多', en: 'Too many alternatives entangled' },
    message: {
      zh: '“{service}”的任选其一互相牵连太多，最少要带哪些材料没有算完，这件事没有产出',
      en: 'The alternatives of “{service}” share too many materials to reckon the fewest to bring; nothing is made of it'
    },
    hint: {
      zh: '把总是一起选的材料写成一个选项，或者写明每一组什么情形要（when），让各组少用同一批材料',
      en: 'Write materials that are always chosen together as one option, or say when each group is wanted (when)'
    }
  }
} as const satisfies Record<string, Entry>
