import { describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import type { Json, Row } from '../../../templates/integration/runtime/types.js'
import { draftOf, readDraft } from '../../../templates/web/model/draft.js'
import { put } from '../../../templates/web/model/pointer.js'
import { liveOf, problemsOf, refusals, submissionOf } from '../../../templates/web/model/problems.js'
import { pagesOf, prepare, type FieldPart, type Given, type Part } from '../../../templates/web/model/view.js'
import { fileFlaw } from '../../../templates/web/model/upload.js'
import { dayShown, shown, valueOf } from '../../../templates/web/model/values.js'
import { planFor } from '../../support/submissions.js'
import { webBundle, webForm, wholeSubmission } from './support.js'

const prepared = prepare(webForm())
const nothing: Given = { given: {}, corrected: [] }
const pages = (entered: Row, given = nothing) => pagesOf(prepared, liveOf(prepared, entered), given)
const problems = (entered: Row) => problemsOf(prepared, entered, nothing).map(({ at, text }) => `${at} ${text}`)

function placesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    part.at,
    ...(part.kind === 'subject' ? part.rows.flatMap((row) => placesOf(row.parts)) : [])
  ])
}

function fieldAt(entered: Row, at: string, given = nothing): FieldPart {
  const find = (parts: readonly Part[]): FieldPart[] =>
    parts.flatMap((part) =>
      part.kind === 'subject' ? part.rows.flatMap((row) => find(row.parts)) : part.kind === 'field' ? [part] : []
    )
  return find(pages(entered, given).flatMap((page) => page.parts)).find((part) => part.at === at)!
}

const whole = wholeSubmission()
const with_ = (at: string, value: Json | undefined): Row => {
  const copy = structuredClone(whole)
  put(copy, at, value)
  return copy
}

describe('pages', () => {
  test('questions come first, and only what applies is asked', () => {
    expect(pages({}).map(({ title }) => title)[0]).toBe('办事情形')
    expect(placesOf(pages({})[0]!.parts)).toEqual(['/situations/local', '/choices/extra'])
    expect(fieldAt(with_('/choices/extra', true), '/applicant/share')).toBeDefined()
    expect(fieldAt(whole, '/applicant/share')).toBeUndefined()
  })

  test('a list shows the rows that there have to be, rows within rows as they are added', () => {
    const places = (entered: Row) => placesOf(pages(entered).flatMap((page) => page.parts))
    expect(places({})).toContain('/owners/0/name')
    expect(places({})).not.toContain('/owners/0/helpers/0/name')
    expect(places({ owners: [{ helpers: [{}] }] })).toContain('/owners/0/helpers/0/name')
  })

  test('of a dependent list only what is under the answer above is offered', () => {
    expect(fieldAt(whole, '/applicant/county').codes!.map(({ code }) => code)).toEqual(['1', '2', '11', '12'])
    expect(fieldAt(with_('/applicant/city', '2'), '/applicant/county').codes!.map(({ code }) => code)).toContain('21')
  })

  test('what is worked out, given or found out later is told with where it comes from', () => {
    expect(fieldAt(whole, '/applicant/born')).toMatchObject({ value: '1949-12-31', origin: { kind: 'worked' } })
    expect(fieldAt(whole, '/applicant/idNumber').origin).toMatchObject({ kind: 'expected', source: 'login' })
    const given: Given = { given: { applicant: { idNumber: '11010519491231002X' } }, corrected: [] }
    expect(fieldAt(whole, '/applicant/idNumber', given).origin.kind).toBe('given')
    expect(fieldAt(whole, '/applicant/idNumber', { ...given, corrected: ['/applicant/idNumber'] }).origin.kind).toBe(
      'expected'
    )
  })

  test('codes that nobody has got are said to be missing', () => {
    expect(fieldAt(whole, '/applicant/kind').field.unlisted).toBe(true)
    expect(fieldAt(whole, '/applicant/kind').codes).toBeUndefined()
  })
})

