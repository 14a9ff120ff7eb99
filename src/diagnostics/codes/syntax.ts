import type { Entry } from '../entry.js'
import { numbers } from './numbers.js'

/** LB1xxx: what keeps a file from being read, and what YAML would read otherwise than its author meant. */
export const syntax = {
  LB1001: {
    severity: 'error',
    title: { zh: '文件不是 UTF-8 编码', en: 'File is not UTF-8' },
    message: {
      zh: '第 {line} 行（第 {byte} 个字节）不是 UTF-8 编码的文字',
      en: 'Line {line} (byte {byte}) is not UTF-8 text'
    },
    hint: {
      zh: '用编辑器打开，另存为 UTF-8（不要 GBK、ANSI）',
      en: 'Open it in an editor and save it as UTF-8 (not GBK or ANSI)'
    }
  },
  LB1002: {
    severity: 'error',
    title: { zh: '文件是 UTF-16 编码', en: 'File is UTF-16' },
    message: { zh: '这个文件是 UTF-16（“Unicode”）编码', en: 'This file is UTF-16 (“Unicode”)' },
    hint: { zh: '用编辑器打开，另存为 UTF-8', en: 'Open it in an editor and save it as UTF-8' }
  },
  LB1003: {
    severity: 'warning',
    structure: 'kept',
    title: { zh: '文件开头有字节顺序标记', en: 'Byte order mark' },
    message: {
      zh: '文件开头有看不见的字节顺序标记（BOM）',
      en: 'The file starts with an invisible byte order mark (BOM)'
    },
    hint: { zh: '另存为“UTF-8”，不要选“带 BOM 的 UTF-8”', en: 'Save it as “UTF-8”, not as “UTF-8 with BOM”' }
  },
  LB1004: {
    severity: 'error',
    title: { zh: '有看不见的控制字符', en: 'Control character' },
    message: { zh: '这里有看不见的控制字符 {char}', en: 'There is an invisible control character {char} here' },
    hint: { zh: '删去它；多半是从别的文件粘贴带来的', en: 'Delete it; it most likely came with pasted text' }
  },
  LB1005: {
    severity: 'error',
    title: { zh: '文件太大', en: 'File too big' },
    message: { zh: '文件超过 {limit} MiB，未作检查', en: 'The file is over {limit} MiB and was not checked' },
    hint: { zh: '拆成几个文件：一份规范一个文件', en: 'Split it: one spec per file' }
  },
  LB1006: {
    severity: 'error',
    title: { zh: '一行太长', en: 'Line too long' },
    message: {
      zh: '这一行超过 {limit} 个字，未作检查',
      en: 'This line is over {limit} characters and was not checked'
    },
    hint: { zh: '把内容分成多行', en: 'Break it into several lines' }
  },
  LB1007: {
    severity: 'error',
    title: { zh: '层级太深', en: 'Nested too deeply' },
    message: {
      zh: '从这里起超过 {limit} 层，未作检查',
      en: 'From here on there are more than {limit} levels; not checked'
    },
    hint: { zh: '看看是不是多写了括号或“-”', en: 'See whether there are too many brackets or “-”' }
  },
  LB1008: {
    severity: 'error',
    title: { zh: '内容太多', en: 'Too many values' },
    message: {
      zh: '一个文件里超过 {limit} 项，未作检查',
      en: 'There are more than {limit} values in one file; not checked'
    },
    hint: { zh: '拆成几个文件', en: 'Split the file' }
  },
  LB1009: {
    severity: 'error',
    title: { zh: '文件是空的', en: 'Empty file' },
    message: { zh: '文件里没有内容（注释不算）', en: 'The file has no content (comments do not count)' },
    hint: { zh: '写上 kind、id 等内容，或删去这个文件', en: 'Write a kind, an id and so on, or delete the file' }
  },
  LB1010: {
    severity: 'error',
    title: { zh: '一个文件里有几份规范', en: 'Several documents in one file' },
    message: { zh: '从这里开始是第二份规范，没有读', en: 'A second document starts here; it was not read' },
    hint: {
      zh: '一份规范一个文件：把“---”以下移到新文件',
      en: 'One document per file: move what is below “---” to a new file'
    }
  },
  LB1011: {
    severity: 'error',
    title: { zh: '不用 % 指令', en: 'Directive' },
    message: { zh: '规范里不用“{directive}”这样的指令', en: 'Directives such as “{directive}” are not used in specs' },
    hint: { zh: '删去这一行；若是内容，请加引号', en: 'Delete this line; put quotes around it if it is content' }
  },
  LB1012: {
    severity: 'error',
    title: { zh: '不用 ! 标签', en: 'Tag' },
    message: { zh: '规范里不用“{tag}”这样的标签', en: 'Tags such as “{tag}” are not used in specs' },
    hint: {
      zh: '删去它；若“!”是内容，请把整个值加上引号',
      en: 'Delete it; if the “!” is content, put quotes around the value'
    }
  },
  LB1013: {
    severity: 'error',
    title: { zh: '不用 << 合并', en: 'Merge key' },
    message: { zh: '规范里不用“<<”合并别处的内容', en: 'Specs do not use “<<” to merge in other content' },
    hint: { zh: '把要用的各项直接写出来', en: 'Write the entries out' }
  },
  LB1014: {
    severity: 'error',
    title: { zh: '引用的锚点不存在', en: 'Unknown anchor' },
    message: {
      zh: '“*{name}”引用的锚点“&{name}”前面没有',
      en: '“*{name}” refers to an anchor “&{name}” that is not above'
    },
    hint: {
      zh: '核对名称；若“*”是内容，请把整个值加上引号',
      en: 'Check the name; if the “*” is content, put quotes around the value'
    }
  },
  LB1015: {
    severity: 'error',
    title: { zh: '锚点引用太多', en: 'Too many aliases' },
    message: {
      zh: '“*”引用超过 {limit} 处，未作检查',
      en: 'There are more than {limit} uses of “*” anchors; not checked'
    },
    hint: { zh: '把内容直接写出来，或另立一份规范供引用', en: 'Write the content out, or make it a spec of its own' }
  },
  LB1016: {
    severity: 'error',
    title: { zh: '锚点引用了自己', en: 'Alias within its own anchor' },
    message: {
      zh: '“*{name}”在“&{name}”自己里面，没有尽头',
      en: '“*{name}” is inside of “&{name}” itself and would never end'
    },
    hint: { zh: '删去这处引用', en: 'Delete this alias' }
  },
  LB1020: {
    severity: 'error',
    title: { zh: '键重复', en: 'Duplicate key' },
    message: {
      zh: '“{key}”在第 {line} 行已经写过{others}',
      en: '“{key}” is already on line {line}{others}'
    },
    hint: { zh: '两处合为一处，或改用另一个键', en: 'Merge the two, or use another key' }
  },
  LB1021: {
    severity: 'error',
    title: { zh: '键是空的', en: 'Empty key' },
    message: { zh: '“{key}”不能作键', en: '“{key}” cannot be a key' },
    hint: {
      zh: '在冒号前写上键；若真叫 null，请加引号',
      en: 'Write a key before the colon; put quotes around it if it is really called null'
    }
  },
  LB1022: {
    severity: 'error',
    title: { zh: '键不是一个词', en: 'Key is not a word' },
    message: { zh: '键只能是一个词，这里是列表、对象或引用', en: 'A key is a word; this is a list, a map or an alias' },
    hint: { zh: '若方括号、花括号是内容，请加引号', en: 'Put quotes around it if the brackets are content' }
  },
  LB1023: {
    severity: 'error',
    title: { zh: '保留的键', en: 'Reserved key' },
    message: { zh: '“{key}”是保留的名称，不能作键', en: '“{key}” is a reserved name and cannot be a key' },
    hint: { zh: '换一个键', en: 'Use another key' }
  },
  LB1029: {
    severity: 'error',
    title: { zh: '“-”后面缺空格', en: 'No space after the dash' },
    message: { zh: '列表的“-”后面缺一个空格', en: 'There is no space after the “-” of a list item' },
    hint: { zh: '写成“- 值”；若是内容，请加引号', en: 'Write “- value”; put quotes around it if it is content' }
  },
  LB1030: {
    severity: 'error',
    structure: 'lost',
    title: { zh: '用制表符缩进', en: 'Tab as indentation' },
    message: { zh: '这一行用制表符（Tab）缩进', en: 'This line is indented with a tab' },
    hint: {
      zh: '缩进只用空格；让编辑器把 Tab 换成两个空格',
      en: 'Indent with spaces only; let the editor turn tabs into two spaces'
    }
  },
  LB1031: {
    severity: 'error',
    structure: 'lost',
    title: { zh: '开头是全角空格', en: 'Full-width or odd space' },
    message: { zh: '这里的空白不是普通空格，而是 {char}', en: 'The white space here is not a plain space but {char}' },
    hint: {
      zh: '删去它，用半角空格缩进；若是内容，请加引号',
      en: 'Delete it and indent with plain spaces; put quotes around it if it is content'
    }
  },
  LB1032: {
    severity: 'error',
    structure: 'lost',
    title: { zh: '缩进不对', en: 'Wrong indentation' },
    message: {
      zh: '这一行和上面接不上：缩进不齐，或同一级里混用了“-”和键',
      en: 'This line does not fit what is above: its indentation differs, or a list and keys are mixed on one level'
    },
    hint: {
      zh: '同一级对齐，下一级比上一级多两个空格',
      en: 'Align entries of one level; indent the next level by two more spaces'
    }
  },
  LB1033: {
    severity: 'error',
    title: { zh: '冒号后面缺空格', en: 'No space after the colon' },
    message: { zh: '“{key}:”后面缺一个空格', en: 'There is no space after “{key}:”' },
    hint: {
      zh: '写成“{key}: 值”；若整个是一段文字，请加引号',
      en: 'Write “{key}: value”; put quotes around it if all of it is text'
    }
  },
  LB1034: {
    severity: 'error',
    title: { zh: '键后面用了全角冒号', en: 'Full-width colon after a key' },
    message: { zh: '“{key}”后面是全角冒号“：”', en: 'There is a full-width colon “：” after “{key}”' },
    hint: {
      zh: '改成半角冒号加空格：“{key}: 值”；若整个是一段文字，请加引号',
      en: 'Use a plain colon and a space: “{key}: value”; put quotes around it if all of it is text'
    }
  },
  LB1035: {
    severity: 'error',
    title: { zh: '用全角符号代替了 YAML 符号', en: 'Full-width mark as syntax' },
    message: { zh: '这里要用半角“{half}”，不是“{char}”', en: 'Use a plain “{half}” here, not “{char}”' },
    hint: {
      zh: '换成半角符号；若是内容，请把整个值加上引号',
      en: 'Use the plain mark; put quotes around the value if it is content'
    }
  },
  LB1036: {
    severity: 'warning',
    structure: 'kept',
    masks: [{ codes: ['LB2015', 'LB2016'], where: 'around', raised: 'error' }],
    title: { zh: '方括号里有全角逗号', en: 'Full-width comma in a list' },
    message: {
      zh: '全角逗号“，”不分隔列表，前后算作一项',
      en: 'A full-width comma “，” does not separate items; this is one item'
    },
    hint: {
      zh: '要分成两项，改用半角“,”；就是一项，请加引号',
      en: 'Use “,” for two items; put quotes around it for one'
    }
  },
  LB1037: {
    severity: 'error',
    title: { zh: '引号没有配对', en: 'Quote without its pair' },
    message: { zh: '这个引号 {quote} 在本行没有配对', en: 'This quote {quote} has no pair on its line' },
    hint: { zh: '补上后一个引号，或删去这一个', en: 'Add the closing quote, or delete this one' }
  },
  LB1038: {
    severity: 'error',
    title: { zh: '括号没有配对', en: 'Bracket without its pair' },
    message: { zh: '这个括号没有配对的后括号', en: 'This bracket has no closing bracket' },
    hint: {
      zh: '补上后括号；换行时后括号要比键多缩进',
      en: 'Add the closing bracket; on a line of its own it is indented more than the key'
    }
  },
  LB1039: {
    severity: 'error',
    title: { zh: '缺冒号', en: 'No colon' },
    message: { zh: '“{text}”应写成“键: 值”', en: '“{text}” should be “key: value”' },
    hint: {
      zh: '在键后面写半角冒号和空格；若接着上一行，请用“|”或“>”',
      en: 'Write a plain colon and a space after the key; use “|” or “>” to go on with the text above'
    }
  },
  LB1040: {
    severity: 'error',
    title: { zh: '双引号里的反斜杠', en: 'Backslash in double quotes' },
    message: { zh: '双引号里的“{escape}”没有意义', en: '“{escape}” means nothing in double quotes' },
    hint: { zh: '改用单引号，或把“\\”写成“\\\\”', en: 'Use single quotes, or write “\\\\” for “\\”' }
  },
  LB1041: {
    severity: 'error',
    title: { zh: '值的第一个字是 YAML 符号', en: 'Value starts with a YAML mark' },
    message: { zh: '不加引号的值不能以“{char}”开头', en: 'A value without quotes cannot start with “{char}”' },
    hint: { zh: '给整个值加上引号', en: 'Put quotes around the value' }
  },
  LB1042: {
    severity: 'error',
    title: { zh: '括号里的逗号或冒号不对', en: 'Comma or colon in brackets' },
    message: {
      zh: '括号里各项之间缺逗号、多逗号，或冒号后面缺空格',
      en: 'A comma is missing or superfluous between the brackets, or a colon lacks its space'
    },
    hint: {
      zh: '各项用半角逗号隔开，冒号后面加空格；带符号的文字加引号',
      en: 'Put a comma between items, a space after each colon, and quotes around text with marks'
    }
  },
  LB1043: {
    severity: 'error',
    title: { zh: '一行里有两个冒号', en: 'Two colons on a line' },
    message: {
      zh: '值“{text}”里又有“: ”，分不清键和值',
      en: 'The value “{text}” has another “: ”, so key and value are unclear'
    },
    hint: {
      zh: '是一段文字，请加引号；是下一级，请另起一行并缩进',
      en: 'Put quotes around text; start the next level on a new, indented line'
    }
  },
  LB1044: {
    severity: 'error',
    title: { zh: '值的后面还有内容', en: 'Content after the value' },
    message: { zh: '值到这里已经结束，“{text}”多余', en: 'The value ends here; “{text}” is too much' },
    hint: {
      zh: '把整个值放进一对引号里，外面再用单引号',
      en: 'Put the whole value in one pair of quotes, single quotes outside'
    }
  },
  LB1045: {
    severity: 'error',
    title: { zh: '读不懂', en: 'Cannot be read' },
    message: { zh: '从这里起不是 YAML，读不下去', en: 'From here on this is not YAML and cannot be read' },
    hint: {
      zh: '对照上下几行的写法；含符号的文字请加引号',
      en: 'Compare with the lines around; put quotes around text with marks'
    }
  },
  LB1046: {
    severity: 'error',
    title: { zh: '注释前缺空格', en: 'No space before the comment' },
    message: { zh: '“#”前面缺一个空格', en: 'There is no space before “#”' },
    hint: {
      zh: '在“#”前加空格；若是内容，请放进引号里',
      en: 'Put a space before “#”, or put it inside the quotes if it is content'
    }
  },
  LB1047: {
    severity: 'error',
    title: { zh: '键太长', en: 'Key too long' },
    message: { zh: '键不能超过 1024 个字', en: 'A key cannot be longer than 1024 characters' },
    hint: { zh: '换一个短的键，长的文字写作值', en: 'Use a short key, and make the long text its value' }
  },
  LB1048: {
    severity: 'error',
    title: { zh: '多行文字的写法不对', en: 'Text block' },
    message: { zh: '“|”或“>”的多行文字写法不对', en: 'This block of text after “|” or “>” is not well formed' },
    hint: {
      zh: '“|”后换行，文字另起一行并缩进两个空格',
      en: 'Break the line after “|” and indent the text by two spaces'
    }
  },
  LB1049: {
    severity: 'error',
    title: { zh: '多了后括号', en: 'Closing bracket too many' },
    message: { zh: '这个后括号没有配对的前括号', en: 'This closing bracket closes nothing' },
    hint: {
      zh: '删去它，或补上前括号；若是内容，请加引号',
      en: 'Delete it or add the opening one; put quotes around it if it is content'
    }
  },
  ...numbers
} as const satisfies Record<string, Entry>

export type SyntaxCode = keyof typeof syntax
