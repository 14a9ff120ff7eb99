// Generates from schemas/ the TypeScript types of the spec language and its reference, from src/rules/ the registry of
// rules and their pages, from specs/ the table of services, from the types of outputs their schemas; fails with --check when something is out of date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'
import { apiPage } from './api.js'
import { languageReference } from './language-reference.js'
import { libraryOutput } from './library.js'
import { outputSchemas } from './output-schemas.js'
import { ruleOutputs } from './rules.js'
import { templatesOutputs } from './templates.js'

const schemas = Object.fromEntries(
  readdirSync('schemas')
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => [file.replace('.schema.json', ''), whole(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')))])
)

/** What a document must say that does not refine one of a library. */
function whole(schema) {
  if (!schema.if?.required?.includes('refines')) return schema
  const { if: _if, else: otherwise, ...rest } = schema
  return { ...rest, required: [...rest.required, ...otherwise.required] }
}

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())

// json-schema-to-typescript makes type names from titles and drops Chinese characters, so titles move into descriptions.
function untitled(node) {
  if (Array.isArray(node)) return node.map(untitled)
  if (node === null || typeof node !== 'object') return node
  if (typeof node.$ref === 'string') {
    return { $ref: `#/$defs/${pascal(node.$ref.replace('common.schema.json', '').replace('#/$defs/', ''))}` }
  }
  // A first place and the rest, in the words of the draft that the generator reads.
  if (node.prefixItems)
    return untitled({ ...node, prefixItems: undefined, items: node.prefixItems, additionalItems: node.items })
  const { title, description, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, untitled(value)])
  )
  const words = [title, description].filter((text) => typeof text === 'string').join('：')
  // Where they are names of keys and not words about the node.
  if (typeof title === 'object' || typeof description === 'object')
    return { ...rest, ...(title && { title }), ...(description && { description }) }
  return words ? { description: words, ...rest } : rest
}

const kinds = Object.keys(schemas).filter((name) => !['common', 'lianban', 'config'].includes(name))
const definitions = {
  ...Object.fromEntries(Object.entries(schemas.common.$defs).map(([name, node]) => [pascal(name), untitled(node)])),
  ...Object.fromEntries(
    kinds.map((kind) => {
      const { $schema: _schema, $id: _id, ...body } = schemas[kind]
      return [`${pascal(kind)}Doc`, untitled(body)]
    })
  )
}

const types = await typesOf(
  { type: 'object', additionalProperties: false, properties: {}, $defs: definitions },
  'Unused'
)
const proof = JSON.parse(readFileSync('schemas/outputs/proof.schema.json', 'utf8'))
const certificate = {
  ...untitled({ ...proof, $schema: undefined, $id: undefined, $defs: undefined }),
  $defs: Object.fromEntries(Object.entries(proof.$defs).map(([name, node]) => [pascal(name), untitled(node)]))
}
const kindMap = `\nexport interface DocByKind {\n${kinds.map((kind) => `  ${kind}: ${pascal(kind)}Doc`).join('\n')}\n}\nexport type Kind = keyof DocByKind\nexport type Doc = DocByKind[Kind]\n`

const stale = []
write('src/language/generated/types.ts', tidy(types) + kindMap)
write('schemas/outputs/proof.d.ts', tidy(await typesOf(certificate, 'Proof')))
write('docs/language-reference.md', languageReference(schemas))
await ruleOutputs(write)
await libraryOutput(write)
// Last, from the types that were written.
templatesOutputs(write)
outputSchemas(write)
write('docs/api.md', apiPage())
if (stale.length) {
  console.error(`Out of date, run \`npm run generate\`: ${stale.join(', ')}`)
  process.exit(1)
}

function typesOf(schema, name) {
  return compile(schema, name, {
    bannerComment: '/* Generated from schemas/ by `npm run generate`. Do not edit. */',
    unreachableDefinitions: true,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 120, trailingComma: 'none' }
  })
}

/** Removes the generator's notes on who refers to whom, and comments that are left empty. */
function tidy(text) {
  return text
    .replace(/export interface Unused \{\}\n/, '')
    .replace(/ \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, '')
    .replace(/ \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, '')
    .replace(/\/\*\*\n \*\/\n/g, '')
}

function write(path, text) {
  if (read(path) === text) return
  if (process.argv.includes('--check')) stale.push(path)
  else writeFileSync(path, text)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
