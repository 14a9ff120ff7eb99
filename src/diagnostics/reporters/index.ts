/** All reporters by the name of their format. */
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { pretty } from './pretty.js'
import { sarif } from './sarif.js'
import type { Reporter } from './run.js'

/**
 * The formats of findings by name: pure functions from a run to text.
 *
 * @example
 * const { diagnostics, sources } = await check()
 * JSON.parse(reporters.json({ diagnostics, sources, lang: 'zh' })) instanceof Object // => true
 */
export const reporters = { github, gitlab, json, junit, markdown, pretty, sarif } as const satisfies Record<
  string,
  Reporter
>

export type Format = keyof typeof reporters
