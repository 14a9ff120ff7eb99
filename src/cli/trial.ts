/** A trial in words for the terminal, safe to print. */
import type { Lang } from '../diagnostics/types.js'
import { visible } from '../diagnostics/visible.js'
import type { Trial } from '../emit/trial/model.js'
import { branchTexts, openText, timeText, UNSTATED, visitText, waitingTexts } from '../emit/trial/words.js'

/** Ends with a newline. What specs say stays Chinese; the words around it are of the language. */
export function trialText(trial: Trial, lang: Lang): string {
  const { service, answers, open, refused, items, asked, notAsked, bring, choices, besides, notNeeded, fees, assumed } =
    trial
  const { brought, silent, visitsOf } = trial
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  const draft = service.isDraft ? say('（草案）', ' (draft)') : ''
  const least = choices.length > 0 ? say('至少 ', 'at least ') : ''
  const sections: [heading: string, lines: string[]][] = [
    [say('您的情形', 'Answers'), answers.map(({ ask, text }) => `${ask} ${text}`)],
    [say('不能办', 'Not accepted'), refused],
    [
      say(`办什么（${items.length} 项）`, `Items (${items.length})`),
      items.map(({ name, owner, after }) => {
        const wait = after.length > 0 ? say(`，在${after.join('、')}之后`, `, after ${after.join(', ')}`) : ''
        return `${name}（${owner === '' ? say('实施机关来源没有写', 'no source says whose') : owner}）${wait}`
      })
    ],
    [
      say(`带什么（${least}${brought} 样）`, `To bring (${least}${brought})`),
      [
        ...bring.map(
          ({ name, form, notes }) =>
            `${name}${form === '' ? '' : `：${form}`}${notes.map((note) => `；${note}`).join('')}`
        ),
        ...choices.map(({ options }) =>
          options.length > 1 ? `${say('任选其一', 'one of')}：${options.join(' ／ ')}` : options[0]!
        ),
        ...besides.map(({ name, form, duty }) => `${name}${form === '' ? '' : `：${form}`}（${duty}）`),
        ...silent.materials.map((name) =>
          say(`${name}要什么材料，来源没有写`, `${name}: no source says which materials`)
        ),
        ...silent.local,
        ...(brought + besides.length + silent.materials.length + silent.local.length === 0
          ? [say('不用带材料', 'nothing')]
          : [])
      ]
    ],
    [say('不用带', 'Not needed'), notNeeded.map(({ name, why }) => `${name}：${why}`)],
    [
      say(`填什么（${asked.length} 项）`, `To fill in (${asked.length})`),
      [
        ...asked.map(({ name, required }) => `${name}${required ? say('，必填', ', required') : ''}`),
        ...silent.form.map((name) => say(`${name}要填什么，来源没有写`, `${name}: no source has its form`))
      ]
    ],
    [
      say(`不用填（${notAsked.length} 项）`, `Not asked (${notAsked.length})`),
      notAsked.map(({ name, why }) => `${name}${why === '' ? '' : `：${why}`}`)
    ],
    [
      say('多久、跑几次、费用', 'Time, visits, fees'),
      [
        `${say('承诺', 'promised')} ${timeText(trial, lang)}`,
        ...waitingTexts(trial, lang),
        `${say('到场', 'visits')} ${visitText(trial, lang)}`,
        ...visitsOf.others,
        ...(fees.length > 0 ? fees : [`${say('费用', 'fees')} ${UNSTATED[lang]}`]),
        ...(trial.channels.length === 0 ? [] : [`${say('办理渠道', 'channels')} ${trial.channels.join('、')}`]),
        ...trial.disputed,
        ...(trial.delivery === '' ? [] : [`${say('结果送达', 'delivery')} ${trial.delivery}`])
      ]
    ],
    [say('能得到什么', 'Benefits'), trial.benefits],
    [say('什么时候可以办', 'When to apply'), trial.periods],
    [say('到哪办', 'Where to go'), trial.places],
    [say('按没有填算的', 'Taken as not filled in'), assumed],
    [say('贴进 examples 就是一个例子', 'To paste below examples'), trial.example.trimEnd().split('\n')]
  ]
  // Before everything is answered nobody can say what comes of it.
  const isRefused = refused.length > 0
  const first = sections.slice(0, 2)
  const asks: typeof sections = [
    [
      trial.complete
        ? say('还可以选办的（--given 名字=是）', 'Optional items (--given name=true)')
        : say(
            '先回答这些（--given 名字=答案，用逗号分开）',
            'Answer these first (--given name=answer, commas between)'
          ),
      open.map(openText)
    ]
  ]
  const told: typeof sections = (
    isRefused ? first : trial.complete ? [...sections, ...asks] : [...first, ...asks]
  ).filter(([, lines]) => lines.length > 0)
  if (!isRefused && trial.awaited.length > 0) told.push(...foundOut(trial, lang))
  const body = told.map(([heading, lines]) => `\n${heading}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`)
  return `${visible(service.name)}${draft}\n${body.join('')}`
}

/** What nobody is asked, and what comes of each answer. */
function foundOut({ awaited, branches }: Trial, lang: Lang): [heading: string, lines: string[]][] {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  return [
    [
      say(
        '由部门核查，不问申请人（要看结果，写 --given 名字=答案）',
        'Found out, not asked (--given name=answer to see)'
      ),
      awaited.map((question) => `${openText(question)}（${question.by}）`)
    ],
    ...branches.map((branch): [string, string[]] => [
      say(`如果${branch.found}`, branch.found),
      branchTexts(branch, lang)
    ])
  ]
}
