/** What is found in a project, in words. */
import { message } from '../../src/diagnostics/words.js'
import { findings, type Files } from '../../src/testing/index.js'

/** The findings with one of the codes, each as its code and message. */
export async function said(files: Files, ...codes: string[]): Promise<string[]> {
  const found = (await findings(files)).filter(({ code }) => codes.includes(code))
  return found.map((each) => `${each.code} ${message(each, 'zh')}`)
}
