/** What people call the keys of a bundle: as the schemas title them. */
import { kinds } from '../schema/kind.js'
import { keyTitle, kindNode, nodeAt } from '../schema/node.js'
import type { Kind } from '../language/generated/types.js'

/** Keys that only a bundle has. */
const WORDS: Readonly<Record<string, string>> = {
  ledger: '台账',
  process: '流程',
  dispatch: '分发',
  uses: '由谁要求',
  stricter: '更严的限制',
  neverReused: '每次重填',
  byOffice: '由部门填写',
  via: '取值的依据',
  chosenFrom: '选自',
  revisionOf: '变更前后',
  deferrable: '容缺后补',
  pledge: '告知承诺',
  filling: '填报须知',
  file: '上传文件的要求',
  verification: '核验方式',
  consent: '须持证人同意',
  returned: '原件退还',
  onlyIfSharingFails: '共享失败才上传',
  issuer: '出具部门',
  origin: '来源',
  entity: '业务对象',
  minor: '未成年人',
  when: '何时',
  cond: '何时'
}

/** By a path of keys: `items[].doc.handlingType`. */
export function keyName(path: string): string {
  const keys = path.replaceAll('[]', '').split('.')
  const key = keys.at(-1)!
  const [first] = keys
  const inDocument: [Kind, string[]][] =
    first === 'service'
      ? [['service', keys.slice(1)]]
      : first === 'items' && keys[1] === 'doc'
        ? [['item', keys.slice(2)]]
        : first === 'documents'
          ? [[keys[1] as Kind, keys.slice(2)]]
          : []
  for (const [kind, own] of inDocument) {
    const title = titleIn(kind, own)
    if (title !== undefined) return title
  }
  const titles = kinds.flatMap((kind) => keyTitle(kindNode(kind), key) ?? [])
  return WORDS[key] ?? titles[0] ?? key
}

/** Through the lists on the way. */
function titleIn(kind: Kind, keys: readonly string[]): string | undefined {
  const path: (string | number)[] = []
  for (const key of keys) {
    path.push(key)
    const node = nodeAt(kind, path)
    if (node?.items && key !== keys.at(-1)) path.push(0)
  }
  return nodeAt(kind, path)?.title
}
