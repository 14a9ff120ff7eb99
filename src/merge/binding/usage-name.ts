/** The names of the items of a service. */
import type { LinkedService, Usage } from '../../link/model.js'

/** What an item is called in a service: 业务办理项 of one 事项 that share its name are told apart by their own names. */
export function usageName(usage: Usage, { usages, data }: LinkedService): string {
  const stated = ({ name, item }: Usage) => data.items[name]?.name ?? item.data.name
  const name = stated(usage)
  const isShared = [...usages.values()].some((other) => other !== usage && stated(other) === name)
  const { unifiedName } = usage.item.data
  return isShared && unifiedName !== undefined && unifiedName !== name ? `${name}（${unifiedName}）` : name
}
