/** Beside stage 7: what changed in meaning between two versions of the specs. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { ServiceDoc } from '../language/generated/types.js'
import type { Kind } from './change-kinds.js'
import { highest, type Diff, type Level, type ServiceDiff } from './model.js'
import { serviceDiff, versions } from './service.js'
import type { Snapshot } from './snapshot.js'

/** Errors of one side, which is then not compared. */
export interface Unmerged {
  old: Diagnostic[]
  new: Diagnostic[]
}

/**
 * Only services whose digest differs are merged.
 *
 * @param names how the caller names the sides
 * @param services ids of the services to compare; all by default
 */
export function diffOf(
  old: Snapshot,
  made: Snapshot,
  names: Pick<Diff, 'old' | 'new' | 'region' | 'oldRegion' | 'borrowed'>,
  services?: readonly string[]
): Diff | Unmerged {
  const all = [...new Set([...old.digests.keys(), ...made.digests.keys()])].sort()
  const ids = all.filter((id) => services?.includes(id) ?? true)
  const found: ServiceDiff[] = []
  const failed: Unmerged = { old: [], new: [] }
  const documents = (id: string) => ({ old: old.documents(id), new: made.documents(id) })
  for (const id of ids) {
    const [before, after] = [old.digests.get(id), made.digests.get(id)]
    if (before === after) continue
    if (before === undefined || after === undefined) {
      found.push(comeOrGone(id, old, made))
      continue
    }
    const [a, b] = [old.bundle(id), made.bundle(id)]
    if ('errors' in a) failed.old.push(...a.errors)
    if ('errors' in b) failed.new.push(...b.errors)
    const changed = 'bundle' in a && 'bundle' in b ? serviceDiff(a.bundle, b.bundle, documents(id)) : undefined
    if (changed) found.push(changed)
  }
  if (failed.old.length + failed.new.length > 0) return failed
  return {
    format: 'lianban-diff/1',
    ...names,
    level: highest(found.map(({ level }) => level)),
    heavier: found.some(({ burden }) => (burden?.heavier.length ?? 0) > 0),
    unclear: found.some(({ burden }) => (burden?.unknown.length ?? 0) > 0),
    compared: ids.length,
    services: found
  }
}

function comeOrGone(id: string, old: Snapshot, made: Snapshot): ServiceDiff {
  const isNew = made.digests.has(id)
  const side = isNew ? made : old
  const { name, version } = side.program.docs.service.get(id)!.data as ServiceDoc
  const [kind, level]: [Kind, Level] = isNew ? ['service-added', 'minor'] : ['service-removed', 'major']
  return {
    id,
    name,
    state: isNew ? 'added' : 'removed',
    digest: { [isNew ? 'new' : 'old']: side.digests.get(id)! },
    level,
    ...versions(isNew ? undefined : version, isNew ? version : undefined, level),
    changes: [{ id: `${kind}:service`, kind, level, key: 'service', name, because: [] }]
  }
}
