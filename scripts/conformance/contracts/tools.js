/** Other people's tools, pinned, in a folder of their own, and what they found. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const VERSIONS = {
  npm: {
    '@redocly/cli': '2.77.0',
    '@stoplight/spectral-cli': '6.16.3',
    '@stoplight/prism-cli': '5.14.2',
    '@asyncapi/parser': '3.6.6',
    'openapi-typescript': '7.13.0',
    orval: '7.13.2',
    '@hey-api/openapi-ts': '0.95.0',
    typescript: '5.9.3'
  },
  generator: '7.14.0',
  pip: { schemathesis: '4.32.5', pyshacl: '0.40.1', 'openapi-spec-validator': '0.7.2' }
}

const findings = []
export const found = () => findings.length

export function finding(name, text) {
  findings.push(name)
  console.log(`✗ ${name}\n${text.split('\n').slice(-25).join('\n')}`)
}

const has = (command, ...args) => spawnSync(command, args).status === 0

/** @returns the folder, `run` for a command in it, and which of Java and Python are here */
export function toolsIn(folder, services) {
  mkdirSync(folder, { recursive: true })
  /** What a tool says is a finding when it fails; true when it does not. */
  const run = (name, command, args, { cwd = folder, env = {}, quiet = false } = {}) => {
    const start = Date.now()
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...env }
    })
    if (status !== 0 && !quiet) finding(name, `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`)
    else if (!quiet) console.log(`✓ ${name}, ${Math.round((Date.now() - start) / 1000)} s`)
    return status === 0
  }
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const packages = Object.entries(VERSIONS.npm).map(([name, version]) => `${name}@${version}`)
  run('npm install', 'npm', ['install', '--no-audit', '--no-fund', ...packages])
  const java = has('java', '-version') && has('mvn', '-version')
  if (java) {
    const artifact = `org.openapitools:openapi-generator-cli:${VERSIONS.generator}`
    run('openapi-generator', 'mvn', [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=${artifact}`,
      `-DoutputDirectory=${folder}`
    ])
  } else console.log('no Java, or no Maven: openapi-generator is left out')
  const python = run('venv', 'python3', ['-m', 'venv', 'venv'], { quiet: true })
  if (python) {
    const wheels = Object.entries(VERSIONS.pip).map(([name, version]) => `${name}==${version}`)
    run('pip', join(folder, 'venv/bin/python'), ['-m', 'pip', 'install', '--quiet', ...wheels])
  } else console.log('no Python: schemathesis, pyshacl and openapi-spec-validator are left out')
  return { folder, services, run, java, python }
}
