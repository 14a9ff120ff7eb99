import type { Entry } from '../entry.js'

/** What documents take from each other: from libraries, from lists of sources, from what is written once beside several. */
export const shared = {
  LB3037: {
    severity: 'warning',
    once: 'name',
    title: { zh: '来源清单里没有', en: 'Not in the list of sources' },
    message: {
      zh: '“{name}”像是来源的短名，但本文件和项目的 sources 里都没有',
      en: '“{name}” looks like the short name of a source, but is neither in sources here nor in those of the project'
    },
    hint: { zh: '在 sources 里加上它，或写成一句话', en: 'Add it to sources, or write a sentence' }
  },
  LB3062: {
    severity: 'error',
    title: { zh: '事项接连延续太多', en: 'Chain of items too long' },
    message: {
      zh: '这个事项经过多于 {limit} 个事项接连延续（extends）',
      en: 'This item continues (extends) a chain of more than {limit} items'
    },
    hint: {
      zh: '让它直接延续最初的那个事项；看看是不是绕成了一圈。',
      en: 'Let it extend the first item itself; see whether the chain is a circle.'
    }
  },
  LB3070: {
    severity: 'error',
    title: { zh: '与库里的标识相同', en: 'Same id as in the library' },
    message: {
      zh: '库“{library}”里已有{kind}“{id}”，这一份没有说怎样对待它',
      en: 'The library “{library}” has the {kind} “{id}”, and this one does not say how it stands to it'
    },
    hint: {
      zh: '只改其中几处，写 refines（下面写 reason 理由），只留要改的键；整份换掉，写 replaces（下面写 reason 理由）；不是一回事，换一个标识',
      en: 'To change parts of it write `refines` (with a reason below it) and only the keys that change; to put this one in its place, `replaces`; if it is another thing, give it another id'
    }
  },
  LB3071: {
    severity: 'error',
    title: { zh: '库里没有可细化的', en: 'Nothing of a library to refine' },
    message: {
      zh: '没有哪个库里有{kind}“{id}”，这里却说细化或替换它',
      en: 'No library has the {kind} “{id}” that this document says it refines or replaces'
    },
    hint: {
      zh: '核对标识，和 lianban.yaml 里的 library；不是细化就删去这一项',
      en: 'Check the id and `library` in lianban.yaml; delete the key if nothing is refined'
    }
  },
  LB3072: {
    severity: 'error',
    title: { zh: '没有可去掉的部分', en: 'No such part to leave out' },
    message: { zh: '“{name}”里没有“{part}”，无从去掉', en: '“{name}” has no “{part}” to leave out' },
    hint: {
      zh: '写“键.名字”，例如 materials.photo、form.child.sex、elements.phone；或只写键',
      en: 'Write “key.name”, such as materials.photo, form.child.sex or elements.phone, or a key alone'
    }
  },
  LB3073: {
    severity: 'error',
    title: { zh: '出处的短名已是别的出处', en: 'The short name is that of another source' },
    message: {
      zh: '出处“{name}”在库里指别的文件，改了它，库里的事实就标错出处',
      en: 'In the library the source “{name}” is another one; facts of the library would be attributed to this one'
    },
    hint: { zh: '给这里的出处换一个短名', en: 'Give the source here another short name' }
  },
  LB3140: {
    severity: 'error',
    title: { zh: '一个短名指两个出处', en: 'One short name, two sources' },
    message: {
      zh: '出处“{name}”写了两次，内容不同，分不清事实出自哪一个',
      en: 'The source “{name}” is stated twice and differently, so that nobody knows from which of them a fact comes'
    },
    hint: {
      zh: '是同一个出处，只在来源清单（kind: sources）里写一次；不是，换一个短名',
      en: 'If it is one source, state it once, in a document of kind `sources`; if not, choose another short name'
    }
  },
  LB3141: {
    severity: 'error',
    title: { zh: '几项共有的细目里写了一项的', en: 'What is of one stands beside several' },
    message: {
      zh: '“{key}”只能写在 each 里的某一项上，不能对各项都写',
      en: '“{key}” is of one entry of `each` and cannot be said of all'
    },
    hint: { zh: '把它移到 each 里的那一项', en: 'Move it to the entry that it is about' }
  },
  LB3142: {
    severity: 'error',
    title: { zh: '没有可以照着写的例子', en: 'No such example to be like' },
    message: {
      zh: '本服务没有别的例子叫“{name}”，或者几个例子互相照着写',
      en: 'No other example of the service is called “{name}”, or examples are like one another in a circle'
    },
    hint: { zh: '核对那个例子的名称；第一个例子写全', en: 'Check the name; write the first example in full' }
  }
} as const satisfies Record<string, Entry>
