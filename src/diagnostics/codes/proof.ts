import type { Entry } from '../entry.js'

/** LB41xx: the properties of docs/proof.md, where one does not hold. `about` names the claim. */
export const proof = {
  LB4101: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '有事项要的没有着落', en: 'Something needed is missing' },
    message: {
      zh: '“{about}”有事项要，这个情形里却没有着落：{situation}',
      en: '“{about}” is needed by an item, but missing in this situation: {situation}'
    },
    hint: {
      zh: '这是合并的错，请报告，附上 proof.json 里的这一条',
      en: 'This is a fault of merging: report it, with this entry of proof.json'
    }
  },
  LB4102: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '没有事项要的却在要', en: 'Asked for without need' },
    message: {
      zh: '“{about}”在这个情形里没有事项要，却在表上或材料里：{situation}',
      en: '“{about}” is on the form or among the materials although no applicable item needs it: {situation}'
    },
    hint: {
      zh: '这是合并的错，请报告，附上 proof.json 里的这一条',
      en: 'This is a fault of merging: report it, with this entry of proof.json'
    }
  },
  LB4103: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '同一件事问了两次', en: 'Asked twice' },
    message: {
      zh: '“{about}”在这个情形里问了不止一次：{situation}',
      en: '“{about}” is asked more than once: {situation}'
    },
    hint: {
      zh: '两个人可能是同一个人的，用 mayBe 写明；否则是合并的错，请报告',
      en: 'Say with mayBe who may be the same person; otherwise report it as a fault of merging'
    }
  },
  LB4104: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '能取得的仍在问', en: 'Asked although obtainable' },
    message: {
      zh: '“{about}”不问也能得到，这个情形里却在问：{situation}',
      en: '“{about}” could be had without asking, but is asked: {situation}'
    },
    hint: {
      zh: '去掉 ask；确需保留的写明理由、负责人和期限（ask: {reason, owner, until}）',
      en: 'Remove ask, or state a reason, an owner and an expiry (ask: {reason, owner, until})'
    }
  },
  LB4105: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '部门收不回自己的表', en: 'The department does not get its form back' },
    message: {
      zh: '“{about}”回不到部门自己的表：{situation}',
      en: '“{about}” does not get back to the department: {situation}'
    },
    hint: {
      zh: '对照不可逆的，改 map；服务问得比事项少的，放宽它的 when；此外是合并的错，请报告，附上 proof.json 里的这一条',
      en: 'Correct a map that cannot be reversed, or a question that the service asks of too few; else it is a fault of merging: report it, with this entry of proof.json'
    }
  },
  LB4106: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '收下的值部门不认', en: 'An accepted value is refused by a department' },
    message: {
      zh: '合并的表收下的值，部门不认：“{about}”，{why}；{situation}',
      en: 'The merged form accepts a value that a department refuses: “{about}”, {why}; {situation}'
    },
    hint: {
      zh: '这是合并的错，请报告，附上 proof.json 里的这一条',
      en: 'This is a fault of merging: report it, with this entry of proof.json'
    }
  },
  LB4107: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '部门肯收的被拒了', en: 'Over-strict' },
    message: {
      zh: '各部门都肯收的值，合并的表却不收：“{about}”，{why}；{situation}',
      en: 'The merged form refuses a value that all departments accept: “{about}”, {why}; {situation}'
    },
    hint: {
      zh: '这是合并的错，请报告，附上 proof.json 里的这一条',
      en: 'This is a fault of merging: report it, with this entry of proof.json'
    }
  },
  LB4108: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '各部门的要求互相矛盾', en: 'No value suits all departments' },
    message: {
      zh: '“{about}”没有一个值合乎各部门的要求：{why}（情形：{situation}）',
      en: 'No value of “{about}” suits all departments: {why} (situation: {situation})'
    },
    hint: {
      zh: '请两个部门统一要求；确属不同信息的，用不同的要素',
      en: 'Let the departments agree; if they mean different things, use different elements'
    }
  },
  LB4109: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '问题互为前提', en: 'Questions wait for each other' },
    message: { zh: '“{about}”问不了：{why}', en: '“{about}” cannot be asked in order: {why}' },
    hint: {
      zh: '核对这些问题和来源的条件，去掉互相依赖的一条',
      en: 'Check the conditions of these questions and sources, and remove one of the circle'
    }
  },
  LB4110: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '部门收到了用不着的', en: 'A department receives what it does not need' },
    message: {
      zh: '“{about}”发给了用不着它的部门：{situation}',
      en: '“{about}” goes to a department that does not need it: {situation}'
    },
    hint: {
      zh: '这是合并的错，请报告，附上 proof.json 里的这一条',
      en: 'This is a fault of merging: report it, with this entry of proof.json'
    }
  },
  LB4111: {
    severity: 'warning',
    spares: ['certificate'],
    title: { zh: '永远到不了', en: 'Never reached' },
    message: { zh: '“{about}”在任何情形里都到不了', en: '“{about}” is reached in no situation' },
    hint: { zh: '核对它的条件；多余的就删去', en: 'Check its condition; delete what is superfluous' }
  },
  LB4112: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '流程走不通', en: 'The process gets stuck' },
    message: { zh: '流程在“{about}”走不通：{situation}', en: 'The process gets stuck at “{about}”: {situation}' },
    hint: { zh: '核对 after 和结果、材料的先后', en: 'Check after, and what results and materials imply for the order' }
  },
  LB4113: {
    severity: 'error',
    spares: ['certificate'],
    title: { zh: '时限不合', en: 'Time limits do not fit' },
    message: {
      zh: '“{about}”的时限不合：{why}；{situation}',
      en: 'The time limits of “{about}” do not fit: {why}; {situation}'
    },
    hint: {
      zh: '承诺不长于法定；一件事的承诺不短于各事项先后相加',
      en: 'A promise is no longer than the statute allows, and a service promises no less than its items need'
    }
  },
  LB4114: {
    severity: 'warning',
    spares: ['certificate'],
    title: { zh: '豁免不全或已过期', en: 'Waiver incomplete or expired' },
    message: { zh: '“{about}”仍在问，豁免{why}', en: '“{about}” is still asked, and its waiver {why}' },
    hint: {
      zh: 'ask 里写明 reason、owner、until；到期复核',
      en: 'State reason, owner and until in ask; review it when it expires'
    }
  },
  LB4115: {
    severity: 'warning',
    spares: ['certificate'],
    title: { zh: '没有人会选的替代材料', en: 'Alternative nobody would choose' },
    message: {
      zh: '任选其一里的“{option}”没有人会选：只交“{by}”就够了',
      en: 'Nobody would choose “{option}” among the alternatives: “{by}” alone is enough'
    },
    hint: {
      zh: '删去它；确实两样都要的，另写成都要的材料',
      en: 'Remove it; what is needed besides is a need of its own, not an alternative'
    }
  },
  LB4116: {
    severity: 'error',
    title: { zh: '太难，没有证完', en: 'Too hard to prove' },
    message: {
      zh: '“{service}”的条件互相牵连太多，证明没有做完',
      en: 'The conditions of “{service}” are entangled too much for the proof to end'
    },
    hint: {
      zh: '让问题少依赖别的问题，把长条件拆成几个事项的条件；用 --service 可以先证别的一件事',
      en: 'Let questions depend on fewer others and split long conditions; with --service others can be proved'
    }
  }
} as const satisfies Record<string, Entry>
