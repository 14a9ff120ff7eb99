/**
 * The materials that rules look at, whoever asks for them: an item, a service for all or some of its items, or a region
 * that adds to an item. What one rule would say of a row, it says of it wherever the row stands.
 */
import { TRUE } from '../condition/cond.js'
import { rememberedIn } from '../base/memo.js'
import type { ItemDoc, MaterialDoc, MaterialNeed } from '../language/generated/types.js'
import { linkNeed } from '../link/item/material.js'
import type { At, LinkedItem, LinkedService, MaterialUse, Need, Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import { linked } from './parts.js'

/** The kinds of document that ask for materials. */
export const ASKERS = ['item', 'service', 'overlay'] as const

export type AskerDoc = Document<(typeof ASKERS)[number]>

/** What an item asks for, or a service besides its items, alternatives included; `material` is its document, where known. */
export const materialUses = rememberedIn(
  (asker: LinkedItem | LinkedService, { docs }: Program): readonly AskedMaterial[] =>
    usesOf(
      asker.needs.map((one) => ('need' in one ? one.need : one)),
      docs
    )
)

interface AskedMaterial {
  use: MaterialUse
  at: At
  material: MaterialDoc | undefined
}

/** The same of a document: what it adds to others included, what others add to it not. */
export function usesIn(doc: AskerDoc, program: Program): readonly AskedMaterial[] {
  return usesOf(needsIn(doc, program), program.docs)
}

/** The rows that a document asks for, each with its place; those of an item that it extends are among its own. */
export function needsIn(doc: AskerDoc, program: Program): readonly Need[] {
  if (isOf('service', doc)) return program.services.get(doc.id)?.needs.map(({ need }) => need) ?? []
  if (isOf('item', doc)) return linked(doc, program).needs.filter(({ at }) => at.doc.kind !== 'overlay')
  return addedBy(doc as Document<'overlay'>, program)
}

/** Whose they are: the roles of an item, the subjects of a service. */
export function ownersIn(doc: AskerDoc, program: Program): ReadonlyMap<string, { name: string; entity: string }> {
  if (isOf('item', doc)) return linked(doc, program).roles
  if (isOf('overlay', doc)) return program.items.get(doc.data.item ?? '')?.roles ?? new Map<string, never>()
  const subjects = program.services.get(doc.id)?.subjects ?? new Map<string, never>()
  return new Map([...subjects].map(([name, { label, entity }]) => [name, { name: label, entity }]))
}

function isOf<K extends AskerDoc['kind']>(kind: K, doc: Document): doc is Document<K> {
  return doc.kind === kind
}

/** When they hold is the affair of the item in that region; what is asked for can be read without it. */
const addedBy = rememberedIn((doc: Document<'overlay'>, { items }: Program): readonly Need[] => {
  const roles = items.get(doc.data.item ?? '')?.roles
  if (!roles) return []
  return (doc.data.materials ?? []).flatMap((raw, index) =>
    linkNeed(raw, { doc, path: ['materials', index] }, roles, () => TRUE, { report: () => undefined })
  )
})

function usesOf(needs: readonly Need[], docs: Program['docs']): AskedMaterial[] {
  return needs.flatMap((need) =>
    (need.kind === 'one' ? [need.use] : need.options.flat()).map((use) => ({
      use,
      at: need.at,
      material: docs.material.get(use.material)?.data
    }))
  )
}

/** The rows of a list of materials that say more than which material, those within alternatives included. */
export function rowsOf(materials: ItemDoc['materials']): { need: MaterialRow; path: At['path'] }[] {
  const found: { need: MaterialRow; path: At['path'] }[] = []
  const add = (need: MaterialNeed, path: At['path']): void => {
    if (typeof need === 'string') return
    found.push({ need, path })
    for (const [index, option] of (need.anyOf ?? []).entries())
      for (const [step, one] of option.entries()) add(one, [...path, 'anyOf', index, step])
  }
  for (const [index, need] of (materials ?? []).entries()) add(need, ['materials', index])
  return found
}

type MaterialRow = Exclude<MaterialNeed, string>

/** What a row calls its material. */
export function nameOfRow({ label, material = '' }: MaterialRow, { docs }: Program): string {
  return label ?? docs.material.get(material)?.data.name ?? material
}

/** What a document calls materials: the name of a material, or the labels that those who ask for it give it. */
export function namesOfMaterials(data: MaterialDoc | AskerDoc['data']): NameOfMaterial[] {
  if (data.kind === 'material') return [{ text: data.name, path: ['name'] }]
  return rowsOf(data.materials).flatMap(({ need, path }) =>
    need.label === undefined ? [] : [{ text: need.label, path: [...path, 'label'], need }]
  )
}

interface NameOfMaterial {
  text: string
  path: At['path']
  /** The row that has the label. */
  need?: MaterialRow
}
