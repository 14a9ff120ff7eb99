/** The formats of `lianban check`. Imported when asked for: a check waits for no report that it does not make. */
import type { Format } from '../diagnostics/reporters/index.js'
import type { Reporter } from '../diagnostics/reporters/run.js'

export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('../diagnostics/reporters/pretty.js')).pretty,
  json: async () => (await import('../diagnostics/reporters/json.js')).json,
  github: async () => (await import('../diagnostics/reporters/github.js')).github,
  gitlab: async () => (await import('../diagnostics/reporters/gitlab.js')).gitlab,
  junit: async () => (await import('../diagnostics/reporters/junit.js')).junit,
  markdown: async () => (await import('../diagnostics/reporters/markdown.js')).markdown,
  sarif: async () => (await import('../diagnostics/reporters/sarif.js')).sarif
}

export const FORMATS = Object.keys(REPORTERS) as Format[]
