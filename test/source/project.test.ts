import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../src/source/project.js'
import { tree } from './tree.js'

const spec = { 'a/specs/x/1.yaml': '', 'a/specs/y/2.yaml': '' }

describe('openProject', () => {
  it('takes the given folder as the project, and shows paths from the current folder', async () => {
    const cwd = tree(spec)
    const root = join(cwd, 'a/specs')
    expect(await openProject(['a/specs'], cwd)).toEqual({
      around: [],
      root,
      paths: [root],
      config: {},
      prefix: 'a/specs/',
      diagnostics: []
    })
    expect(await openProject(['.'], root)).toMatchObject({ root, prefix: '' })
    expect(await openProject([root], tree({}))).toMatchObject({ root, prefix: '' })
  })

  it('takes the deepest folder that holds all given paths', async () => {
    const cwd = tree(spec)
    const paths = [join(cwd, 'a/specs/x/1.yaml'), join(cwd, 'a/specs/y')]
    expect(await openProject(paths, cwd)).toMatchObject({ root: join(cwd, 'a/specs'), paths })
    expect(await openProject(['a/specs/x/1.yaml'], cwd)).toMatchObject({ root: join(cwd, 'a/specs/x') })
  })

  it('goes up to the folder with the configuration, not above the current folder', async () => {
    const cwd = tree({ ...spec, 'a/lianban.yaml': 'region: "210000"' })
    const root = join(cwd, 'a')
    const configured = { root, paths: [join(root, 'specs/x')], config: { region: '210000' }, prefix: 'a/' }
    expect(await openProject(['a/specs/x'], cwd)).toMatchObject(configured)
    expect(await openProject(['x'], join(root, 'specs'))).toMatchObject({ root: join(root, 'specs/x'), config: {} })
    expect(await openProject([join(root, 'specs')], tree({}))).toMatchObject({ root: join(root, 'specs'), config: {} })
  })

  it('without paths takes the specs of the configuration, else `specs`, else the current folder', async () => {
    const cwd = tree({ 'rules/1.yaml': '', 'lianban.yaml': 'specs: rules' })
    expect(await openProject([], cwd)).toMatchObject({ root: cwd, paths: [join(cwd, 'rules')] })
    const root = join(tree(spec), 'a')
    expect(await openProject([], root)).toMatchObject({ root: join(root, 'specs'), prefix: 'specs/' })
    expect(await openProject([], join(root, 'specs'))).toMatchObject({ root: join(root, 'specs'), prefix: '' })
  })

  it('LB8002: reports the paths that are not there', async () => {
    const cwd = tree(spec)
    const { diagnostics } = await openProject(['a', 'b'], cwd)
    expect(diagnostics).toMatchObject([{ code: 'LB8002', params: { path: 'b' } }])
  })

  it('is the same through a link', async () => {
    const cwd = tree(spec)
    symlinkSync(join(cwd, 'a/specs'), join(cwd, 'link'))
    expect(await openProject(['link'], cwd)).toMatchObject({ root: join(cwd, 'a/specs'), prefix: 'a/specs/' })
  })
})
