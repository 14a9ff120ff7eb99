/** A trial and its service as the sheet that an applicant takes home. Numbers are those of the trial; nothing is counted here. */
import { chineseNumber, clean, list, mapStrings, unique } from '../../base/text.js'
import { QR_CAPACITY, qrCode, qrSvg } from '../../base/qr.js'
import { groupBy } from '../../base/group.js'
import type { Bundle } from '../../merge/bundle.js'
import { bare } from '../../wording/lexicon.js'
import { addressOf } from '../guide/answers/address.js'
import { contactText, row, UNSTATED, type LinkedText } from '../guide/rows.js'
import type { Trial } from '../trial/model.js'
import { branchTexts, daysText, promisedText, visitText, waitingTexts } from '../trial/words.js'
import { notChosen } from './missing.js'
import type { NoticeView, Section } from './model.js'
import { whereRows } from './where.js'

/** @param site where the folder of the service lies on the web, with a `/` at the end */
export function noticeView(bundle: Bundle, trial: Trial, site?: string): NoticeView {
  let sections = 0
  const section = <T extends object>(name: string, isThere: boolean, content: T): Section<T> =>
    isThere ? { ...content, heading: `${chineseNumber(++sections)}、${name}` } : null
  const { service, answers, items, awaited, branches, notNeeded } = trial
  const isRefused = trial.refused.length > 0
  const isKnown = !isRefused && awaited.length === 0
  const view: Omit<NoticeView, 'online'> = {
    title: service.name,
    mark: service.isDraft ? '草案' : '',
    region: bundle.region?.name ?? '',
    answers: answers.map(({ ask, text }) => ({ ask: bare(ask), text })),
    rows: isRefused
      ? [{ ...row('能不能办', ...trial.refused.map((text) => `不能办：${text}`))[0]!, stops: true }]
      : answerRows(trial, isKnown),
    bring: section(`要带的（${briefly(trial)}）`, isKnown && hasMaterials(trial), bringOf(trial)),
    notNeeded: section(`不用带的（${notNeeded.length} 样）`, isKnown && notNeeded.length > 0, {
      reasons: [...groupBy(notNeeded, ({ why }) => why)].map(([why, own]) => ({
        why,
        names: own.map(({ name }) => name)
      }))
    }),
    items: section(`办哪几项（${items.length} 项）`, isKnown, itemsOf(bundle, trial)),
    branches: section('部门核查以后才能定的', !isRefused && awaited.length > 0, {
      asks: awaited.map(({ ask, by }) => `${bare(ask)}（${by}）`),
      branches: branches.map((branch) => ({ found: branch.found, texts: branchTexts(branch, 'zh') }))
    }),
    where: section('在哪办，什么时候，打什么电话', true, { rows: whereRows(bundle, trial) }),
    amends: section('补正', !isRefused, {}),
    lead: bundle.lead?.name ?? '',
    version: bundle.service.version ?? '',
    digest: service.digest,
    shortDigest: service.digest.slice(0, 12)
  }
  return { ...mapStrings(view, clean), online: site === undefined ? null : onlineOf(addressOf(bundle, answers, site)) }
}

/** Without a code where the address is too long for any. */
function onlineOf(href: string): NoticeView['online'] {
  const isShort = href.length <= QR_CAPACITY
  return { href, svg: isShort ? qrSvg(qrCode(href), '网上的同一种情形') : '' }
}

/** What depends on a check is told by the section about it. */
const LATER = '要等部门核查，看下面'

function answerRows(trial: Trial, isKnown: boolean): NoticeView['rows'] {
  const { visitsOf, presence, fees, disputed, benefits, periods } = trial
  const known = (...texts: string[]) => (isKnown ? texts : [LATER])
  return [
    ...row('能不能办', ...acceptedTexts(trial)),
    ...row('带什么', ...known(...bringTexts(trial))),
    ...row('多久', ...known(promisedText(trial), ...waitingTexts(trial, 'zh'))),
    ...row('跑几次', ...known(visitText(trial, 'zh'), ...visitsOf.others, ...presence)),
    ...row('费用', ...known(...(fees.length > 0 ? fees : [UNSTATED]))),
    ...row('说法不一', ...(isKnown ? disputed : [])),
    ...row('能得到什么', ...(isKnown ? benefits : [])),
    ...row('什么时候可以办', ...(isKnown ? periods : []))
  ].map((one) => ({ ...one, stops: false }))
}

