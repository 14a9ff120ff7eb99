/**
 * A mock of our contract that somebody else made (Prism): it takes every valid submission, and refuses every one with a mistake that the
 * contract itself can tell. Both are handed in by `lianban conform`.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')
const PORT = 4010
/** Of either kind. */
const SUBMISSIONS = 200

export async function prism(out, { folder, services, run }) {
  for (const service of services) {
    const file = resolve(out, service, 'integration/applicant.openapi.json')
    const mock = spawn('node', ['node_modules/@stoplight/prism-cli/dist/index.js', 'mock', '-p', String(PORT), file], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore']
    })
    try {
      await new Promise((done) => mock.stdout.on('data', (text) => /is listening/.test(String(text)) && done()))
      const bin = join(ROOT, 'bin/lianban.js')
      run(
        `${service}: Prism`,
        'node',
        [
          ...[bin, 'conform', `http://127.0.0.1:${PORT}`, '--service', service, '--side', 'applicant'],
          ...['--only', 'accepts,refuses', '--count', String(SUBMISSIONS)]
        ],
        { cwd: ROOT, env: { LIANBAN_TOKEN: 'prism' } }
      )
    } finally {
      mock.kill()
    }
  }
}
