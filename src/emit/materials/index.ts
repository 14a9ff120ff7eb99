/** 一套材料: what to bring in each class of situations, what fell away and why; as JSON and Markdown. */
import type { Bundle, Material } from '../../merge/bundle.js'
import { lexiconOf } from '../guide/lexicon.js'
import { formText, toBring, whyNot } from '../guide/materials.js'
import { render } from '../guide/render.js'
import { clean, mapStrings, markdown } from '../guide/text.js'
import type { Emitter } from '../index.js'
import { materialClasses, materialRange, type MaterialClass } from './classes.js'

export const emitMaterials: Emitter = (bundle, { template }) => {
  const classes = materialClasses(bundle)
  return [
    { path: 'materials/materials.json', text: jsonText(materialsJson(bundle), classes, bundle) },
    {
      path: 'materials/materials.md',
      text: render(template('materials/materials.md.hbs'), mapStrings(markdownView(bundle, classes), markdown), false)
    }
  ]
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
      need: material.need,
      ...(material.copies !== undefined && { copies: material.copies }),
      ...(material.medium !== undefined && { medium: material.medium.split('、') }),
      ...(material.issuer !== undefined && { issuer: material.issuer }),
      necessary: material.necessary,
      each: material.each,
      onlyIfSharingFails: material.onlyIfSharingFails,
      submitWhen: when(material.submit) ?? null,
      uses: material.uses.map((use) => ({
        item: use.item,
        name: itemName(use.item),
        when: when(use.cond) ?? null,
        ...(use.basis !== undefined && { basis: use.basis }),
        ...(use.deferrable !== undefined && { deferrable: use.deferrable }),
        ...(use.pledge !== undefined && { pledge: use.pledge })
      })),
      dropped: material.dropped.map((dropping) => ({
        reason: dropping.reason,
        by: dropping.by,
        why: whyNot(dropping),
        when: when(dropping.when) ?? null
      }))
    })),
    alternatives: bundle.alternatives.map((group) => ({
      when: when(group.when) ?? null,
      items: group.items,
      options: group.options.map((option) => option.map((one) => ({ key: one.key, when: when(one.when) ?? null })))
    }))
  }
}

/** Needed by itself in this class, or as one of several that would do. */
function classJson({ situation, label, is, submit }: MaterialClass, { materials, alternatives }: Bundle) {
  const fell = (material: Material) =>
    is(material.when) ? material.dropped.filter(({ when }) => is(when)).slice(0, 1) : []
  return {
    label,
    situation: Object.fromEntries([...situation].filter(([fact]) => !fact.startsWith('?'))),
    submit,
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

/** More lists than this belong in the JSON; the Markdown then keeps to the conditions. */
const READABLE = 40

function markdownView(bundle: Bundle, classes: MaterialClass[] | undefined) {
  const labels = new Map(bundle.materials.map((material) => [material.key, material]))
  const shown = classes && classes.length <= READABLE && bundle.materials.length > 0 ? classes : []
  const range = materialRange(bundle)
  const view = {
    title: bundle.name,
    mark: bundle.status === 'draft' ? '草案' : '',
    isStated: bundle.materials.length > 0,
    count: bundle.materials.length > 0 && range ? `${range.least} 至 ${range.most} 样` : '',
    ...toBring(bundle),
    classCount: classes?.length ?? 0,
    classes: shown.map(({ label, submit }) => ({
      label,
      submit: submit.map((key) => {
        const form = formText(labels.get(key)!)
        return `${labels.get(key)!.label}${form === '' ? '' : `（${form}）`}`
      })
    })),
    digest: bundle.digest
  }
  return mapStrings(view, clean)
}
