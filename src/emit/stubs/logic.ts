/** `department.ts` of the stubs: what a department has to write, and nothing else. */
import type { Bundle } from '../../merge/bundle.js'
import { departmentOperations } from '../integration/operations/department.js'

export function logicFile(bundle: Bundle, head: string): string {
  const own = departmentOperations(bundle).filter(({ tag }) => tag === 'cases')
  return [
    head,
    "import { departmentHandler, wrongState, type DepartmentLogic } from './index.js'",
    [
      'export const logic: DepartmentLogic = {',
      ...own.map(
        ({ id, summary }) =>
          `  /** ${summary.replace(/\*\//g, '* /').replace(/\s+/g, ' ')} */\n  async ${id}(_input) {\n    throw wrongState('还没有写')\n  },`
      ),
      '}'
    ].join('\n'),
    '/** 收到的请求都已校验：例如 `Deno.serve(handle)`、`Bun.serve({ fetch: handle })`，或由 Node 的 http 转来。 */\nexport const handle = departmentHandler(logic)',
    ''
  ].join('\n\n')
}
