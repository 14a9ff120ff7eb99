/** The contract by direction: the service for the applicant's platform, and the platform with the departments. */
import type { Bundle } from '../../merge/bundle.js'
import { itemForm } from '../form/item.js'
import { submissionForm } from '../form/submission.js'
import { statedParty, type StatedParty } from '../department.js'
import { statedGates } from '../gates.js'
import { processDocument } from '../process/document.js'
import { wordsOf } from '../../wording/stated-condition.js'
import { applicantBodies } from './bodies/applicant.js'
import { commonBodies } from './bodies/common.js'
import { departmentBodies, formName } from './bodies/department.js'
import { openapiDocument, type Direction } from './document.js'
import { applicantExamples, departmentExamples } from './examples.js'
import type { JsonSchema } from './json-schema.js'
import { applicantOperations, APPLICANT_TAGS } from './operations/applicant.js'
import { departmentOperations, DEPARTMENT_TAGS } from './operations/department.js'
import { plainForm } from './plain.js'

const NOTES = [
  '不适用的字段不出现（不是空字符串，也不是 null）；代码一律用 ASCII，日期写作 2026-01-31。',
  '本文件的模式都是普通的（没有“若…则…”）；随情形而定的要求在表单自己的模式里。'
]

export function applicantContract(bundle: Bundle): JsonSchema {
  const gates = statedGates(bundle)
  const found = processDocument(bundle).foundOut ?? []
  return openapiDocument(bundle, {
    name: 'applicant',
    title: `${bundle.name}：申请人一侧的接口`,
    summary: '草稿、提交、补正、撤回、进度、结果、文件',
    description: ['申请人所用的平台调用：一次提交合并表单和材料，按事项拆单办理。', ...NOTES],
    tags: APPLICANT_TAGS,
    operations: applicantOperations(bundle),
    schemas: { Submission: plainForm(submissionForm(bundle)), ...commonBodies(bundle), ...applicantBodies() },
    scopes: {
      'submissions:write': '存草稿、上传文件、提交、补正、撤回',
      'submissions:read': '查询进度和结果、下载文件',
      'events:subscribe': '订阅状态变更'
    },
    examples: applicantExamples(bundle),
    info: {
      'x-lianban-form-schema': 'form/submission.schema.json',
      ...(gates.length > 0 && { 'x-lianban-gates': gates }),
      // Not in the request: the departments find it out, and the platform routes by it.
      ...(found.length > 0 && { 'x-lianban-found-out': found })
    }
  })
}

export async function departmentContract(bundle: Bundle): Promise<JsonSchema> {
  const direction: Direction = {
    name: 'department',
    title: `${bundle.name}：部门一侧的接口`,
    summary: '送拆单包、受理、补正、进度、结果、对账',
    description: [
      '平台和承办部门之间。“部门提供”的由部门实现、平台调用；“平台提供”的由平台实现、部门调用。',
      '部门的系统不能被调用的，用 listCases 的同一形状由平台提供、部门来取。',
      ...NOTES
    ],
    tags: DEPARTMENT_TAGS,
    operations: departmentOperations(bundle),
    schemas: {
      ...Object.fromEntries(bundle.items.map((item) => [formName(item.usage), plainForm(itemForm(bundle, item))])),
      ...commonBodies(bundle),
      ...departmentBodies(bundle)
    },
    scopes: { 'cases:write': '送来拆单包、撤回', 'cases:read': '查询、对账', 'reports:write': '报告受理、进度、结果' },
    examples: await departmentExamples(bundle),
    // Which department gets which item's form, and what decides at which place.
    info: { 'x-lianban-receivers': receiversOf(bundle) }
  }
  return openapiDocument(bundle, direction)
}

function receiversOf(bundle: Bundle): Record<string, StatedParty> {
  const words = wordsOf(bundle)
  return Object.fromEntries(
    bundle.items.flatMap(({ usage, owner }) => (owner.id === '' ? [] : [[usage, statedParty(owner, words)]]))
  )
}
