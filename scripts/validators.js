// Compiles schemas/ ahead of time, so that neither ajv nor the schema files are loaded when lianban runs.
import { readFileSync, readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

/** One ES module: a validator per kind, and `definitions()`, the schemas of all kinds and what they share. */
export async function validatorModule(folder = 'schemas') {
  const schemas = readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'), shortReference))
  const kinds = schemas.filter(({ properties }) => properties?.kind?.const)
  const definitions = {
    ...Object.assign({}, ...schemas.map(({ $defs }) => $defs)),
    ...Object.fromEntries(
      kinds.map((schema) => [schema.properties.kind.const, { ...schema, $id: undefined, $schema: undefined }])
    )
  }
  // The schemas say 2020-12 for the sake of editors. What they use of it means the same in draft 7, for which ajv writes
  // less code.
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    // What a refinement may leave out is required in an `else`, where no properties are.
    strictRequired: false,
    allowUnionTypes: true,
    verbose: false,
    messages: false,
    // A function per definition instead of a copy at each use.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false }
  })
  ajv.addSchema({ $id: 'lianban', $defs: lean(definitions, definitions, true) })
  const names = kinds.map(({ properties }) => properties.kind.const)
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, `lianban#/$defs/${name}`])))
  const contents = [
    tuned(code),
    'function joined(all, more) { if (all === null) return more; for (const each of more) all.push(each); return all }',
    `const text = ${JSON.stringify(JSON.stringify(definitions))}`,
    'export const definitions = () => JSON.parse(text)'
  ].join('\n')
  const { outputFiles } = await build({
    // ajv leaves its helpers to `require`, also in ES modules; bundling brings them in.
    stdin: { contents, resolveDir: '.', sourcefile: 'validators.js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minify: true,
    legalComments: 'none'
  })
  return outputFiles[0].text
}

/** All definitions are put into one schema, because ajv compiles what two files share twice. */
function shortReference(key, value) {
  return key === '$ref' && typeof value === 'string' ? value.replace('common.schema.json', '') : value
}

/**
 * Leaves out the schema paths, which nobody reads: the place in the schema follows from the place in the data. And joins
 * the errors of a list by pushing: ajv copies all errors so far at each item, which is quadratic.
 */
function tuned(code) {
  const joins = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g
  if (!joins.test(code)) throw new Error('ajv writes other code than this script knows')
  return code.replaceAll(joins, 'joined(vErrors, $1.errors)').replaceAll(/schemaPath:"[^"]*",/g, '')
}

/** Below these, keys are names and not keywords. */
const NAMES = ['properties', 'patternProperties']
const ANNOTATIONS = ['$schema', 'title', 'description', 'default']

/**
 * A schema without its words, which ajv would copy into the code. Beside the `$ref` of unique items it repeats the type
 * of the definition: ajv compares items of unknown type pair by pair, which takes minutes for as long a list as a file
 * may hold.
 */
function lean(node, definitions, isNames = false) {
  if (Array.isArray(node)) return node.map((each) => lean(each, definitions))
  if (node === null || typeof node !== 'object') return node
  const kept = Object.entries(node).filter(([key]) => isNames || !ANNOTATIONS.includes(key))
  const copy = Object.fromEntries(
    kept.map(([key, value]) => [key, lean(value, definitions, !isNames && NAMES.includes(key))])
  )
  const reference = copy.uniqueItems === true && copy.items?.$ref
  if (isNames || !reference) return copy
  const { type } = definitions[reference.replace('#/$defs/', '')]
  return { ...copy, items: { type, ...copy.items } }
}
