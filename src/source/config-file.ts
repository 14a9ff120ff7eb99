/** The optional configuration of a project; never read as a spec. */
export const CONFIG_FILE = 'lianban.yaml'
