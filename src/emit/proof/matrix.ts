/** 按需共享矩阵: which department gets which field, and how private that is. */
import { isPossible } from '../../situations/index.js'
import type { Bundle, Field } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { departmentNames } from '../department.js'
import { partyKey } from '../../merge/binding/parties.js'
import { unique } from '../../base/text.js'
import type { Matrix, MatrixRow } from './model.js'

export const PRIVACY = { none: '', personal: '个人信息', sensitive: '敏感个人信息' } as const

export function matrixOf(bundle: Bundle): Matrix {
  const { words } = lexiconOf(bundle)
  // The same organization at two places is two receivers.
  const parties = [...new Map(bundle.items.map(({ owner }) => [partyKey(owner) ?? '', owner])).entries()]
  const names = departmentNames(
    parties.map(([, owner]) => owner),
    words
  )
  const departments = parties.map(([id], index) => [id, names[index] || '未写明部门'] as const)
  const owners = new Map(bundle.items.map(({ usage, owner }) => [usage, partyKey(owner) ?? '']))
  const cell = (field: Field, department: string): MatrixRow['cells'][number] => {
    const uses = field.uses.filter(
      ({ item, when }) => owners.get(item) === department && isPossible(when, bundle.situations) !== false
    )
    if (uses.length === 0) return ''
    return uses.some(({ required }) => isPossible(required, bundle.situations) !== false) ? 'required' : 'optional'
  }
  const rows = bundle.fields.map((field) => {
    const privacy = field.privacy ?? 'none'
    return {
      subject: field.subject,
      name: field.name,
      privacy,
      privacyName: PRIVACY[privacy],
      cells: departments.map(([id]) => cell(field, id))
    }
  })
  const labels = new Map(bundle.subjects.map(({ name, label }) => [name, label]))
  return {
    departments: departments.map(([, name], index) => {
      const own = rows.filter(({ cells }) => cells[index] !== '')
      const count = (privacy: MatrixRow['privacy']) => own.filter((row) => row.privacy === privacy).length
      return { name, fields: own.length, personal: count('personal'), sensitive: count('sensitive') }
    }),
    groups: unique(rows.map(({ subject }) => subject)).map((subject) => ({
      subject: labels.get(subject) ?? subject,
      rows: rows.filter((row) => row.subject === subject).map(({ subject: _, ...row }) => row)
    })),
    fields: rows.length
  }
}

export const MARKS = { required: '●', optional: '○', '': '' } as const
