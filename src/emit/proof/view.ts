/** A summary as the templates want it: numbered sections, flags, nothing empty. The same for HTML and Markdown. */
import { chineseNumber, clean, list, mapStrings } from '../../base/text.js'
import { MARKS } from './matrix.js'
import type { Found } from '../../prove/findings/worded-finding.js'
import type { Summary } from './model.js'

const SECTIONS = [
  ['situations', '情形一览'],
  ['why', '为什么问'],
  ['materials', '材料'],
  ['process', '流程和时限'],
  ['matrix', '按需共享'],
  ['properties', '证明了什么'],
  ['assumptions', '以什么为前提']
] as const

const WHOLE = { items: '办理', fields: '填写', materials: '材料', days: '工作日' }
/** Beside what every application has. */
const ADDED = { items: '另外办', fields: '另外填', materials: '另外交', days: '' }

/** @param say makes a text safe for its place; `example` is kept line by line and is the template's to place */
export function proofView(summary: Summary, say: (text: string) => string) {
  const { service, situations, why, materials, process, properties, assumptions, found, digest } = summary
  const contents = SECTIONS.map(([id, name], index) => ({ id, heading: `${chineseNumber(index + 1)}、${name}` }))
  const headings = Object.fromEntries(contents.map(({ id, heading }) => [id, heading]))
  const view = {
    title: service.name,
    mark: service.isDraft ? '草案' : '',
    region: service.region,
    version: service.version,
    glance: glanceOf(summary),
    contents,
    headings,
    situations: {
      ...situations,
      components: situations.components.map(({ finest, ...one }) => ({
        ...one,
        ...decidedBy(one.questions),
        heads: situations.isWhole ? WHOLE : ADDED,
        isListed: finest.length > 0
      })),
      hasOptional: situations.optional.length > 0
    },
    why,
    materials: {
      ...materials,
      components: materials.components.map(({ rows, ...one }) => ({
        ...one,
        ...decidedBy(one.questions),
        isListed: rows.length > 0,
        rows: one.isLong ? [] : rows
      }))
    },
    process: { ...process, hasTimes: process.promised !== '' || process.statutory !== '' },
    matrix: matrixView(summary),
    properties: { ...properties, rows: properties.rows.map((row) => ({ ...row, isBad: row.findings > 0 })) },
    assumptions: assumptions.map(({ zh }) => zh),
    digest,
    shortDigest: digest.slice(0, 12)
  }
  // A waived finding is not going to be mended, so no example is offered that would fail until it is.
  const told = (found: Found[]) =>
    found.map((one) => ({ ...mapStrings(findingView(one), say), example: one.waived ? '' : exampleOf(one) }))
  return {
    ...mapStrings(view, say),
    findings: told([...properties.findings, ...found]),
    waived: told(properties.waived)
  }
}

/** A heading that names what decides, or counts it and leaves the names to a line of their own. */
function decidedBy(questions: string[]): { heading: string; deciding: string[] } {
  return questions.length <= 4
    ? { heading: `由这些决定：${list(questions)}`, deciding: [] }
    : { heading: `由 ${questions.length} 个回答决定`, deciding: questions }
}

/** What it all comes to, for the first screen. */
function glanceOf({ situations, why, materials, process, properties, found }: Summary) {
  const open = properties.findings.length + found.length
  const row = (term: string, text: string, isStop = false) => (text === '' ? [] : [{ term, text, isStop }])
  return [
    ...row('证明', `${properties.claims} 条，每一条都对每一种情形证得`),
    ...row('未证出', open === 0 ? '没有' : `${open} 处，见下`, open > 0),
    ...row('豁免', properties.waived.length === 0 ? '' : `${properties.waived.length} 处，写明了理由`),
    ...row(
      '情形',
      `答案的组合 ${situations.combinations} 种，可能的情形 ${situations.possible} 种，真正不同的申请 ${situations.different} 种`
    ),
    ...row(
      '一张表',
      why.askedCount + why.givenCount === 0
        ? '来源没有写表单字段'
        : `${why.askedCount} 项要填，${why.givenCount} 项不用填`
    ),
    ...row('一套材料', materials.range === '' ? '' : `${materials.range} 样`),
    ...row('多久', process.time)
  ]
}

function findingView({ code, zh, situation = '', files = [], waived }: Found) {
  return {
    code,
    text: zh,
    files: files.join('、'),
    // Most findings say it themselves.
    situation: zh.includes(situation) ? '' : situation,
    waived: waived
      ? [
          `理由：${waived.reason}`,
          ...(waived.owner === undefined ? [] : [`负责：${waived.owner}`]),
          ...(waived.until === undefined ? [] : [`至 ${waived.until}`])
        ].join('；')
      : ''
  }
}

/** YAML: blanks at the start of a line matter, invisible signs have no place. */
function exampleOf({ example = '' }: Found): string {
  return example
    .split('\n')
    .map((line) => `${/^ */.exec(line)![0]}${clean(line)}`)
    .join('\n')
    .trimEnd()
}

function matrixView({ matrix }: Summary) {
  return {
    ...matrix,
    columns: matrix.departments.length + 2,
    groups: matrix.groups.map(({ subject, rows }) => ({
      subject,
      rows: rows.map(({ name, privacy, privacyName, cells }) => ({
        name,
        privacyName,
        isSensitive: privacy === 'sensitive',
        cells: cells.map((cell, index) => ({
          sign: MARKS[cell],
          department: matrix.departments[index]!.name,
          meaning: cell === 'required' ? '必填' : cell === 'optional' ? '选填' : ''
        }))
      }))
    }))
  }
}
