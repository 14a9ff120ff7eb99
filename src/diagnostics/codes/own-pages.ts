import type { Entry } from '../entry.js'

/** LB818x and LB819x: a project's own templates, what it has published, and the page that shows it while it is written. */
export const ownPages = {
  LB8180: {
    severity: 'error',
    title: { zh: '没有这个模板', en: 'No template of that name' },
    message: { zh: '随 lianban 的模板里没有“{name}”', en: 'No template that ships is called "{name}"' },
    hint: { zh: '用 lianban templates list 看有哪些。', en: 'lianban templates list shows them.' }
  },
  LB8181: {
    severity: 'warning',
    title: { zh: '模板照旧版改的', en: 'Copy of an older template' },
    message: {
      zh: '“{path}”是照旧的“{name}”改的，随 lianban 的那份已经变了',
      en: '"{path}" was copied from an older "{name}", which has changed since'
    },
    hint: {
      zh: '先移开自己的，运行 lianban templates copy {name}，再把自己改过的地方改进去。',
      en: 'Move it away, run lianban templates copy {name}, and make your changes in the new copy.'
    }
  },
  LB8182: {
    severity: 'error',
    title: { zh: '换词的文件有误', en: 'Mistake in the file of words' },
    message: {
      zh: '“{path}”第 {line} 行第 {column} 列：{detail}',
      en: '"{path}", line {line}, column {column}: {detail}'
    },
    hint: {
      zh: '一行一个词，例如“带什么: 需要带的材料”。',
      en: 'One word on a line, as in "old word: new word".'
    }
  },
  LB8183: {
    severity: 'error',
    title: { zh: '标志不是图片', en: 'The logo is no picture' },
    message: { zh: '“{path}”不是它的名字说的那种图片', en: '"{path}" is not a picture of the kind that its name says' },
    hint: {
      zh: '标志是 logo.svg、logo.png 或 logo.jpg，不大于 200 KB。',
      en: 'A logo is logo.svg, logo.png or logo.jpg, of at most 200 KB.'
    }
  },
  LB8184: {
    severity: 'error',
    title: { zh: '换的词哪里也没有', en: 'Word that occurs nowhere' },
    message: { zh: '“{path}”要换的“{word}”，页面里没有这个词', en: 'No page has the word "{word}" of "{path}"' },
    hint: {
      zh: '要换的是模板里写的字，或标题、栏目的名字，整个照抄；规范里的内容在规范里改。',
      en: 'Copy the whole text as a template has it, or the name of a heading or row; what specs say is changed in specs.'
    }
  },
  LB8190: {
    severity: 'error',
    title: { zh: '不是 lianban 的产出', en: 'Not made by lianban' },
    message: {
      zh: '“{path}”里没有同源标识，看不出出自哪些规范',
      en: '"{path}" has no digest, so nobody can tell which specs it was made of'
    },
    hint: {
      zh: '给出 lianban 写的网页、Markdown、JSON、SVG、TypeScript；发布时不要去掉页脚的同源标识。',
      en: 'Name pages, Markdown, JSON, SVG or TypeScript that lianban wrote, and keep the digest in what is published.'
    }
  },
  LB8191: {
    severity: 'error',
    title: { zh: '不是这个项目的服务', en: 'Of no service of this project' },
    message: { zh: '“{path}”不出自本项目的任何服务', en: '"{path}" is of no service of this project' },
    hint: {
      zh: '在写出它的项目里核对；服务改过名字的，先看 lianban diff。',
      en: 'Verify it in the project that it comes from; after a service was renamed, see lianban diff.'
    }
  },
  LB8195: {
    severity: 'error',
    title: { zh: '端口用不了', en: 'The port cannot be used' },
    message: { zh: '端口 {port} 用不了（{reason}）', en: 'The port {port} cannot be used ({reason})' },
    hint: { zh: '换一个，例如 --port 0 用任意空闲的。', en: 'Take another, as in --port 0 for any that is free.' }
  }
} as const satisfies Record<string, Entry>
