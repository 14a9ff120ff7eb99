/** In the place of the name of an item, where nobody has decided which one it is. */
export const UNDECIDED = ''
