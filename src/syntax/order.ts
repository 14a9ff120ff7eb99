/**
 * The order of the keys of a map as its file has them. A JavaScript object moves keys that look like integers to its
 * front, so that a code list of `01` to `58` would begin at `10`.
 */
const orders = new WeakMap<object, readonly string[]>()

/** Remembers the keys of a map while they are read. Costs nothing for a map without a key that begins with a digit. */
export interface KeyOrder {
  keys?: string[]
}

/** To be called for each key, before it is put into the map. */
export function noteKey(order: KeyOrder, key: string, map: object): void {
  const first = key.charCodeAt(0)
  if (!order.keys && first >= 48 && first <= 57) order.keys = Object.keys(map)
  order.keys?.push(key)
}

/** To be called when the map is complete. */
export function keepOrder(order: KeyOrder, map: object): void {
  if (order.keys) orders.set(map, order.keys)
}

/** The entries of a map of a spec in the order of the file; of any other object, in its own order. */
export function entriesOf<T>(map: Readonly<Record<string, T>>): [string, T][] {
  const keys = orders.get(map)
  return keys ? keys.map((key) => [key, map[key]!]) : Object.entries(map)
}
