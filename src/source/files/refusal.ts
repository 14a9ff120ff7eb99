/** Why a file is not read or written: what the system says, or what lianban does not do with files of others. */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Diagnostic } from '../../diagnostics/types.js'

/** A link leads out of the folder that the file must lie in. */
export const OUTSIDE = 'OUTSIDE'
/** A pipe, a device, a socket, or a folder where a file should be. */
export const NOT_REGULAR = 'NOT_REGULAR'
export const TOO_LARGE = 'EFBIG'

export function refusal(code: string, words: string = code): Error {
  return Object.assign(new Error(words), { code })
}

/** The code of an error of the file system, as in `ENOENT`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

const WORDS: Readonly<Record<string, Text>> = {
  [NOT_REGULAR]: { zh: '不是普通文件', en: 'not a regular file' },
  [TOO_LARGE]: { zh: '文件太大', en: 'the file is too large' },
  ENOSPC: { zh: '磁盘满了，ENOSPC', en: 'the disk is full, ENOSPC' },
  EDQUOT: { zh: '磁盘配额用完了，EDQUOT', en: 'the disk quota is used up, EDQUOT' },
  EIO: { zh: '磁盘读写出错，EIO', en: 'the disk fails, EIO' },
  ESTALE: { zh: '网络磁盘断开过，ESTALE', en: 'a network disk has gone, ESTALE' },
  EMFILE: { zh: '打开的文件太多，EMFILE', en: 'too many open files, EMFILE' },
  ENFILE: { zh: '整个系统打开的文件太多，ENFILE', en: 'too many open files in the system, ENFILE' },
  ENOMEM: { zh: '内存不够，ENOMEM', en: 'out of memory, ENOMEM' }
}

/** What the machine cannot do, whatever it is asked for, so that it is neither a mistake in a project nor one of lianban. */
const OF_THE_MACHINE = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'ESTALE', 'EMFILE', 'ENFILE', 'ENOMEM'])

/** Of an error that nobody foresaw, as when a part of lianban itself cannot be loaded; undefined when it is another fault. */
export function faultOfMachine(error: unknown): Diagnostic | undefined {
  if (!OF_THE_MACHINE.has(reasonOf(error))) return undefined
  const { path = '', syscall = '' } = error as NodeJS.ErrnoException
  return diagnose('LB8015', { path: path || syscall, reason: wordsOf(error) })
}

/** For people. */
export function wordsOf(error: unknown): Text | string {
  const reason = reasonOf(error)
  return WORDS[reason] ?? reason
}

/** LB8002 for a file that is not there, LB8004 for one that is elsewhere, else LB8015. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const reason = reasonOf(error)
  if (reason === 'ENOENT') return diagnose('LB8002', { path })
  return reason === OUTSIDE ? diagnose('LB8004', { path }) : diagnose('LB8015', { path, reason: wordsOf(error) })
}

/** LB8004 for a path that leads elsewhere, else LB8017. */
export function unwritable(path: string, error: unknown): Diagnostic {
  if (reasonOf(error) === OUTSIDE) return diagnose('LB8004', { path })
  return diagnose('LB8017', { path, reason: wordsOf(error) })
}
