import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultIn, render, TemplateFault } from '../../src/base/template.js'

const run = (source: string, view: object = {}) => render(() => source, 'a.hbs', view, true)

function fault(source: string, view: object = {}): string {
  try {
    return `printed ${run(source, view).slice(0, 80)}`
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    return `${error.line}:${error.column} ${error.detail.en}`
  }
}

describe('a template', () => {
  it('has names, blocks, and partials of its own', () => {
    const source =
      '{{#*inline "p"}}<{{x}}>{{/inline}}{{#each list}}{{> p x=this}}{{#if @last}}.{{else}};{{/if}}{{/each}}'
    expect(run(source, { list: ['a', '<'] })).toBe('<a>;<&lt;>.')
  })

  it.each([
    ['{{log "x"}}', '1:1 no function can be called'],
    ['甲\n {{log}}', '2:4 there is no name "log"'],
    ['{{lookup this "x"}}', '1:1 no function can be called'],
    ['{{#each (lookup this "x")}}{{/each}}', '1:9 no function can be called'],
    ['{{#log}}{{/log}}', '1:1 a block is one of if, unless, each, with'],
    ['{{#x}}{{/x}}', '1:1 a block is one of if, unless, each, with'],
    ['{{#if}}{{/if}}', '1:1 if takes one name'],
    ['{{* log}}', '1:1 a template may not say this'],
    ['{{#*log "x"}}{{/log}}', '1:1 only {{#*inline "name"}} may be written here'],
    ['{{#if x}}{{#*inline "p"}}{{/inline}}{{/if}}', '1:10 a partial must not stand in a block'],
    ['{{> p}}', '1:1 this template has no partial "p"'],
    ['{{> (x)}}', '1:1 no function can be called'],
    ['{{#> p}}{{/p}}', '1:1 a template may not say this'],
    ['{{> @partial-block}}', '1:1 the name of a partial must be written out'],
    ['{{#*inline "p"}}{{> q}}{{/inline}}{{#*inline "q"}}{{> p}}{{/inline}}', '1:51 the partial "p" uses itself'],
    ['{{@level}}', '1:3 there is no name "@level"'],
    ['\n{{name}}', '2:3 there is no name "name"'],
    ['{{constructor}}', '1:3 there is no name "constructor"'],
    ['{{__proto__}}', '1:3 there is no name "__proto__"'],
    ['{{x.constructor.name}}', '1:3 there is no name "x.constructor.name"'],
    ['{{#if x}}\n', '1:10 it is malformed'],
    ['a{{', '1:2 it is malformed'],
    ['{{/if}}', '1:1 it is malformed'],
    ['{{#if x}}{{/each}}', "1:4 if doesn't match each"]
  ])('%j is told of with its place', (source, words) => expect(fault(source, { x: [] })).toBe(words))

  it('nests, doubles and repeats only so far', () => {
    const deep = (times: number) => '{{#if x}}'.repeat(times) + '{{/if}}'.repeat(times)
    expect(fault(deep(40), { x: 1 })).toBe('printed ')
    expect(fault(deep(41), { x: 1 })).toMatch(/nested more than 40 deep$/)
    expect(fault(deep(20_000), { x: 1 })).toMatch(/nested (too|more than 40) deep$/)
    const doubling = (times: number) =>
      Array.from({ length: times }, (_, i) => `{{#*inline "p${i}"}}{{> p${i + 1}}}{{> p${i + 1}}}{{/inline}}`).join('')
    expect(fault(`${doubling(40)}{{#*inline "p40"}}x{{/inline}}{{> p0}}`)).toMatch(/come to more than 100000$/)
    const list = Array.from({ length: 100 }, (_, i) => i)
    const loops = (times: number) => '{{#each @root.x}}'.repeat(times) + '{{/each}}'.repeat(times)
    expect(fault(loops(2), { x: list })).toBe('printed ')
    expect(fault(loops(4), { x: list })).toMatch(/more than 1000000 turns of loops$/)
    const text = `{{#each x}}${'长'.repeat(100_000)}{{/each}}`
    expect(fault(text, { x: Array.from({ length: 1000 }) })).toMatch(/more than 67108864 characters$/)
  })

  it('may be one of those that ship', () => {
    const folder = join(import.meta.dirname, '../../templates')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'))
    expect(names.length).toBeGreaterThan(6)
    for (const name of names) expect(faultIn(readFileSync(join(folder, name), 'utf8'), name), name).toBeUndefined()
  })
})
