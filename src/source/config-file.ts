/** The optional configuration of a project; never read as a spec. */
export const CONFIG_FILE = 'lianban.yaml'
/** In bytes. */
export const LARGEST_CONFIG = 1024 * 1024
