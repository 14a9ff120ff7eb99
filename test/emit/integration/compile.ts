import ts from 'typescript'

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noImplicitOverride: true,
  noEmit: true,
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: []
}
const libraries = new Map<string, ts.SourceFile | undefined>()

/** What tsc says of these files under `strict`, and more: “file: message”. */
export function compile(files: Record<string, string>): string[] {
  const host = ts.createCompilerHost(OPTIONS)
  const read = host.getSourceFile.bind(host)
  const exists = host.fileExists.bind(host)
  const own = (path: string) => files[path.replace(/^.*\//, '')]
  host.fileExists = (path) => own(path) !== undefined || exists(path)
  host.getSourceFile = (path, version) => {
    const text = own(path)
    if (text !== undefined) return ts.createSourceFile(path, text, version)
    if (!libraries.has(path)) libraries.set(path, read(path, version))
    return libraries.get(path)
  }
  const program = ts.createProgram(Object.keys(files), OPTIONS, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
}
