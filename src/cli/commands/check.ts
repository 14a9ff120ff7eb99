import { resolve } from 'node:path'
import { check } from '../../api/check.js'
import { cacheFolder } from '../../source/cache.js'
import type { Io } from '../io.js'
import { exitCode, render, statsTable, type Common } from '../report.js'

interface Options extends Partial<Common> {
  region?: string
  cache: boolean
  cacheDir?: string
}

/** Diagnostics are what was asked for, so they go to standard output. */
export async function run(paths: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const common: Common = { format: 'pretty', color: 'auto', ...options }
  const folder = options.cacheDir === undefined ? cacheFolder(env) : resolve(cwd, options.cacheDir)
  const result = await check({ paths, cwd, region: options.region, cacheDir: options.cache && folder })
  stdout.write(render(result, common, stdout, env))
  if (common.stats) stderr.write(statsTable(result.stats))
  return exitCode(result, common)
}
