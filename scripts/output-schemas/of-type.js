/** The JSON Schema of a TypeScript type: what JSON.stringify makes of its values, and nothing beside. */
import ts from 'typescript'

const { TypeFlags, SymbolFlags } = ts
const DIGEST = { type: 'string', pattern: '^[0-9a-f]{64}$' }
/** Texts of which more is known than that they are texts. */
const PATTERNS = {
  digest: DIGEST,
  contract: DIGEST,
  'x-lianban-digest': DIGEST,
  $comment: { type: 'string', pattern: '^lianban (digest )?[0-9a-f]{64}$' }
}

/**
 * @param titleOf a Chinese title for a property, by the name of its type (if it has one) and its own
 * @param unions see `namedUnions`
 * @returns the schema of the type, with its named parts in `$defs`
 */
export function schemaOfType(root, checker, location, titleOf, unions) {
  const names = new Map()
  const definitions = {}

  const of = (given) => {
    // What may be left out is another union to the compiler, without the name of the one that may not.
    const type = (given.isUnion() && unions.get(idsOf(given))) || given
    if (type === root) return { $ref: '#' }
    const name = nameOf(type)
    if (name === undefined) return plain(type)
    if (!names.has(type)) {
      let unique = name
      for (let count = 2; unique in definitions; count++) unique = `${name}${count}`
      names.set(type, unique)
      definitions[unique] = {}
      definitions[unique] = plain(type)
    }
    return { $ref: `#/$defs/${names.get(type)}` }
  }

  const plain = (type) => {
    const { flags } = type
    if (type.isUnion()) return union(type.types)
    if (flags & TypeFlags.StringLiteral || flags & TypeFlags.NumberLiteral) return { const: type.value }
    if (flags & TypeFlags.BooleanLiteral) return { const: type.intrinsicName === 'true' }
    if (flags & TypeFlags.String) return { type: 'string' }
    if (flags & TypeFlags.Number) return { type: 'number' }
    if (flags & TypeFlags.Null) return { type: 'null' }
    if (checker.isTupleType(type)) return tuple(type)
    if (checker.isArrayType(type)) return { type: 'array', items: of(checker.getTypeArguments(type)[0]) }
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return object(type)
    throw new Error(`no JSON: ${checker.typeToString(type)}`)
  }

  const tuple = (type) => {
    const places = checker.getTypeArguments(type).map(of)
    const { elementFlags } = type.target
    const rest = elementFlags.findIndex((flag) => flag & ts.ElementFlags.Rest)
    const fixed = rest < 0 ? places : places.slice(0, rest)
    return {
      type: 'array',
      ...(fixed.length > 0 && { prefixItems: fixed }),
      minItems: fixed.length,
      items: rest < 0 ? false : places[rest]
    }
  }

  const union = (types) => {
    const present = types.filter(({ flags }) => !(flags & TypeFlags.Undefined))
    const is = (flag) => present.filter(({ flags }) => flags & flag)
    const booleans = is(TypeFlags.BooleanLiteral)
    const literals = [
      ...present.filter((one) => one.isStringLiteral() || one.isNumberLiteral()).map(({ value }) => value),
      ...(booleans.length === 1 ? [booleans[0].intrinsicName === 'true'] : [])
    ]
    const simple = [
      ...is(TypeFlags.String).map(() => 'string'),
      ...is(TypeFlags.Number).map(() => 'number'),
      ...(booleans.length === 2 ? ['boolean'] : []),
      ...is(TypeFlags.Null).map(() => 'null')
    ]
    const choices = [
      ...(literals.length > 0 ? [literals.length === 1 ? { const: literals[0] } : { enum: literals }] : []),
      ...(simple.length > 0 ? [{ type: simple.length === 1 ? simple[0] : simple }] : []),
      ...present.filter(({ flags }) => flags & (TypeFlags.Object | TypeFlags.Intersection)).map(of)
    ]
    return choices.length === 1 ? choices[0] : { anyOf: choices }
  }

  const object = (type) => {
    const properties = {}
    const required = []
    const own = nameOf(type)
    for (const property of checker.getPropertiesOfType(type)) {
      const name = property.name
      const inner = checker.getTypeOfSymbolAtLocation(property, location)
      if (inner.flags & TypeFlags.Never || isFunction(inner)) continue
      properties[name] = { title: titleOf(own, name), ...(PATTERNS[name] ?? of(inner)) }
      const isOptional = property.flags & SymbolFlags.Optional || hasUndefined(inner)
      if (!isOptional) required.push(name)
    }
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    return {
      type: 'object',
      ...(required.length > 0 && { required }),
      ...(Object.keys(properties).length > 0 && { properties }),
      additionalProperties: index ? of(index) : false
    }
  }

  const hasUndefined = (type) => type.isUnion() && type.types.some(({ flags }) => flags & TypeFlags.Undefined)
  const isFunction = (type) => type.getCallSignatures().length > 0
  const whole = plain(root)
  return { ...whole, ...(Object.keys(definitions).length > 0 && { $defs: definitions }) }
}

/** The unions of objects that have a name, by their members. */
export function namedUnions(program, checker) {
  const unions = new Map()
  for (const file of program.getSourceFiles().filter((one) => !one.isDeclarationFile))
    for (const statement of file.statements.filter(ts.isTypeAliasDeclaration)) {
      const type = checker.getTypeAtLocation(statement.name)
      if (isUnionOfObjects(type) && nameOf(type) !== undefined) unions.set(idsOf(type), type)
    }
  return unions
}

const idsOf = ({ types }) =>
  types
    .filter(({ flags }) => !(flags & TypeFlags.Undefined))
    .map(({ id }) => id)
    .sort()
    .join()

/** Of interfaces and aliases without parameters; others are written out where they stand. */
function nameOf(type) {
  const alias = type.aliasSymbol
  if (alias) return type.aliasTypeArguments === undefined && isComposite(type) ? alias.name : undefined
  const { symbol } = type
  return symbol && symbol.flags & SymbolFlags.Interface && !type.typeArguments && !isArray(symbol)
    ? symbol.name
    : undefined
}

const isComposite = (type) => type.flags & (TypeFlags.Object | TypeFlags.Intersection) || isUnionOfObjects(type)
const isUnionOfObjects = (type) => type.isUnion() && type.types.some(({ flags }) => flags & TypeFlags.Object)
const isArray = ({ name }) => name === 'Array' || name === 'ReadonlyArray'
