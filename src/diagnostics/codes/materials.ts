import type { Entry } from '../entry.js'

/** What one material, or a choice of several, cannot be. */
export const materials = {
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
  }
} as const satisfies Record<string, Entry>
