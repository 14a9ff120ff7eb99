/** 一次性告知单 of a build: a sheet for each situation where they are few, and a page that leads to each. */
import { pageStyle } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { clean, mapStrings } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import { bare } from '../../wording/lexicon.js'
import type { Emitter } from '../index.js'
import type { Trial } from '../trial/model.js'
import { promisedText, visitText } from '../trial/words.js'
import { emitNotice, emitWindowLists } from './index.js'
import { MOST_SHEETS, sheetsOf, type NoSheets } from './situations.js'

const WHY: Record<NoSheets, string> = {
  many: `情形超过 ${MOST_SHEETS} 种，不逐一印出`,
  open: '有的问题要填数、日期或者地区，情形数不完，不逐一印出'
}

export const emitNotices: Emitter = (bundle, context) => {
  const { template } = context
  const sheets = sheetsOf(bundle)
  const trials = typeof sheets === 'string' ? [] : sheets
  const view = mapStrings(indexView(bundle, trials, typeof sheets === 'string' ? WHY[sheets] : ''), clean)
  const page = { ...view, ...pageStyle([template('notice/notice.css')]) }
  return [
    { path: 'notice/index.html', text: render(() => INDEX, 'notice/index.html.hbs', page, true) },
    ...trials.flatMap((trial, index) => [
      { path: `notice/${index + 1}.html`, text: emitNotice(bundle, trial, 'html', context) },
      { path: `notice/${index + 1}-window.html`, text: emitWindowLists(bundle, trial, 'html', context) }
    ])
  ]
}

function indexView(bundle: Bundle, trials: readonly Trial[], why: string) {
  return {
    title: bundle.name,
    mark: bundle.status === 'draft' ? '草案' : '',
    id: bundle.id,
    why,
    sheets: trials.map((trial, index) => ({
      file: `${index + 1}.html`,
      window: `${index + 1}-window.html`,
      answers: trial.answers.map(({ ask, text }) => `${bare(ask)}：${text}`).join('；'),
      // What departments still find out decides these.
      brought: trial.awaited.length > 0 ? LATER : `${trial.choices.length > 0 ? '至少 ' : ''}${trial.brought} 样`,
      time: trial.awaited.length > 0 ? LATER : promisedText(trial),
      visits: trial.awaited.length > 0 ? LATER : visitText(trial, 'zh')
    })),
    version: bundle.service.version ?? '',
    digest: bundle.digest,
    shortDigest: bundle.digest.slice(0, 12)
  }
}

const LATER = '要等部门核查'

const INDEX = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{{{styleHash}}}'; base-uri 'none'; form-action 'none'">
<meta name="lianban-digest" content="{{digest}}">
<title>{{#if mark}}{{mark}}：{{/if}}一次性告知单 {{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<header>
{{#if mark}}<p class="draft">{{mark}}，不能作办事依据</p>{{/if}}
<h1>一次性告知单</h1>
<p class="service">{{title}}</p>
</header>
<main>
{{#if why}}
<p>{{why}}。要哪一种，用下面的命令印那一张：</p>
<p>lianban notice {{id}} --given 问题=回答,问题=回答</p>
<p>窗口用的受理清单和各部门的分发清单，加 --for window。</p>
{{else}}
<p>{{sheets.length}} 种情形，一种一张。</p>
<table role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">情形</th><th scope="col" role="columnheader">带几样</th><th scope="col" role="columnheader">多久</th><th scope="col" role="columnheader">跑几次</th><th scope="col" role="columnheader">窗口用</th></tr></thead>
<tbody role="rowgroup">
{{#each sheets}}
<tr role="row"><th scope="row" role="rowheader"><a href="{{file}}">{{#if answers}}{{answers}}{{else}}任何情形{{/if}}</a></th><td role="cell" data-label="带几样"><span>{{brought}}</span></td><td role="cell" data-label="多久"><span>{{time}}</span></td><td role="cell" data-label="跑几次"><span>{{visits}}</span></td><td role="cell" data-label="窗口用"><a href="{{window}}">受理清单、分发清单</a></td></tr>
{{/each}}
</tbody>
</table>
{{/if}}
</main>
<footer><p>{{#if mark}}{{mark}} {{/if}}{{#if version}}版本 {{version}} {{/if}}同源标识 {{shortDigest}}</p></footer>
</body>
</html>
`
