/** The specs of a project that is kept as a folder, and what is found in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '../../src/diagnostics/words.js'
import { findings, type Files } from '../mistakes/project.js'

export function projectAt(folder: string): Files {
  const specs = join(folder, 'specs')
  const names = readdirSync(specs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(specs, name), 'utf8')]))
}

/** The findings with one of the codes, each as its code and message. */
export async function said(files: Files, ...codes: string[]): Promise<string[]> {
  const found = (await findings(files)).filter(({ code }) => codes.includes(code))
  return found.map((each) => `${each.code} ${message(each, 'zh')}`)
}
