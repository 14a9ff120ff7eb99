/** For the tests; the generator itself is plain JavaScript, so that the bench needs no build of its own. */
interface Options {
  files: number
  seed?: number
}
export function generateSpecs(options: Options): { path: string; text: string }[]
export function writeSpecs(folder: string, options: Options): void