describe('problems', () => {
  test('none of a form that is filled in', () => {
    expect(problems(whole)).toEqual([])
  })

  test.each<[string, Json | undefined, string]>([
    ['/situations/local', undefined, '/situations/local 请回答这个问题'],
    ['/applicant/name', undefined, '/applicant/name 请填写姓名'],
    ['/applicant/city', undefined, '/applicant/city 请选择城市'],
    ['/applicant/county', '21', '/applicant/county 请从列出的选项里选'],
    ['/applicant/mobile', '1380000', '/applicant/mobile 请写手机号码，例如 13800000000'],
    ['/applicant/idNumber', '110105194912310021', '/applicant/idNumber 校验码不对'],
    ['/applicant/plan', '丙案', '/applicant/plan 写法应是：只能是“甲案”、“乙案”中的一个'],
    ['/applicant/skills', ['1', '9'], '/applicant/skills 选了“以上都没有”就不能再选别的'],
    ['/applicant/signature', undefined, '/applicant/signature 请签名'],
    ['/owners/1/share', 140, '/owners/1/share 不能大于 100'],
    ['/owners/1/share', '四成', '/owners/1/share 请填写数字'],
    ['/owners/1/share', 40.123, '/owners/1/share 最多 2 位小数'],
    ['/owners/1/share', 30, '/owners 比例之和应为 100'],
    ['/owners/0/helpers/0/name', '甲'.repeat(51), '/owners/0/helpers/0/name 最多 50 个字，现在是 51 个']
  ])('%s with %s', (at, value, problem) => {
    expect(problems(with_(at, value))).toContain(problem)
    expect(JSON.stringify(problems(with_(at, value)))).not.toMatch(/\[0-9\]|\\\\|\^/)
  })

  test('rows that nobody needs are no problem, those that there have to be are', () => {
    expect(problems(with_('/owners/2', {}))).toEqual([])
    const none = problems(with_('/owners', undefined))
    expect(none).toContain('/owners/0/name 请填写姓名')
  })

  test('an answer that refuses is told when it is given, not before', () => {
    expect(refusals(prepared, {})).toEqual([])
    expect(refusals(prepared, { situations: { local: false } })).toEqual(['本地人'])
  })

  test('agree with the schema and the check of portals on single values', () => {
    const valid = new Ajv2020({ strict: true }).compile(submissionSchema(webBundle()))
    const tries: [string, Json[]][] = [
      ['/applicant/name', ['', ' ', '甲', 5, true]],
      ['/applicant/mobile', ['13800000000', '23800000000', '1380000000']],
      ['/applicant/city', ['1', '2', '3', 1]],
      ['/applicant/county', ['1', '11', '12', '21', '22']],
      ['/applicant/skills', [['1'], ['1', '2'], ['1', '9'], ['9'], ['1', '1'], [], ['3'], '1']],
      ['/applicant/plan', ['甲案', '丙', '']],
      ['/applicant/kind', ['任意', '']],
      ['/owners/0/share', [60, 60.5, -1, 101, '60', 60.001]],
      ['/owners/0/helpers/0/name', ['甲', 3]],
      ['/situations/local', [true, false, '是', 1]],
      ['/choices/extra', [false, 'x', 0]]
    ]
    for (const [at, values] of tries)
      for (const value of values) {
        const entered = with_(at, value)
        const submission = submissionOf(prepared, entered)
        const isGood = valid(submission) && check(planFor(webBundle()), submission).length === 0
        expect([at, value, problems(entered).length === 0]).toEqual([at, value, isGood])
      }
  })
})

describe('values', () => {
  test.each<[string, string, Json | undefined]>([
    ['date', '2026年1月31日', '2026-01-31'],
    ['date', '２０２６．１．３１', '2026-01-31'],
    ['date', '20260131', '2026-01-31'],
    ['date', '2026-02-30', '2026-02-30'],
    ['month', '2026年1月', '2026-01'],
    ['year', '2026年', '2026'],
    ['decimal', '1,234.50', 1234.5],
    ['integer', '１２', 12],
    ['integer', '十二', '十二'],
    ['multi-select', '甲、乙，甲', ['甲', '乙']],
    ['text', '  ', undefined]
  ])('%s “%s”', (widget, typed, value) => {
    expect(valueOf(widget, typed)).toEqual(value)
  })

  test('are shown as people read them', () => {
    expect(dayShown('2026-01-31')).toBe('2026 年 1 月 31 日')
    expect(shown(['1', '2'], [{ code: '1', name: '一' }])).toBe('一、2')
    expect(shown(true)).toBe('是')
  })
})

