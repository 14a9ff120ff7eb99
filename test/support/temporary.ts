/** One temporary folder for all that tests write, removed at the end: whatever fails, nothing is left behind. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup(): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-test-')))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
