/** 一套材料: what to bring in each class of situations, what fell away and why; as JSON and Markdown. */
import { remarksOf } from '../../link/item/remarks.js'
import type { Duty } from '../../link/model.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'
import type { Amount, Bundle, Material } from '../../merge/bundle.js'
import { sheets, type Brought } from '../../merge/materials/brought.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { amountText, eachText, eitherText, labelOf, whyNot } from '../guide/material-text.js'
import { toBring } from '../guide/materials.js'
import { render } from '../../base/template.js'
import { clean, mapStrings, markdown, unique } from '../../base/text.js'
import type { Emitter } from '../index.js'
import { rangeAfter } from '../numbers.js'
import { materialClasses, type MaterialClass } from './classes.js'
import { silentText } from './silent-items.js'

export const emitMaterials: Emitter = (bundle, { template }) => {
  const classes = materialClasses(bundle)
  return [
    { path: 'materials/materials.json', text: jsonText(materialsJson(bundle), classes, bundle) },
    {
      path: 'materials/materials.md',
      text: render(template, 'materials/materials.md.hbs', mapStrings(materialsView(bundle, classes), markdown), false)
    }
  ]
}

/** `materials/materials.json`. */
export type MaterialsDocument = ReturnType<typeof materialsJson> & {
  /** Whether all classes of situations are listed. */
  complete: boolean
  classes: ReturnType<typeof classJson>[]
}

/** Hundreds of classes are read by machines: one line for each. */
function jsonText(head: object, classes: MaterialClass[] | undefined, bundle: Bundle): string {
  const lines = (classes ?? []).map((one) => `    ${JSON.stringify(classJson(one, bundle))}`)
  const whole = JSON.stringify({ ...head, complete: classes !== undefined }, null, 2)
  return `${whole.slice(0, -2)},\n  "classes": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}

function materialsJson(bundle: Bundle) {
  const { plain: when, itemName } = lexiconOf(bundle)
  return {
    $comment: `lianban ${bundle.digest}`,
    service: bundle.id,
    name: bundle.name,
    status: bundle.status,
    materials: bundle.materials.map((material) => ({
      key: material.key,
      label: material.label,
      ...(material.issuer !== undefined && { issuer: material.issuer }),
      ...aboutJson(material),
      each: material.each,
      ...(material.partOf && { partOf: material.partOf }),
      submitWhen: when(material.submit) ?? null,
      demands: material.demands.map(({ duty, ...amount }) => ({ duty, ...amountJson(amount) })),
      uses: material.uses.map((use) => ({
        ...askerJson(use.item),
        when: when(use.cond) ?? null,
        necessity: use.necessity,
        duty: use.duty,
        ...(use.exemption !== undefined && { exemption: use.exemption }),
        ...remarksOf(use)
      })),
      dropped: material.dropped.map((dropping) => ({
        reason: dropping.reason,
        by: dropping.by,
        why: whyNot(dropping),
        when: when(dropping.when) ?? null
      }))
    })),
    alternatives: bundle.alternatives.map((group) => ({
      ...(group.label !== undefined && { label: group.label }),
      text: eitherText(group.options.map((option) => unique(option.map(({ key }) => labelOf(key, bundle.materials))))),
      when: when(group.when) ?? null,
      others: group.others.map(({ duty, ...other }) => ({ duty, when: when(other.when) ?? null })),
      items: group.items.filter((item) => item !== UNDECIDED),
      uses: group.uses.map(({ item, necessity, duty, cond, ...remarks }) => ({
        ...askerJson(item),
        when: when(cond) ?? null,
        necessity,
        duty,
        ...remarksOf(remarks)
      })),
      options: group.options.map((option) =>
        option.map((one) => ({
          key: one.key,
          when: when(one.when) ?? null,
          amounts: one.amounts.map(amountJson),
          remarks: one.remarks.map(remarksOf)
        }))
      )
    }))
  }

  /** Whose material it is may be undecided: then it is of no item. */
  function askerJson(item: string) {
    return { item: item === UNDECIDED ? null : item, name: itemName(item) }
  }

  function amountJson({ when: cond, need, copies, originals, medium }: Amount) {
    return {
      when: when(cond) ?? null,
      need,
      ...(originals !== undefined && { originals }),
      ...(copies !== undefined && { copies }),
      ...(medium !== undefined && { medium })
    }
  }
}

function aboutJson({ spec, description, validity, template, sample, trust, certificate }: Material) {
  return {
    ...(spec !== undefined && { spec }),
    ...(description !== undefined && { description }),
    ...(validity !== undefined && { validity }),
    ...(template !== undefined && { template }),
    ...(sample !== undefined && { sample }),
    ...(trust !== undefined && { trust }),
    ...(certificate && { certificate })
  }
}

/** Needed by itself in this class, or as one of several that would do. */
function classJson({ situation, label, is, submit, brought }: MaterialClass, { materials, alternatives }: Bundle) {
  const beside = (duty: Duty) =>
    materials.filter(({ demands }) => demands.some((one) => one.duty === duty && is(one.when)))
  const fallback = beside('fallback')
  const fell = (material: Material) => {
    const first = material.dropped.find(({ when }) => is(when))
    return first && !fallback.includes(material) && is(material.when) ? [first] : []
  }
  return {
    label,
    situation: Object.fromEntries([...situation].filter(([fact]) => !fact.startsWith('?'))),
    submit,
    copies: totalOf(brought),
    fallback: fallback.map(({ key }) => key),
    unclear: beside('unclear').map(({ key }) => key),
    optional: beside('optional').map(({ key }) => key),
    dropped: Object.fromEntries(
      materials.flatMap((material) => fell(material).map(({ reason }) => [material.key, reason]))
    ),
    alternatives: alternatives.flatMap(({ when, options }, index) =>
      is(when)
        ? [
            {
              index,
              options: options.map((option) => option.filter((one) => is(one.when)).map(({ key }) => key))
            }
          ]
        : []
    )
  }
}

function totalOf(brought: readonly Brought[]): number | null {
  let sum = 0
  for (const one of brought) {
    const count = sheets(one)
    if (count === null) return null
    sum += count
  }
  return sum
}

/** More lists than this belong in the JSON; the Markdown then keeps to the conditions. */
const READABLE = 40

/** What its template may use. */
export function materialsView(bundle: Bundle, classes: MaterialClass[] | undefined) {
  const labels = new Map(bundle.materials.map((material) => [material.key, material]))
  const shown = classes && classes.length <= READABLE && bundle.materials.length > 0 ? classes : []
  const range = rangeAfter(bundle.ledger, 'materials')
  const view = {
    title: bundle.name,
    mark: bundle.status === 'draft' ? '草案' : '',
    isStated: bundle.materials.length > 0,
    count: range === '' ? '' : `${range} 样`,
    silent: silentText(bundle),
    ...toBring(bundle),
    classCount: classes?.length ?? 0,
    classes: shown.map(({ label, brought }) => ({
      label,
      submit: brought.map((one) => {
        const material = labels.get(one.key)!
        const form = [eachText(material, bundle), amountText(one)].filter((text) => text !== '').join('：')
        return `${material.label}${form === '' ? '' : `（${form}）`}`
      })
    })),
    version: bundle.service.version ?? '',
    digest: bundle.digest
  }
  return mapStrings(view, clean)
}
