/** The words of the command line in both languages: commands, options, examples. */
import type { Lang } from '../diagnostics/types.js'
import type { Text } from '../diagnostics/entry.js'

/** The words of the help, by command and option. */
export const words = {
  about: {
    zh: '联办：检查“一件事一次办”的规范，并编译成一张表单、一套材料、一个流程',
    en: 'Checks the specs of integrated government services and compiles them into one form, one set of materials, one process'
  },
  check: { zh: '检查规范，列出发现的问题', en: 'check specs and list what is wrong' },
  fmt: {
    zh: '排版规范：缩进、引号、空行、一行多长；内容和注释不变',
    en: 'format specs: indentation, quotes, blank lines, long lines; content and comments stay'
  },
  build: {
    zh: '检查规范，再编译成表单、指南和接口',
    en: 'check specs and compile them into forms, guides, interfaces'
  },
  code: {
    zh: '拆开一个编码，说明每一段的意思，或者错在哪里',
    en: 'take a code apart: what each segment means, or where it fails'
  },
  explain: { zh: '说明一个诊断代码，例如 LB3001', en: 'explain a diagnostic code, such as LB3001' },
  new: { zh: '写一份新规范的骨架', en: 'write the skeleton of a new spec' },
  init: {
    zh: '新建一个能运行的示例项目，站在自带的库上',
    en: 'start a small project that works, on the library that ships'
  },
  try: {
    zh: '试办：一个申请人要答什么、填什么、带什么、不用带什么，多久、跑几次、多少钱',
    en: 'try one applicant: what is asked, filled in, brought and not, how long, how often, how much'
  },
  mock: {
    zh: '演练一个服务的接口：在本机收申请、拆单、由演的部门受理办结，可以看每一件',
    en: 'play the contract of a service on this machine: take submissions, split them, act the departments, show the cases'
  },
  mockPort: { zh: '端口；不写就由系统给一个空的', en: 'the port; without it the system gives a free one' },
  mockPace: {
    zh: '过多少秒部门自己办下一步；不写或写 0 就等报告',
    en: 'after so many seconds departments take the next step; without it, or with 0, they wait to be told'
  },
  conform: {
    zh: '拿一个服务的接口测试一个正在运行的系统：编造申请和拆单包，逐项核对答复；会留下编造的申请，只用于联调',
    en: 'test a running system against the contract of a service with made-up cases, which are left behind: for systems being connected'
  },
  conformUrl: {
    zh: '系统的地址，http 或 https；令牌写在环境变量 LIANBAN_TOKEN 里',
    en: 'the address of the system, http or https; a token in the environment variable LIANBAN_TOKEN'
  },
  conformSide: {
    zh: '系统提供哪一侧：applicant 申请人一侧，department 部门一侧，both 两侧（默认）',
    en: 'the side that it offers: applicant, department, or both (default)'
  },
  conformOnly: { zh: '只做这几项，例如 drafts,files', en: 'only these checks, such as drafts,files' },
  conformCount: { zh: '交多少份申请；默认 20', en: 'how many submissions are handed in; 20 by default' },
  conformFormat: { zh: '格式：pretty 或 json', en: 'format: pretty or json' },
  notice: {
    zh: '一次性告知单：一个申请人一张 A4，带什么、不用带什么、在哪办、多久、跑几次、多少钱，可以打勾和签收',
    en: 'the sheet for one applicant: what to bring and what not, where, how long, how often, how much; to tick and sign'
  },
  noticeGiven: {
    zh: '答案，例如 settle=随母亲,inWedlock=是；要答全，缺了会列出来',
    en: 'answers, such as settle=mother,inWedlock=true; all of them, those missing are listed'
  },
  noticeFor: {
    zh: '给谁：applicant 申请人（一次性告知单，默认）；window 窗口（受理清单，和各部门的分发清单）',
    en: 'for whom: applicant (the default), or window: what it takes in, and what goes to each department'
  },
  noticeOut: { zh: '写进这个文件；不写或写 - 则打印出来', en: 'the file to write; printed without it, or with -' },
  noticeFormat: { zh: '格式：html（打印和手机）或 md', en: 'format: html for paper and phones, or md' },
  serve: {
    zh: '边写边看：在本机的浏览器里看指南、材料、流程、台账、证明，改了规范自动刷新',
    en: 'look while you write: guide, materials, process, ledger, proof in the browser of this machine, always as the specs are'
  },
  port: { zh: '端口；不写则是 4173，0 是任意空闲的', en: 'port; 4173 by default, 0 for any that is free' },
  'verify-published': {
    zh: '同源：已经发布的文件和规范现在的是不是一样，不一样在哪里',
    en: 'whether published files say what the specs say now, and where they do not'
  },
  publishedFiles: {
    zh: '已经发布的文件：HTML、Markdown、JSON、SVG、TypeScript、Mermaid、CSV',
    en: 'published files: HTML, Markdown, JSON, SVG, TypeScript, Mermaid or CSV'
  },
  templates: {
    zh: '模板：列出、复制到项目里来改、试一试改过的',
    en: 'templates: list them, copy them into the project to be changed, try those that were'
  },
  templatesAction: {
    zh: 'list 列出，copy 复制（从不覆盖），check 用项目的服务试自己的模板',
    en: 'list; copy (never overwrites); check tries the own ones with the services of the project'
  },
  templateNames: {
    zh: '要复制的，例如 guide/guide.html.hbs，或其中的部件 guide/guide.html/rows.hbs',
    en: 'what to copy, such as guide/guide.html.hbs, or a partial of it, guide/guide.html/rows.hbs'
  },
  tried: { zh: '“一件事”的标识', en: 'the id of a service' },
  given: {
    zh: '答案，例如 settle=随母亲,choices.card=是；不写就在终端里一个个问',
    en: 'answers, such as settle=mother,choices.card=true; without it the terminal asks one after the other'
  },
  lock: {
    zh: '记下库现在的样子（lianban.lock），以后不同就报告',
    en: 'write down the state of the libraries (lianban.lock); what differs later is reported'
  },
  bare: { zh: '不用库：项目里什么都有', en: 'without the library: everything is in the project' },
  listLibrary: { zh: '也列出库里的', en: 'also list what the libraries have' },
  prove: {
    zh: '证明：每一种情形，一表一套都完整、最少、无损；写证书',
    en: 'prove, for every situation, that form and materials are complete, minimal and lossless; write certificates'
  },
  recheck: {
    zh: '复核证书：由另一个不用编译器代码的程序逐条验证 proof.json',
    en: 'check certificates once more: another program, without code of the compiler, verifies every claim of proof.json'
  },
  sign: {
    zh: '签名：用 Ed25519 或 SM2 的私钥写一个签名文件，说明谁签了哪些文件',
    en: 'sign files with an Ed25519 or SM2 key: writes one signature that says who signed which files'
  },
  verify: {
    zh: '验证签名：是不是这把公钥签的，文件有没有改过；签的是清单，清单里的文件也比对',
    en: 'verify a signature: whether this key signed it and no file has changed, those of a signed manifest included'
  },
  report: {
    zh: '考核报告：完备程度、发现、进度、责任部门、来源',
    en: 'report completeness, findings, milestones, responsible departments, sources'
  },
  diff: {
    zh: '比较两个版本的意思：谁多办了什么、对接有没有断、在办件怎么办、版本号怎么升',
    en: 'compare two versions by meaning: who has more to do, what breaks, what becomes of cases, which version comes next'
  },
  list: { zh: '列出规范：标识、名称、状态、文件', en: 'list specs: id, name, status, file' },
  help: { zh: '显示命令的用法', en: 'show how a command is used' },
  version: { zh: '显示版本', en: 'show the version' },

  paths: {
    zh: '规范所在的文件夹或文件；不写则按 lianban.yaml，再没有则是 specs',
    en: 'folders or files with specs; by default as lianban.yaml says, else specs'
  },
  kind: {
    zh: 'standard、service、item、overlay、resource、entity、material、organization、codelist',
    en: 'standard, service, item, overlay, resource, entity, material, organization or codelist'
  },
  id: { zh: '小写字母、数字和连字符，例如 birth-registration', en: 'lower-case letters, digits, hyphens' },
  diagnosticCode: { zh: '诊断代码', en: 'a diagnostic code' },
  text: {
    zh: '编码，例如统一社会信用代码、实施编码、电子证照标识',
    en: 'a code, such as a unified social credit code or the code of an item'
  },
  as: {
    zh: '当作这种编码来读，例如 uscc、itemImplementation；不写则自动辨认',
    en: 'read it as this kind of code, such as uscc or itemImplementation; by default lianban finds out'
  },
  old: {
    zh: '原来的：规范所在的文件夹，或者 git 的版本（分支、标签、提交）',
    en: 'before: a folder with specs, or a git commit (branch, tag)'
  },
  new_: { zh: '现在的：同样写法；不写则是当前的规范', en: 'after: the same; by default the specs as they are now' },
  dir: { zh: '项目文件夹；不写则是当前文件夹', en: 'folder of the project; the current one by default' },

  lang: { zh: '语言：zh（中文）或 en', en: 'language: zh or en' },
  format: { zh: '格式：pretty（给人看）或 json（给程序用）', en: 'format: pretty for people, json for programs' },
  formats: {
    zh: '格式：pretty、json、sarif、github、gitlab、junit、markdown；写成 格式=文件 就存成文件，几种用逗号分开',
    en: 'pretty, json, sarif, github, gitlab, junit or markdown; format=file writes a file; commas between several'
  },
  reportFormats: {
    zh: '格式：pretty、html、csv、json；写成 格式=文件 就存成文件，几种用逗号分开',
    en: 'pretty, html, csv or json; format=file writes a file; commas between several'
  },
  diffFormats: {
    zh: '格式：pretty、markdown（贴进合并请求）、json；写成 格式=文件 就存成文件，几种用逗号分开',
    en: 'pretty, markdown (for a pull request) or json; format=file writes a file; commas between several'
  },
  failOnChange: {
    zh: '有这种程度以上的变化就失败：major、minor、patch；burden 指有申请人的负担加重',
    en: 'fail on changes of this level or above: major, minor, patch; or on burden, when some applicant has more to do'
  },
  compareService: { zh: '只比较这些“一件事”，用逗号分开', en: 'compare only these services, separated by commas' },
  asOf: {
    zh: '按这一天判断是否逾期，例如 2026-12-31；不写则不判断',
    en: 'judge deadlines at this day, such as 2026-12-31; without it none are'
  },
  changedSince: {
    zh: '只报告这个 git 版本以来的改动，和依赖这些改动的规范',
    en: 'report only what changed since this git commit, and what depends on it'
  },
  baseline: {
    zh: '基线文件：里面已有的发现不算失败',
    en: 'baseline file: findings that it has do not fail'
  },
  writeBaseline: { zh: '把现有的发现写成基线文件', en: 'write the present findings as a baseline file' },
  fix: {
    zh: '改正有把握的：代码加引号、全角符号、制表符、键和选项写成了中文名等；其余照常列出',
    en: 'mend what is beyond doubt, such as codes without quotes, full-width marks, tabs; list the rest'
  },
  dryRun: { zh: '和 --fix 一起用：只显示会改哪些行，不写文件', en: 'with --fix: show the lines that would change' },
  fmtCheck: {
    zh: '不写文件；有没排好的就列出来，退出码为 1',
    en: 'write nothing; list the files that are not formatted and exit with 1'
  },
  failOn: {
    zh: '有这种程度以上的发现就失败：error、warning 或 info',
    en: 'fail on findings of this severity or above: error, warning or info'
  },
  color: { zh: '颜色：auto、always 或 never', en: 'colour: auto, always or never' },
  stats: { zh: '在标准错误上显示各阶段用时', en: 'show the time of each phase on standard error' },
  showIgnored: { zh: '也列出规范里写明忽略的发现', en: 'also list findings that a spec ignores' },
  showNotes: { zh: '逐条列出提示；不写则只按代码计数', en: 'list notes one by one instead of counting them by code' },
  noCache: { zh: '不用也不存上次检查的结果', en: 'neither use nor keep the result of an earlier check' },
  cacheDir: { zh: '存放检查结果的文件夹', en: 'folder for results of earlier checks' },
  region: { zh: '应用这个地区的细化（行政区划代码）', en: 'apply the overlays of this region (six-digit code)' },
  regionOrAll: {
    zh: '应用这个地区的细化（行政区划代码）；all 是每个地区，各在自己代码的文件夹里',
    en: 'apply the overlays of this region (six-digit code); all makes every region, each in a folder of its code'
  },
  out: { zh: '输出文件夹；不写则是 out', en: 'output folder; out by default' },
  proofs: { zh: '证书，例如 proof/newborn/proof.json', en: 'certificates, such as proof/newborn/proof.json' },
  signedFiles: {
    zh: '要签的文件，例如 proof/manifest.json',
    en: 'files to sign, such as proof/manifest.json'
  },
  signature: { zh: 'lianban sign 写的文件', en: 'what lianban sign wrote' },
  privateKey: { zh: '私钥（PEM，没有口令）', en: 'private key (PEM, without a password)' },
  publicKey: { zh: '相信的那一方的公钥（PEM）', en: 'public key (PEM) of the one who is believed' },
  signer: { zh: '谁签的，例如 某市数据局', en: 'who signs, such as a bureau' },
  signatureOut: {
    zh: '签名文件；不写则是 lianban.sig，要签的文件在它的文件夹里',
    en: 'the signature; lianban.sig by default; the files to sign are at or below its folder'
  },
  waiversAsOf: {
    zh: '这一天以前到期的豁免不再算，例如 2026-12-31；不写则不判断',
    en: 'waivers that ended before this day count no more, such as 2026-12-31; without it none ends'
  },
  againstSpecs: {
    zh: '并且核对证书的范式就是这些规范现在的范式（这一步用编译器）',
    en: 'also see that the normal form is that of these specs now (for this the compiler is used)'
  },
  proofOut: { zh: '证书和摘要的文件夹；不写则是 proof', en: 'folder for certificates and summaries; proof by default' },
  maxBurdenIncrease: {
    zh: '和上一次的输出比，任何一件事的用时、填写项、材料、跑动、时限（平均、最多或任何一种情形）增加超过百分之几就失败，什么也不写，例如 5%',
    en: 'fail and write nothing when the minutes, fields, materials, visits or days of a service rise, on average or for anyone, by more than this since the last output, such as 5%'
  },
  burdenBaseline: {
    zh: '和这个输出文件夹比，例如上一个发布的版本；只写它，一点也不许增加',
    en: 'compare with this output folder, such as that of the last release; alone it allows no increase at all'
  },
  target: { zh: '只编译这些输出，用逗号分开', en: 'make only these targets, separated by commas' },
  service: { zh: '只编译这些“一件事”，用逗号分开', en: 'build only these services, separated by commas' }
} as const satisfies Record<string, Text>

