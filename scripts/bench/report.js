/** The tables that the bench prints. */

/**
 * @typedef {{ name: string, ratio: number, limit?: number, unit?: string, detail: string }} Row
 */

/** One line per measure; those with a limit say whether it is kept. */
export function table(title, rows) {
  const lines = rows.map(({ name, ratio, limit, unit = '×', detail }) => [
    name,
    `${ratio.toFixed(unit === '×' ? 2 : 0)} ${unit}`,
    limit === undefined ? '' : `≤ ${limit}`,
    limit === undefined ? '' : ratio <= limit ? 'kept' : 'MISSED',
    detail
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column].length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
  return [title, ...text.map((line) => `  ${line}`), ''].join('\n')
}

export function isMissed({ ratio, limit }) {
  return limit !== undefined && ratio > limit
}

export function milliseconds(time) {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`
}
