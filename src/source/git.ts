/** What git knows of changes. Git is run with fixed arguments and without a shell. */
import { spawnSync } from 'node:child_process'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic } from '../diagnostics/types.js'

export interface Changes {
  /** Paths below the folder that were changed, added or deleted since, in the working tree or in commits. */
  paths: string[]
  /** The text that a path had, for those that existed. */
  before: ReadonlyMap<string, string>
}

const SECONDS = 60
const MOST_BYTES = 256 * 1024 * 1024

/**
 * What changed in a folder since its history parted from that of a commit, committed or not.
 *
 * @param ref any name of a commit: a branch, a tag, `HEAD~1`
 * @returns the changes, or LB8022 when git or the repository is missing, LB8023 for a name of no commit
 */
export function changesSince(folder: string, ref: string): Changes | { diagnostic: Diagnostic } {
  const git = (args: string[], input = '') => run(folder, args, input)
  const inside = git(['rev-parse', '--is-inside-work-tree'])
  if (inside.text === undefined) return { diagnostic: diagnose('LB8022', { detail: inside.detail }) }
  const commit = commitOf(folder, ref)
  if (commit === undefined) return { diagnostic: diagnose('LB8023', { name: ref }) }

  // A shallow clone may not reach back to where the histories part.
  const base = git(['merge-base', commit, 'HEAD']).text?.trim() || commit
  const diff = run(
    folder,
    ['diff', '--relative', '--name-only', '-z', '--no-renames', '--no-ext-diff', base, '--'],
    '',
    unfiltered(folder)
  )
  const added = git(['ls-files', '--others', '--exclude-standard', '-z'])
  if (diff.text === undefined) return { diagnostic: diagnose('LB8022', { detail: diff.detail }) }
  if (added.text === undefined) return { diagnostic: diagnose('LB8022', { detail: added.detail }) }
  const tracked = names(diff.text)
  const asked = tracked.filter((path) => /\.ya?ml$/i.test(path) && !path.includes('\n'))
  const old = git(['cat-file', '--batch'], asked.map((path) => `${base}:./${path}\n`).join(''))
  if (old.bytes === undefined) return { diagnostic: diagnose('LB8022', { detail: old.detail }) }
  return { paths: [...new Set([...tracked, ...names(added.text)])].sort(), before: texts(asked, old.bytes) }
}

/** The full name of a commit; undefined when git or the repository is missing, or knows no such commit. */
export function commitOf(folder: string, ref: string): string | undefined {
  // A name that starts with a dash would be an option.
  const isName = ref !== '' && !ref.startsWith('-') && !/[\0-\x20]/.test(ref)
  const found = isName
    ? run(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], '').text?.trim()
    : undefined
  return found || undefined
}

export function names(text: string): string[] {
  return text.split('\0').filter((name) => name !== '')
}

function texts(paths: readonly string[], bytes: Buffer): Map<string, string> {
  return new Map([...blobs(paths, bytes)].map(([path, content]) => [path, content.toString('utf8')]))
}

/** `<object> blob <bytes>` and the content for each path asked for; `… missing` for those that were not there. */
export function blobs(paths: readonly string[], bytes: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  let at = 0
  for (const path of paths) {
    const end = bytes.indexOf(10, at)
    if (end < 0) break
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    found.set(path, bytes.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return found
}

/**
 * Comparing with the working tree runs the filters of a repository, which are programs. Those that its own configuration
 * names are left out; those of the user's (git-lfs) stay. As variables, since a name may hold `=`.
 */
function unfiltered(folder: string): Record<string, string> {
  const own = ['--local', '--worktree'].flatMap((scope) =>
    names(
      run(folder, ['config', scope, '--includes', '--name-only', '-z', '--get-regexp', '^filter\\.'], '').text ?? ''
    )
  )
  const filters = new Set(own.map((key) => key.slice(0, key.lastIndexOf('.'))))
  const off = [...filters].flatMap((filter) => [
    [`${filter}.clean`, ''],
    [`${filter}.process`, ''],
    [`${filter}.required`, 'false']
  ])
  const start = Number(process.env['GIT_CONFIG_COUNT'] ?? 0)
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(start + off.length)],
    ...off.flatMap(([key = '', value = ''], n) => [
      [`GIT_CONFIG_KEY_${start + n}`, key],
      [`GIT_CONFIG_VALUE_${start + n}`, value]
    ])
  ]) as Record<string, string>
}

type Ran = { text: string; bytes: Buffer } | { text?: undefined; bytes?: undefined; detail: Text }

/** Runs git in a folder; what it prints, or why it failed. */
export function run(cwd: string, args: readonly string[], input: string, more: Record<string, string> = {}): Ran {
  // A repository may ask to run programs of its own; the monitor of its files is one.
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']
  const { error, status, stdout, stderr } = spawnSync('git', [...safe, ...args], {
    cwd,
    input,
    shell: false,
    windowsHide: true,
    timeout: SECONDS * 1000,
    maxBuffer: MOST_BYTES,
    env: {
      ...process.env,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      NoDefaultCurrentDirectoryInExePath: '1',
      ...more
    }
  })
  if (error && 'code' in error && error.code === 'ENOENT')
    return { detail: { zh: '没有安装 git', en: 'git is not installed' } }
  if (!error && status === 0) return { text: stdout.toString('utf8'), bytes: stdout }
  const words = error?.message ?? stderr.toString('utf8').trim().split('\n', 1)[0] ?? ''
  return { detail: { zh: words, en: words } }
}