/** No answer is against it: what no answer decides still has to hold. */
function acceptedTexts({ conditions, silent, awaited }: Trial): string[] {
  if (silent.conditions) return ['按您的回答可以办；另外有没有受理条件，来源没有写']
  const later = awaited.length > 0 ? ['部门核查以后才能定'] : []
  if (conditions.length === 0) return later.length > 0 ? later : ['可以办，您的回答符合写明的受理条件']
  return [...later, '按您的回答可以办，还要符合下面几条', ...conditions]
}

function amount({ choices, brought }: Trial): string {
  return `${choices.length > 0 ? '至少 ' : ''}${brought} 样`
}

/** Nothing that must be brought, and nobody knows what, are two things. */
function briefly(trial: Trial): string {
  if (trial.brought > 0) return amount(trial)
  return trial.silent.materials.length > 0 ? UNSTATED : '没有一定要带的'
}

function hasMaterials({ brought, besides, silent }: Trial): boolean {
  return brought + besides.length + silent.materials.length + silent.local.length > 0
}

function bringTexts(trial: Trial): string[] {
  const { brought, besides, silent, items } = trial
  if (!hasMaterials(trial)) return ['不用带材料']
  if (brought + besides.length === 0 && silent.materials.length === items.length) return [UNSTATED]
  return [
    brought > 0 ? `${amount(trial)}，看下面的清单` : '没有一定要带的材料',
    ...(besides.length > 0 ? [`另有 ${besides.length} 样不一定要带`] : []),
    ...(silent.materials.length > 0 ? [`有 ${silent.materials.length} 项要什么材料，来源没有写`] : [])
  ]
}

function silentTexts({ silent }: Trial): string[] {
  const names = silent.materials
  return names.length === 0 ? [] : [`${list(names)}要什么材料，来源没有写`]
}

function itemsOf(bundle: Bundle, trial: Trial): Omit<NonNullable<NoticeView['items']>, 'heading'> {
  const { asked, notAsked, silent, assumed } = trial
  const others = notChosen(bundle, trial)
  const items = trial.items.map(({ usage, name, owner, days, openDays, after }) => ({
    name,
    owner: owner === '' ? UNSTATED : owner,
    days: daysText({ days, openDays }, 'zh'),
    after: list(after),
    contacts: contactsOf(bundle, usage)
  }))
  return {
    items,
    hasContacts: items.some(({ contacts }) => contacts.length > 0),
    notes: [
      ...(asked.length + notAsked.length > 0
        ? [
            `填一张表：您填 ${asked.length} 项${notAsked.length > 0 ? `，另有 ${notAsked.length} 项自动带出，不用填` : ''}`
          ]
        : []),
      ...(silent.form.length > 0 ? [`${list(silent.form)}要填什么，来源没有写`] : []),
      ...(others.length > 0 ? [`这次不办、可以选办的：${list(others)}。要办的请先说，要带的和时间会不同`] : []),
      ...(assumed.length > 0 ? [`${list(assumed)}还不知道，按没有填算`] : [])
    ]
  }
}

function contactsOf({ items }: Bundle, usage: string): LinkedText[] {
  const { consult, complaint } = items.find((item) => item.usage === usage)?.contact ?? {}
  return [
    ...(consult === undefined ? [] : [contactText(consult)]),
    ...(complaint === undefined ? [] : [{ ...contactText(complaint), text: `投诉 ${complaint}` }])
  ]
}

function bringOf(trial: Trial): Omit<NonNullable<NoticeView['bring']>, 'heading'> {
  const { bring, choices, besides, silent } = trial
  return {
    materials: bring.map(({ name, issuer, form, notes, isFor }) => ({
      name,
      issuer,
      form: form === '' ? UNSTATED : form,
      notes,
      isFor: list(isFor)
    })),
    choices: choices.map(({ options, isFor }) => ({ options, isFor: list(isFor) })),
    besides: besides.map(({ isFor, ...own }) => ({ ...own, isFor: list(isFor) })),
    notes: unique([...silentTexts(trial), ...silent.local])
  }
}
