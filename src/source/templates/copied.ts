/** The first line of a copied template: of which shipped text it is a copy, so that it is told when that has changed. */
import { hash } from 'node:crypto'

const LINE = /^(?:\{\{!--|\/\*|#)\s*lianban-template (\S+) sha256:([0-9a-f]{64})\s*(?:--\}\}|\*\/)?[^\n]*\r?\n/

export interface Copied {
  /** Without that line. */
  text: string
  /** The line of the file on which the text begins. */
  firstLine: number
  /** Sum of the shipped text that was copied; absent when the file does not say. */
  sum?: string
}

export function copiedText(text: string): Copied {
  const found = LINE.exec(text)
  return found ? { text: text.slice(found[0].length), firstLine: 2, sum: found[2]! } : { text, firstLine: 1 }
}

/** What `lianban templates copy` writes. */
export function copyOf(name: string, shipped: string): string {
  const words = `lianban-template ${name} sha256:${shippedSum(shipped)}`
  return `${name.endsWith('.css') ? `/* ${words} */` : `{{!-- ${words} --}}`}\n${shipped}`
}

export function shippedSum(shipped: string): string {
  return hash('sha256', shipped)
}
