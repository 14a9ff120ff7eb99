/** The materials that an applicant hands in with the form: when, how much, and what the files have to be. */
import type { Cond } from '../../condition/cond.js'
import { factor } from '../../condition/factor.js'
import type { Bundle, Material } from '../../merge/bundle.js'
import { amountText } from '../guide/material-text.js'
import { fileText } from '../guide/remark-text.js'

export function webMaterials({ materials, alternatives }: Bundle) {
  const label = new Map(materials.map((material) => [material.key, material.label]))
  return {
    single: materials.flatMap((material) => {
      const demands = material.demands.map(({ duty, when, ...amount }) => ({
        duty,
        text: amountText(amount),
        ...condition(when)
      }))
      return demands.length > 0 ? [{ ...named(material), each: material.each, demands, files: filesOf(material) }] : []
    }),
    choices: alternatives.map(({ label: name, when, options }) => ({
      ...(name !== undefined && { label: name }),
      ...condition(when),
      options: options.map((members) =>
        members.map(({ key, when: needed }) => ({ key, label: label.get(key) ?? key, ...condition(needed) }))
      )
    }))
  }
}

function named({ key, label }: Material) {
  return { key, label }
}

function filesOf({ uses }: Material) {
  return uses.flatMap(({ cond, file }) =>
    file
      ? [
          {
            text: fileText(file),
            ...(file.formats && { formats: file.formats }),
            ...(file.minSize !== undefined && { minSize: file.minSize }),
            ...(file.maxSize !== undefined && { maxSize: file.maxSize }),
            ...(file.pixels !== undefined && { pixels: file.pixels }),
            ...condition(cond)
          }
        ]
      : []
  )
}

function condition(when: Cond): { when?: Cond } {
  const short = factor(when)
  return short.op === 'true' ? {} : { when: short }
}
