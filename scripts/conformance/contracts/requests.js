/** Requests made up from the contract against our mock: no answer is a server error or outside the contract. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')
const CHECKS = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance'
/** Each service has the same operations; they differ in their forms. */
const FEW = 3

export async function requests(out, { folder, services, run, python }) {
  if (!python) return
  for (const service of services.slice(0, FEW)) {
    const mock = spawn('node', [join(ROOT, 'bin/lianban.js'), 'mock', service], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit']
    })
    try {
      const text = await new Promise((done) => mock.stdout.once('data', done))
      const url = /http:\S+?(?=，|;)/.exec(String(text))[0]
      for (const side of ['applicant', 'department']) {
        const file = resolve(out, service, `integration/${side}.openapi.json`)
        const digest = JSON.parse(readFileSync(file, 'utf8')).info['x-lianban-digest']
        run(`${service}, ${side}: schemathesis`, join(folder, 'venv/bin/schemathesis'), [
          ...['run', file, '--url', url, '--header', `Contract-Digest: ${digest}`],
          ...['--checks', CHECKS, '--max-examples', '30']
        ])
      }
    } finally {
      mock.kill()
    }
  }
}
