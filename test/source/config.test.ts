import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { message } from '../../src/diagnostics/words.js'
import { readConfig } from '../../src/source/config.js'
import { tree } from './tree.js'

const read = (text: string) => {
  const root = tree({ 'lianban.yaml': text })
  const { config, diagnostics } = readConfig(root)
  const reports = diagnostics.map((each) => {
    const { span, suggestion } = each
    const where = span ? text.slice(span.start, span.end) : undefined
    return [each.code, where, message(each, 'zh'), ...(suggestion === undefined ? [] : [suggestion])]
  })
  return { root, config, reports }
}

describe('lianban.yaml', () => {
  it('takes one text or several, and makes paths absolute', () => {
    const { root, config, reports } = read(
      'specs: [a, b/c]\nout: public\ntargets: form\nregion: "210100"\nlang: en\nfailOn: warning\ntemplates: ./t\nsite: https://example.org/a\n'
    )
    expect(reports).toEqual([])
    expect(config).toEqual({
      specs: [join(root, 'a'), join(root, 'b/c')],
      out: join(root, 'public'),
      targets: ['form'],
      region: '210100',
      lang: 'en',
      failOn: 'warning',
      templates: join(root, 't'),
      site: 'https://example.org/a/'
    })
  })

  it('LB8006: points at an unknown key and names the nearest', () => {
    const { config, reports } = read('spec: a\nout: public\n')
    expect(config).toHaveProperty('out')
    expect(reports).toEqual([
      [
        'LB8006',
        'spec',
        '配置文件“lianban.yaml”无效：没有“spec”这一项，可以用：library、specs、out、targets、region、lang、failOn、templates、site',
        'specs'
      ]
    ])
  })

  it.each([
    ['out: [a, b]', '[a, b]', '“out”应当是一段文字'],
    ['out: {a: b}', '{a: b}', '“out”应当是一段文字'],
    ['specs: []', '[]', '“specs”应当是一段文字，或一列文字'],
    ['targets: [form, 1]', '[form, 1]', '“targets”应当是一段文字，或一列文字'],
    ['region: 210100', '210100', '“region”应当是一段文字'],
    ['lang: cn', 'cn', '“lang”应当是 zh、en 之一'],
    [
      'site: javascript:alert(1)',
      'javascript:alert(1)',
      '“site”应当是发布的网址，例如 https://www.example.gov.cn/yijianshi/，不带 ? 和 #'
    ],
    [
      'site: https://a.org/?x=1',
      'https://a.org/?x=1',
      '“site”应当是发布的网址，例如 https://www.example.gov.cn/yijianshi/，不带 ? 和 #'
    ],
    ['failOn: 2', '2', '“failOn”应当是 error、warning、info 之一'],
    ['- specs', '- specs', '应当写成“键: 值”']
  ])('LB8006: %s', (text, where, words) => {
    const { config, reports } = read(text)
    expect(config).toEqual({})
    expect(reports.map((each) => each.slice(0, 3))).toEqual([['LB8006', where, `配置文件“lianban.yaml”无效：${words}`]])
  })

  it('LB8006: guesses a value', () => {
    expect(read('failOn: warn').reports[0]!.slice(3)).toEqual([])
    expect(read('failOn: warnings').reports[0]!.slice(3)).toEqual(['warning'])
  })

  it('LB8006: reports what is not YAML, and an empty file', () => {
    expect(read('specs: [a\nout: b').reports.map(([code]) => code)).toContain('LB8006')
    expect(read('').reports.map(([code]) => code)).toContain('LB8006')
  })

  it.each(['specs: ../other', 'specs: [a, /etc]', 'out: ..', 'templates: a/../../b'])(
    'LB8003: may not lead out of the project: %s',
    (text) => {
      const { config, reports } = read(text)
      expect(config).toEqual({})
      expect(reports.map(([code]) => code)).toEqual(['LB8003'])
    }
  )

  it('ignores keys of the prototype', () => {
    expect(read('__proto__: {out: x}\nregion: "1"').config).toEqual({ region: '1' })
  })
})
