import { readFileSync } from 'node:fs'
import { link } from '../../../src/link/index.js'
import type { Program } from '../../../src/link/model.js'
import { merge, type Bundle } from '../../../src/merge/index.js'
import { normalForm } from '../../../src/prove/normal-form/index.js'
import { solver } from '../../../src/situations/solve.js'
import { summaryOf, type ForSummary } from '../../../src/emit/proof/index.js'
import type { Summary } from '../../../src/emit/proof/model.js'
import type { Found } from '../../../src/prove/findings/worded-finding.js'
import { documentsOf, once, shippedBundles, shippedProgram } from '../../support/specs.js'

export const template = (name: string) => readFileSync(`templates/${name}`, 'utf8')

export interface Case {
  bundle: Bundle
  proved: ForSummary
}

/** Each service of some specs, with what the prover knows of it. */
export function cases(texts: Record<string, string>, findings: Found[] = []): Record<string, Case> {
  const { program } = link(documentsOf(texts))
  const bundles = [...program.services.keys()].map((id) => [id, merge(program, id).bundle!()] as const)
  return casesOf(program, Object.fromEntries(bundles), findings)
}

function casesOf(program: Program, bundles: Record<string, Bundle>, findings: Found[] = []): Record<string, Case> {
  return Object.fromEntries(
    Object.entries(bundles).map(([id, bundle]) => {
      const { space } = normalForm(program, bundle)
      const counts = { complete: 12, minimal: 9 }
      return [
        id,
        {
          bundle,
          proved: { space, solver: solver(space), findings, counts }
        }
      ]
    })
  )
}

export function summarize({ bundle, proved }: Case): Summary {
  return summaryOf(bundle, proved)
}

export const shippedCases = once(() => casesOf(shippedProgram(), shippedBundles()))

/** A small service with one of each: a choice that depends on another answer, alternatives, a chain, a waiting period. */
export function small(text = (plain: string) => plain, findings: Found[] = []): Case {
  const q = (plain: string) => JSON.stringify(text(plain))
  return cases(
    {
      'person.yaml': `kind: entity\nid: person\nname: 自然人\nlogin: [idNumber]\nelements:\n  name: {name: ${q('姓名')}, type: text, privacy: personal}\n  idNumber: {name: 证件号码, type: text, privacy: personal}\n  illness: {name: ${q('病史')}, type: text, privacy: sensitive}\n  account: {name: 账号, type: text}\n`,
      'id-card.yaml': 'kind: material\nid: id-card\nname: 身份证\n',
      'register.yaml': `kind: material\nid: register\nname: ${q('户口簿')}\n`,
      'lease.yaml': 'kind: material\nid: lease\nname: 租约\n',
      'deed.yaml': 'kind: material\nid: deed\nname: 房产证\n',
      'permit.yaml': 'kind: material\nid: permit\nname: 许可证\n',
      'office.yaml': `kind: organization\nid: office\nname: ${q('民政局')}\n`,
      'clinic.yaml': 'kind: organization\nid: clinic\nname: 卫健局\n',
      'first.yaml': `kind: item
id: first
name: ${q('许可')}
owner: office
legalBasis: [{title: ${q('《许可办法》')}, article: 第三条}]
roles: {holder: person}
situations: {rented: {ask: ${q('房子是不是租的')}, type: boolean}}
form:
  - {element: holder.name, label: ${q('申请人姓名')}, required: true}
  - {element: holder.idNumber, required: true}
  - {element: holder.account, when: {rented: true}, basis: ${q('某规定第九条')}}
materials:
  - register of holder
  - anyOf: [[id-card of holder], [register of holder], [lease of holder, deed of holder]]
  - anyOf: [[lease of holder], [deed of holder]]
    when: {rented: true}
results: [{material: permit, of: holder}]
limits: {statutory: 20 workdays, promised: 5 workdays, waiting: [{name: ${q('公示')}, time: 7 days, when: {rented: true}}]}
`,
      'second.yaml': `kind: item
id: second
name: 补贴
owner: clinic
roles: {holder: person}
form: [{element: holder.name, label: 姓名, required: true}, holder.illness]
materials: [permit of holder]
limits: {promised: 3 workdays, uncounted: [{name: 专家评审, time: 10 workdays, basis: 某法第四十五条}]}
`,
      'third.yaml': `kind: item\nid: third\nname: ${q('体检')}\nowner: clinic\nroles: {holder: person}\nform: [{element: holder.idNumber, label: 证件号}]\nlimits: {promised: 1 workdays}\n`,
      'service.yaml': `kind: service
id: small
name: ${q('小事')}
status: draft
lead: office
subjects: {applicant: {entity: person, name: ${q('申请人')}, login: true}}
situations:
  rented: {ask: ${q('房子是不是租的？')}, type: boolean}
  poor: {ask: 是否低保, options: {low: 低保, edge: 低保边缘, none: {name: 都不是}}}
items:
  first: {use: first, bind: {holder: applicant}}
  second: {use: second, bind: {holder: applicant}, when: {poor: [low, edge]}}
  third: {use: third, bind: {holder: applicant}, optional: true}
responsibilities: {accept: {online: office, window: clinic}}
`
    },
    findings
  )['small']!
}