describe('drafts', () => {
  test('keep what applies and nothing that is signed afresh', () => {
    const draft = draftOf(prepared, { ...whole, applicant: { ...(whole['applicant'] as Row), share: 5 } }, [])
    expect(draft.submission['applicant']).not.toHaveProperty('share')
    expect(draft.submission['applicant']).not.toHaveProperty('signature')
    expect(readDraft(prepared, JSON.stringify(draft))).toEqual({ draft, isOlder: false })
  })

  test.each([
    ['{', '不是草稿'],
    ['[]', '不是本表单的草稿'],
    ['{"service":"web","digest":"","submission":[],"corrected":[]}', '不是本表单的草稿'],
    ['{"service":"other","digest":"","submission":{},"corrected":[]}', '另一件事']
  ])('%s is refused in words', (text, words) => {
    expect((readDraft(prepared, text) as { refusal: string }).refusal).toContain(words)
  })

  describe('from anybody', () => {
    const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    const hostile = [
      '1',
      '"text"',
      'true',
      'null',
      '[]',
      '{}',
      '[null,1,"a",[],{}]',
      '{"name":{"name":{}},"share":[[1]],"helpers":{"0":{}}}',
      '[{"name":[{"a":1}],"share":{"toString":1},"helpers":[3,null,{"name":[]}]}]',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"length":9}',
      `{"name":${deep(2000)}}`,
      deep(2000),
      `[${'{},'.repeat(2000)}{}]`
    ]
    const places = [
      'applicant',
      'owners',
      'situations',
      'choices',
      'same',
      'chosen',
      '__proto__',
      'constructor',
      'unknown'
    ]
    const read = (submission: string, corrected = '[]') =>
      readDraft(prepared, `{"service":"web","digest":"","submission":${submission},"corrected":${corrected}}`)
    const used = (submission: string) => {
      const { draft } = read(submission) as { draft: { submission: Row } }
      const entered = draft.submission
      problems(entered)
      pages(entered, { given: {}, corrected: [] })
      refusals(prepared, liveOf(prepared, entered))
      draftOf(prepared, submissionOf(prepared, entered), [])
      return entered
    }

    test.each(places.flatMap((place) => hostile.map((value) => [place, value.slice(0, 60), value])))(
      '%s: %s neither throws nor comes through',
      (place, _, value) => {
        const entered = used(`{"${place}":${value}}`)
        expect(JSON.stringify(entered)).not.toMatch(/polluted|prototype|toString|unknown|\[\[/)
        expect(Object.getPrototypeOf(entered)).toBe(Object.prototype)
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
      }
    )

    test('rows keep their numbers, and there are not too many of them', () => {
      const entered = used(`{"owners":[3,{"name":"甲","other":1},${'{},'.repeat(5000)}{}]}`)
      expect((entered['owners'] as Row[]).slice(0, 2)).toEqual([{}, { name: '甲' }])
      expect(entered['owners']).toHaveLength(1000)
    })

    test('a subject that has become a list since keeps its row, and the other way round', () => {
      expect(used('{"owners":{"name":"甲"},"applicant":[{"name":"乙"}]}')).toEqual({
        owners: [{ name: '甲' }],
        applicant: { name: '乙' }
      })
    })

    test('nesting beyond what can be read is refused or left behind', () => {
      expect(() => read(`{"applicant":{"name":${deep(300_000)}}}`)).not.toThrow()
    })
  })

  test('a place cannot reach what an object inherits', () => {
    const row: Row = {}
    put(row, '/__proto__/polluted', true)
    put(row, '/applicant/__proto__', { polluted: true })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect((row['applicant'] as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

test('a file is judged by its ending, size and pixels', () => {
  const wanted = [{ text: '', formats: ['jpg'], maxSize: '50 KB', pixels: '358x441' }]
  expect(fileFlaw({ name: 'a.JPG', size: 50 * 1024, pixels: '358x441' }, wanted)).toBeUndefined()
  expect(fileFlaw({ name: 'a.jpeg', size: 10 }, wanted)).toBeUndefined()
  expect(fileFlaw({ name: 'a.png', size: 10 }, wanted)).toContain('要 jpg 格式')
  expect(fileFlaw({ name: 'a.jpg', size: 50 * 1024 + 1 }, wanted)).toContain('文件太大')
  expect(fileFlaw({ name: 'a.jpg', size: 10, pixels: '1x1' }, wanted)).toContain('358×441')
})
