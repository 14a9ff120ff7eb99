/** Where a command reads and writes, so that tests can stand in for a terminal. */
export interface Sink {
  write: (text: string) => unknown
  isTTY?: boolean
  columns?: number
}

export interface Io {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  stdout: Sink
  stderr: Sink
  /** Where a person answers; absent where nobody does. */
  stdin?: { isTTY?: boolean }
  /** Ends what else goes on until the process is ended. */
  until?: AbortSignal
}

/** Whether colours reach a person. https://no-color.org */
export function wantsColor(choice: 'auto' | 'always' | 'never', sink: Sink, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always'
  return sink.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
