/** What is said of a service whose situations take more than their allowance of work. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { spanOf } from '../link/context.js'
import type { LinkedService } from '../link/model.js'
import type { Situations } from '../situations/index.js'
import type { Ledger, Measured } from './ledger/model.js'

const NAMES: Record<Measured, { zh: string; en: string }> = {
  forms: { zh: '表单', en: 'forms' },
  fields: { zh: '填写项', en: 'fields' },
  keystrokes: { zh: '按键', en: 'keystrokes' },
  materials: { zh: '材料', en: 'materials' },
  copies: { zh: '材料份数', en: 'copies' },
  visits: { zh: '跑动', en: 'visits' },
  steps: { zh: '环节', en: 'steps' },
  departments: { zh: '打交道的部门', en: 'departments' },
  days: { zh: '时限', en: 'days' },
  minutes: { zh: '申请人用时', en: 'minutes' }
}

/** LB4022 at the service: conditions that were not decided, and figures that outputs print as unknown. */
export function tooHardFindings(
  { doc, data }: LinkedService,
  situations: Situations,
  ledger: Pick<Ledger, 'tooHard'> = { tooHard: [] }
): Diagnostic[] {
  const figures = ledger.tooHard.map((name) => NAMES[name])
  const parts = [
    ...(situations.tooHard ? [{ zh: '有的条件在哪些情形成立', en: 'when some conditions hold' }] : []),
    ...(figures.length > 0
      ? [{ zh: figures.map(({ zh }) => zh).join('、'), en: figures.map(({ en }) => en).join(', ') }]
      : [])
  ]
  if (parts.length === 0) return []
  const what = { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
  return [diagnose('LB4022', { service: data.name, what }, spanOf({ doc, path: ['id'] }))]
}

/** LB4024 at the service. */
export function tooManyChoices({ doc, data }: LinkedService): Diagnostic {
  return diagnose('LB4024', { service: data.name }, spanOf({ doc, path: ['items'] }))
}
