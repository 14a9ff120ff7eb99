/** Linters, validators and parsers, each started once for all services. */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { documents } from './documents.js'

/** Of all of its arguments; a diagnostic of any severity is too many. */
const ASYNC = `import { Parser } from '@asyncapi/parser'
import { readFileSync } from 'node:fs'
const parser = new Parser()
for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await parser.parse(readFileSync(file, 'utf8'))
  for (const { message, path } of diagnostics) console.log(file, message, path.join('/'))
  if (!document || diagnostics.length > 0) process.exitCode = 1
}
`
const SPEC = `import json, sys
from openapi_spec_validator import OpenAPIV31SpecValidator
wrong = [f"{path}: {error.message}" for path in sys.argv[1:] for error in OpenAPIV31SpecValidator(json.load(open(path))).iter_errors()]
print("\\n".join(wrong))
sys.exit(1 if wrong else 0)
`

export function lint(out, { folder, services, run, python }) {
  const files = documents(out, services).map(({ file }) => file)
  const about = (tool, list = files) => `${list.length} documents: ${tool}`
  writeFileSync(join(folder, 'redocly.yaml'), 'extends: [recommended-strict]\n')
  run(about('Redocly recommended-strict'), 'npx', ['redocly', 'lint', '--config', 'redocly.yaml', ...files])
  writeFileSync(join(folder, '.spectral.yaml'), 'extends: ["spectral:oas"]\n')
  run(about('Spectral spectral:oas'), 'npx', ['spectral', 'lint', '--fail-severity', 'hint', ...files])
  writeFileSync(join(folder, 'async.js'), ASYNC)
  const events = services.map((service) => resolve(out, service, 'integration/events.asyncapi.json'))
  run(about('AsyncAPI parser', events), 'node', ['async.js', ...events])
  if (!python) return
  const interpreter = join(folder, 'venv/bin/python')
  writeFileSync(join(folder, 'spec.py'), SPEC)
  run(about('openapi-spec-validator'), interpreter, ['spec.py', ...files])
  const shapes = process.env['CPSV_AP_SHAPES']
  const feed = resolve(out, 'feed/cpsv-ap.jsonld')
  if (shapes === undefined) console.log('CPSV_AP_SHAPES names no file: SHACL of CPSV-AP 3.2 is left out')
  else if (existsSync(feed))
    run('CPSV-AP 3.2: SHACL', interpreter, ['-m', 'pyshacl', '-s', resolve(shapes), '-df', 'json-ld', feed])
}
