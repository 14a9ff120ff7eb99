/** The verbs of templates: which there are, copying one into the project, and trying those that the project has. */
import { join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Text } from '../diagnostics/entry.js'
import { relativePath } from '../base/paths.js'
import { copyOf } from '../source/templates/copied.js'
import { shippedTexts, templateStates, type TemplateState } from '../source/templates/index.js'
import { templateMakes } from '../source/templates/kinds.js'
import { copyFiles } from './copy.js'
import { openSession, type ProjectOptions, type Result, type Session } from './session.js'

export interface ListedTemplate extends TemplateState {
  title: Text
  /** The files that it makes, or the command that prints it. */
  makes: string
}

export interface TemplatesResult extends Result {
  templates: ListedTemplate[]
}

/**
 * All templates and partials that a project can have its own of, and whether it has.
 *
 * @example
 * const { templates } = await listTemplates()
 * templates.some(({ name, isOverridden }) => name === 'guide/guide.html.hbs' && !isOverridden) // => true
 */
export async function listTemplates(options: ProjectOptions = {}): Promise<TemplatesResult> {
  const { project, result } = await openSession(options)
  const templates = templateStates(project.config.templates, project.root).map((state) => ({
    ...state,
    ...templateMakes(state.name)
  }))
  return { ...result(project.diagnostics), templates }
}

export interface CopyTemplatesOptions extends ProjectOptions {
  /** As `listTemplates` names them. */
  names: readonly string[]
}

export interface CopyTemplatesResult extends Result {
  /** Paths relative to `cwd`. */
  copied: string[]
  /** Whether the configuration names the folder: else what is in it has no effect. */
  isConfigured: boolean
}

/**
 * Copies shipped templates into the project's folder of templates, to be changed there. What is there already is never
 * overwritten (LB8012). The first line of a copy says which text it is a copy of.
 *
 * @returns LB8180 for a name that is none
 *
 * @example
 * const { copied, diagnostics } = await copyTemplates({ names: ['guide/no.hbs'] })
 * diagnostics[0].code // => 'LB8180'
 */
export async function copyTemplates(options: CopyTemplatesOptions): Promise<CopyTemplatesResult> {
  const { project, result } = await openSession(options)
  const { names } = options
  const shipped = shippedTexts()
  const unknown = names
    .filter((name) => !shipped.has(name))
    .map((name) => {
      const suggestion = suggest(name, [...shipped.keys()])
      return diagnose('LB8180', { name }, undefined, suggestion === undefined ? {} : { suggestion })
    })
  const isConfigured = project.config.templates !== undefined
  const wrong = [...project.diagnostics, ...unknown]
  if (wrong.length > 0) return { ...result(wrong), copied: [], isConfigured }
  const cwd = resolve(options.cwd ?? '.')
  const folder = folderOf(project)
  const files = new Map(names.map((name) => [name, copyOf(name, shipped.get(name)!)]))
  const failed = copyFiles(folder, files, cwd)
  const copied = failed.length > 0 ? [] : names.map((name) => relativePath(cwd, join(folder, name)))
  return { ...result(failed), copied, isConfigured }
}

/** Where the configuration says, else where it is custom. */
function folderOf({ config, root }: Session['project']): string {
  return config.templates ?? join(root, 'templates')
}
