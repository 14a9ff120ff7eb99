import type { OutputFile } from '../../src/emit/output.js'

/** Two outputs of 60 files: some shared, some with the same name and other text, some of one only. */
export const outputs = ['a', 'b'].map((which) => ({
  digests: { service: which.repeat(64) },
  files: Array.from({ length: 60 }, (_, index): OutputFile => {
    const name = index % 3 === 0 ? `${which}${index}` : `file${index}`
    const text = index % 3 === 1 ? `same ${index}\n` : `${which} ${index}\n`.repeat(1 + index * 10)
    return { path: `service/part${index % 4}/${name}.txt`, text }
  })
}))
