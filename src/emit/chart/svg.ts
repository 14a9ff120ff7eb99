/** A scene as SVG: no script, nothing from elsewhere. Colours are attributes, which a style sheet around it may replace. */
import { unseen } from '../../base/text.js'
import type { Kind, Line, Rect, Scene, Way } from './scene.js'

export interface SvgOptions {
  title: string
  description: string
  digest: string
  /** Apart from other drawings of the same page. */
  id: string
  /** The part from one height to another; the whole by default. */
  part?: [from: number, to: number]
  /** A file of its own brings its style: dark where the system is. */
  alone?: boolean
}

const LOOK: Record<Kind, string> = {
  stage: 'fill="#f3f6fa" stroke="#1d4f91"',
  box: 'fill="#fff" stroke="#1d4f91"',
  maybe: 'fill="#fff" stroke="#1d4f91" stroke-dasharray="5 2.5"',
  lane: 'fill="#f3f6fa" stroke="#d5dae0" stroke-width=".7"',
  head: 'fill="none" stroke="#1d4f91" stroke-width="1.2"',
  unknown: 'fill="none" stroke="#5a626c" stroke-dasharray=".1 3" stroke-width="1.4" stroke-linecap="round"',
  parallel: 'fill="none" stroke="#5a626c" stroke-width="1.6"',
  exclusive: 'fill="none" stroke="#5a626c" stroke-dasharray="9 3 1.5 3"'
}
/** Below come first. */
const ORDER: Kind[] = ['lane', 'head', 'unknown', 'parallel', 'exclusive', 'stage', 'box', 'maybe']
const TONES: Record<Line['tone'], string> = {
  title: 'fill="#1d4f91" font-weight="700"',
  strong: 'fill="#1c1f23" font-weight="700"',
  plain: 'fill="#1c1f23"',
  quiet: 'fill="#4a525c"'
}
const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif"
const STYLE = `<style>svg{background:#fff}@media (prefers-color-scheme:dark){svg{background:#15181c}.box,.maybe{fill:#15181c;stroke:#9cc3f5}.stage,.lane{fill:#1e2329}.stage,.head{stroke:#9cc3f5}.lane{stroke:#3a414a}.unknown,.parallel,.exclusive,.way{stroke:#a9b1bb}.tip{fill:#a9b1bb}.strong,.plain{fill:#e8eaed}.quiet{fill:#b9c0c9}.title{fill:#9cc3f5}}@media print{svg{background:#fff}}</style>`

export function svg(scene: Scene, { title, description, digest, id, part, alone = false }: SvgOptions): string {
  const [from, to] = part ?? [0, scene.height]
  const isIn = (top: number, bottom: number) => bottom > from && top < to
  const rects = ORDER.flatMap((kind) => scene.rects.filter((rect) => rect.kind === kind))
  const parts = [
    ...rects.filter(({ y, height }) => isIn(y, y + height)).map(rectText),
    ...scene.ways.filter(({ points }) => isIn(...spanOf(points))).flatMap((way) => wayText(way, scene.stroke)),
    ...scene.lines.filter(({ y, size }) => isIn(y - size, y)).map(lineText)
  ]
  const size = alone ? ` width="${num(scene.width)}" height="${num(to - from)}"` : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${num(from)} ${num(scene.width)} ${num(to - from)}"${size} role="img"${scene.stroke === 1 ? '' : ` stroke-width="${num(scene.stroke)}"`} aria-labelledby="${id}-title ${id}-desc" font-family="${FONT}" data-lianban-digest="${escape(digest)}">`,
    `<title id="${id}-title">${escape(title)}</title>`,
    `<desc id="${id}-desc">${escape(description)}</desc>`,
    ...(alone ? [STYLE] : []),
    ...parts,
    '</svg>\n'
  ].join('\n')
}

function spanOf(points: Way['points']): [number, number] {
  const ys = points.map(([, y]) => y)
  return [Math.min(...ys) - 1, Math.max(...ys) + 1]
}

function rectText({ kind, x, y, width, height }: Rect): string {
  const round = kind === 'box' || kind === 'maybe' ? ' rx="2"' : kind === 'stage' ? ' rx="6"' : ''
  return `<rect class="${kind}" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${round} ${LOOK[kind]}/>`
}

function wayText({ points, always }: Way, scale: number): string[] {
  const path = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('')
  const [x, y] = points.at(-1)!
  const [fromX, fromY] = points.at(-2)!
  const [long, half] = [num(5 * scale), num(3 * scale)]
  const tip =
    fromX === x
      ? `M${num(x)} ${num(y)}l-${half} ${y > fromY ? '-' : ''}${long}h${num(6 * scale)}z`
      : `M${num(x)} ${num(y)}l${x > fromX ? '-' : ''}${long} -${half}v${num(6 * scale)}z`
  const dash = always ? '' : ' stroke-dasharray="4 2.5"'
  return [
    `<path class="way" d="${path}" fill="none" stroke="#5a626c"${dash}/>`,
    `<path class="tip" d="${tip}" fill="#5a626c"/>`
  ]
}

function lineText({ x, y, size, text, tone }: Line): string {
  return `<text class="${tone}" x="${num(x)}" y="${num(y)}" font-size="${num(size)}" ${TONES[tone]}>${escape(text)}</text>`
}

/** Also for XML of its own: no character that it forbids is left. */
function escape(text: string): string {
  return unseen(text)
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}
