/** For the tests; what generates is plain JavaScript, so that it needs no build of its own. */
export function languageReference(schemas: Record<string, object>): string
