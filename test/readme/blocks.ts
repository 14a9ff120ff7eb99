/** What the first pages show of the output of commands, and what of it they should show. */

/** The fenced blocks of a page, each with where it stands. */
export function blocksOf(page: string): { language: string; text: string; start: number; end: number }[] {
  return [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map((match) => {
    const start = match.index + match[0].indexOf('\n') + 1
    return { language: match[1]!, text: match[2]!, start, end: start + match[2]!.length }
  })
}

const GAP = '……'

/** Of an output the lines that are not about one service, and of the services those that the block names; “……” for others. */
export function abridged(output: string, block: string, isOfService: (line: string) => boolean): string {
  const nameOf = (line: string) => line.trim().split(/ {2}|（草案）| \(draft\)/)[0]!
  const named = new Set(block.split('\n').filter(isOfService).map(nameOf))
  const shown: string[] = []
  let isShown = true
  for (const line of output.trimEnd().split('\n')) {
    if (isOfService(line)) isShown = named.has(nameOf(line))
    else if (!line.startsWith('    ')) isShown = true
    const indent = /^ */.exec(line)![0].slice(0, 2)
    if (isShown) shown.push(line)
    else if (shown.at(-1) !== indent + GAP && !line.startsWith('    ')) shown.push(indent + GAP)
  }
  return `${shown.join('\n')}\n`
}

/** The finding that starts at this line of an output, as many lines of it as the block has. */
export function finding(output: string, block: string): string {
  const place = block.split('\n')[0]!.split(':')[0]!
  const code = /LB\d{4}/.exec(block)![0]
  const lines = output.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${place}:`) && line.includes(code))
  if (at < 0) return `no ${code} in ${place}\n`
  return `${lines.slice(at, at + block.trimEnd().split('\n').length).join('\n')}\n`
}
