/** What this browser keeps, where it does: some do not for pages that are files, or in private windows. */
const PREFIX = 'lianban:'

export function keep(service: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + service)
    else localStorage.setItem(PREFIX + service, text)
    return text !== undefined
  } catch {
    return false
  }
}

export function kept(service: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + service) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(name: string, value: string): void {
  keep(`-${name}`, value)
}

export function remembered(name: string): string | undefined {
  return kept(`-${name}`)
}
