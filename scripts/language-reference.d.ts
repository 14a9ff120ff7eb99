/** For the tests; what generates is plain JavaScript, so that it needs no build of its own. */
export function languageReference(schemas: Record<string, object>): string

/** The documents that the examples come from, each with the name of its schema. */
export function checkedDocuments(): [schema: string, document: unknown][]
