/** Who finds something out, in words: “由民政局核查”, “由共享数据“婚姻登记信息”核查”. */
export interface NamedAnswerer {
  kind: 'organization' | 'resource' | 'item'
  name: string
}

export function answererText({ kind, name }: NamedAnswerer): string {
  if (kind === 'organization') return `由${name}核查`
  return kind === 'resource' ? `由共享的“${name}”核查` : `办理“${name}”时核查`
}
