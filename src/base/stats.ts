/** The phases of a run, in order. */
export const PHASES = ['discover', 'parse', 'validate', 'link', 'rules', 'merge', 'prove', 'emit', 'write'] as const

export type Phase = (typeof PHASES)[number]

/** What a run cost. Never part of an output. */
export interface Stats {
  /** Milliseconds; a phase that did not run is absent. */
  phases: Partial<Record<Phase, number>>
  files: number
  /** The result came from the cache. */
  cached: boolean
}

/**
 * The count of a run that begins.
 *
 * @example
 * newStats().files // => 0
 */
export function newStats(): Stats {
  return { phases: {}, files: 0, cached: false }
}

/** Runs `work` and adds its time to a phase. */
export function timed<T>(stats: Stats, phase: Phase, work: () => T): T {
  const start = performance.now()
  try {
    return work()
  } finally {
    add(stats, phase, start)
  }
}

/** As `timed`, for work that waits. */
export async function timedAsync<T>(stats: Stats, phase: Phase, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    add(stats, phase, start)
  }
}

function add(stats: Stats, phase: Phase, start: number): void {
  stats.phases[phase] = (stats.phases[phase] ?? 0) + performance.now() - start
}