/** Headings that commander prints in English. */
export const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：'
}

export const codes = {
  zh: '退出码：0 没有问题，1 有问题，2 用法或配置不对，3 lianban 自身出错',
  en: 'Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 fault of lianban itself'
} as const satisfies Record<Lang, string>

export const examples = {
  check: [
    'lianban check',
    'lianban check specs --format json',
    'lianban check --fail-on warning --region 210100',
    'lianban check --format pretty,sarif=lianban.sarif --changed-since origin/main',
    'lianban check --fix --dry-run'
  ],
  fmt: ['lianban fmt', 'lianban fmt specs/items --check'],
  build: [
    'lianban build specs --out out',
    'lianban build --service newborn --target form,guide',
    'lianban build --max-burden-increase 5%'
  ],
  code: ['lianban code 11370800MB28559184', 'lianban code 000709105001 --as itemCatalog --format json'],
  explain: ['lianban explain LB3001'],
  new: ['lianban new item birth-registration'],
  init: ['lianban init my-project', 'lianban init --bare'],
  try: ['lianban try newborn', 'lianban try newborn --given settle=随母亲,inWedlock=是'],
  mock: ['lianban mock newborn', 'lianban mock newborn --port 8080 --pace 5'],
  conform: [
    'lianban conform http://127.0.0.1:8080 --service newborn',
    'lianban conform https://platform.example/one-thing/newborn --service newborn --side applicant'
  ],
  notice: ['lianban notice newborn --given settle=随母亲,inWedlock=是 --out notice.html'],
  serve: ['lianban serve', 'lianban serve specs --port 0'],
  'verify-published': ['lianban verify-published site/newborn.html api/openapi.json'],
  templates: ['lianban templates list', 'lianban templates copy guide/guide.css', 'lianban templates check'],
  lock: ['lianban lock'],
  recheck: ['lianban recheck proof/newborn/proof.json', 'lianban recheck proof.json --as-of 2026-12-31 --format json'],
  sign: ['lianban sign proof/manifest.json out/manifest.json --key ~/bureau.pem --signer 某市数据局'],
  verify: ['lianban verify lianban.sig --key bureau.pub.pem'],
  prove: ['lianban prove', 'lianban prove --service newborn --out proof'],
  report: ['lianban report', 'lianban report --as-of 2026-12-31 --format pretty,html=report.html,csv=report.csv'],
  diff: [
    'lianban diff origin/main',
    'lianban diff HEAD~1 specs --format pretty,markdown=diff.md',
    'lianban diff v1 v2 --fail-on major'
  ],
  list: ['lianban list', 'lianban list service', 'lianban list item --format json', 'lianban list item --library']
} as const
