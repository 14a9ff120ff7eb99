/** A browser for the tests of pages, where this machine has one: Debian's Chromium, or $CHROMIUM. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome', 'chrome']

export function chromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = NAMES.flatMap((name) => folders.map((one) => join(one, name))).find((file) => existsSync(file))
  return process.env['CHROMIUM'] ?? found
}
