import type { Entry } from '../entry.js'

/** LB7xxx: a city may refine what the province says, never add a burden (全省无差别办理). */
export const overlay = {
  LB7001: {
    severity: 'error',
    title: { zh: '地方的承诺更长', en: 'Overlay promises a longer time' },
    message: {
      zh: '承诺时限 {own} 长于上级的 {base}',
      en: 'The promised time {own} is longer than {base} of the level above'
    },
    hint: { zh: '只能更短；不变就不写', en: 'It may only be shorter; leave it out when it does not change' },
    source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：全省同标准'
  },
  LB7002: {
    severity: 'error',
    title: { zh: '参数超出允许的范围', en: 'Parameter outside the allowed range' },
    message: {
      zh: '参数“{name}”取 {value}，上级允许 {min} 至 {max}',
      en: 'Parameter “{name}” is set to {value}; allowed are {min} to {max}'
    }
  },
  LB7003: {
    severity: 'error',
    title: { zh: '没有可调的参数', en: 'No such adjustable parameter' },
    message: { zh: '上级没有可由地方调整的参数“{name}”', en: 'There is no parameter “{name}” that a city may adjust' }
  },
  LB7004: {
    severity: 'error',
    title: { zh: '地方增加了跑动', en: 'Overlay adds visits' },
    message: {
      zh: '到现场次数 {own} 多于上级的 {base}',
      en: '{own} visits are more than the {base} of the level above'
    },
    source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：全省同标准'
  },
  LB7005: {
    severity: 'error',
    title: { zh: '没写细化什么', en: 'Overlay of nothing' },
    message: {
      zh: '要写明细化哪个服务（service）或哪个事项（item），二者写一个',
      en: 'Say which service or which item this refines; exactly one of the two'
    }
  },
  LB7006: {
    severity: 'error',
    title: { zh: '参数调得对申请人不利', en: 'Parameter moved to the applicant’s harm' },
    message: {
      zh: '参数“{name}”从 {base} 调到 {value}，对申请人不利；上级没有写可以往这边调到多少',
      en: 'Parameter “{name}” is moved from {base} to {value}, to the applicant’s harm; the level above states no bound in that direction'
    },
    hint: {
      zh: '改回对申请人有利的一边；确实允许的，由上级在参数上写明 min 或 max',
      en: 'Move it the other way; where it is really allowed, the level above states min or max of the parameter'
    },
    source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：全省同标准'
  },
  LB7007: {
    severity: 'error',
    title: { zh: '实施编码不是编码', en: 'Implementation code that is no code' },
    message: {
      zh: '实施编码“{code}”不是编码：只用字母、数字和 . _ -',
      en: '“{code}” is no code: letters, digits and . _ - only'
    }
  },
  LB7160: {
    severity: 'error',
    title: { zh: '上级没有让地方另定材料', en: 'Materials that are not left to regions' },
    message: {
      zh: '这个事项没有写由地方另定材料，地方不能增加',
      en: 'Nothing says that regions may ask for more materials for this item'
    },
    hint: {
      zh: '来源把材料留给地方定的，在事项里用 localMaterials 写明原话；没有的，删去这里增加的材料',
      en: 'Quote in localMaterials of the item where its source leaves materials to regions; otherwise delete them here'
    }
  },
  LB7161: {
    severity: 'error',
    about: 'absence',
    title: { zh: '增加的材料没有写依据', en: 'Added material without a basis' },
    message: { zh: '地方增加的材料没有写依据', en: 'A material that a region adds has no basis' },
    hint: { zh: '写上 basis：哪份文件的哪一条要求', en: 'Write in basis which document asks for it' }
  },
  LB7162: {
    severity: 'error',
    title: { zh: '细化的不是一个地点', en: 'Overlay of what is no place' },
    message: {
      zh: '“{at}”不是所细化的服务或事项里答行政区划的问题或要素，或者没有写 region',
      en: '“{at}” is no question or element of what is refined whose answer is a region, or region is not stated'
    },
    hint: {
      zh: '写决定地点的那个问题或“角色.要素”（类型是 region），例如 fromRegion；不分地点的，删去 at',
      en: 'Name the question or “role.element” of type region that decides the place; delete at where places are not told apart'
    }
  },
  LB7163: {
    severity: 'error',
    title: { zh: '不能只对一个地点说', en: 'What cannot be said of one place alone' },
    message: {
      zh: '写了 at 的细化只在这个地点在本地区时成立，“{key}”没有办法只对一部分人说',
      en: 'An overlay with at holds only where that place lies in its region; “{key}” cannot be said of some applicants only'
    },
    hint: {
      zh: '这里只写 places、limits、materials；其余的写进不带 at 的细化',
      en: 'Say places, limits and materials here, and the rest in an overlay without at'
    }
  },
  LB7008: {
    severity: 'error',
    title: { zh: '这一项说的不是它', en: 'Key of another kind' },
    message: { zh: '“{key}”只在细化{of}时写', en: '“{key}” is said of {of} only' },
    hint: {
      zh: '部门由谁牵头、配合、负责，在细化服务的文件里写；实施机关和增加的材料，在细化事项的文件里写',
      en: 'Say who leads, takes part and is responsible in an overlay of a service, and who owns an item and what it takes in one of the item'
    }
  },
  LB7130: {
    severity: 'error',
    title: { zh: '只写在文字里的参数', en: 'Parameter that only sentences name' },
    message: {
      zh: '参数“{name}”从 {base} 调到 {value}：它只写在文字里，看不出对申请人是好是坏；上级没有写可以往这边调到多少',
      en: 'Parameter “{name}” is moved from {base} to {value}: only sentences name it, so it does not show whether that harms the applicant; the level above states no bound in that direction'
    },
    hint: {
      zh: '由上级在参数上写明 min 或 max；能写成条件的写成 when，方向就看得出',
      en: 'The level above states min or max of the parameter; written as a condition (when), its direction shows'
    },
    source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：全省同标准'
  }
} as const satisfies Record<string, Entry>
