/** How many of a group are handled. */
export function countText({ min, max }: { min: number; max: number }, all: number): string {
  if (min === max) return `办 ${min} 项`
  if (min === 0) return `至多办 ${max} 项`
  return max < all ? `办 ${min} 至 ${max} 项` : `至少办 ${min} 项`
}
