/** A shared data resource: keys → elements, over its own roles. */
import type { Document } from '../schema/document.js'
import { below, type LinkContext } from './context.js'
import type { LinkedResource } from './model.js'
import { checkNesting, linkRole, resolveElement } from './parts.js'

const ROLE = { zh: '角色', en: 'role' }

export function linkResource(doc: Document<'resource'>, context: LinkContext): LinkedResource {
  const roles = new Map(
    Object.entries(doc.data.roles).map(([name, value]) => [
      name,
      linkRole(name, value, { doc, path: ['roles', name] }, context)
    ])
  )
  checkNesting(roles, ROLE, context)
  const resolve = (key: 'keys' | 'gives') =>
    doc.data[key].flatMap((ref, index) => {
      const found = resolveElement(ref, roles, ROLE, below({ doc, path: [key] }, index), context)
      return found ? [{ role: found.owner, element: found.element }] : []
    })
  return {
    id: doc.id,
    doc,
    roles,
    keys: resolve('keys'),
    gives: resolve('gives'),
    available: doc.data.state === 'available'
  }
}
