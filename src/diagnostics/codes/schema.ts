import type { Entry } from '../entry.js'

/** LB2xxx: a file that can be read, but is not a spec of its kind. */
export const schema = {
  LB2001: {
    severity: 'error',
    about: 'absence',
    title: { zh: '没有写种类', en: 'No kind' },
    message: { zh: '文件没有写种类（kind）', en: 'The file does not say its kind' },
    hint: { zh: '在开头写“kind: 种类”，可用的有：{known}', en: 'Start the file with “kind: …”, one of: {known}' }
  },
  LB2002: {
    severity: 'error',
    title: { zh: '没有这个种类', en: 'Unknown kind' },
    message: { zh: '没有“{kind}”这个种类', en: 'There is no kind “{kind}”' },
    hint: { zh: '可用的有：{known}', en: 'Kinds: {known}' }
  },
  LB2003: {
    severity: 'error',
    about: 'absence',
    title: { zh: '没有写标识', en: 'No id' },
    message: { zh: '文件没有写标识（id）', en: 'The file has no id' },
    hint: {
      zh: '写上“id: 标识”，用小写字母、数字和连字符，例如 birth-registration',
      en: 'Write “id: …” in lower-case letters, digits and hyphens, such as birth-registration'
    }
  },
  LB2004: {
    severity: 'error',
    title: { zh: '标识的写法不对', en: 'Malformed id' },
    message: { zh: '“{id}”不能作标识', en: '“{id}” cannot be an id' },
    hint: {
      zh: '用小写字母、数字和连字符，以字母开头，例如 birth-registration',
      en: 'Use lower-case letters, digits and hyphens, a letter first, such as birth-registration'
    }
  },
  LB2005: {
    severity: 'error',
    title: { zh: '文件不是规范', en: 'Not a spec' },
    message: {
      zh: '文件的最外层是{actual}，应为一组“键: 值”',
      en: 'The file is {actual}, and should be “key: value” lines'
    },
    hint: { zh: '从“kind: 种类”写起，每行一个“键: 值”', en: 'Start with “kind: …” and write a “key: value” per line' }
  },
  LB2006: {
    severity: 'error',
    about: 'absence',
    title: { zh: '缺少必填项', en: 'Missing key' },
    message: { zh: '{where}缺少必填项{name}', en: '{name} is missing{where}' },
    hint: { zh: '补上“{key}: …”，值是{type}', en: 'Add “{key}: …”; its value is {type}' }
  },
  LB2007: {
    severity: 'error',
    title: { zh: '没有这一项', en: 'Unknown key' },
    message: { zh: '{where}没有“{key}”这一项', en: 'There is no key “{key}”{where}' },
    hint: { zh: '还可以写的有：{known}', en: 'Other keys: {known}' }
  },
  LB2008: {
    severity: 'error',
    title: { zh: '键用了中文名', en: 'Key in Chinese' },
    message: { zh: '“{key}”的键写作 {name}', en: 'The key for “{key}” is {name}' },
    hint: { zh: '把“{key}:”改成“{name}:”', en: 'Write “{name}:” instead of “{key}:”' }
  },
  LB2009: {
    severity: 'error',
    title: { zh: '值的类型不对', en: 'Wrong type of value' },
    message: { zh: '{what}应为{expected}，现在是{actual}', en: '{what} should be {expected}, and is {actual}' },
    hint: { zh: '请{how}', en: '{how}' }
  },
  LB2010: {
    severity: 'error',
    title: { zh: '后面没有写内容', en: 'No value' },
    message: { zh: '{what}后面没有写内容', en: '{what} has no value' },
    hint: { zh: '写上内容；没有内容就删去这一项', en: 'Write the value, or delete the key if there is none' }
  },
  LB2011: {
    severity: 'error',
    title: { zh: '是非没有写成 true 或 false', en: 'Neither true nor false' },
    message: {
      zh: '{what}只能是 true 或 false，现在是“{value}”',
      en: '{what} is either true or false, and is “{value}”'
    },
    hint: { zh: '是写 true，否写 false，不加引号', en: 'Write true or false without quotes' }
  },
  LB2012: {
    severity: 'error',
    title: { zh: '代码没有加引号', en: 'Code without quotes' },
    message: { zh: '{what}是文字，“{value}”没有加引号', en: '{what} is text, and “{value}” has no quotes' },
    hint: { zh: '代码要加引号：“"{value}"”', en: 'Put quotes around codes: “"{value}"”' }
  },
  LB2013: {
    severity: 'error',
    title: { zh: '一个值写成了列表', en: 'List instead of one value' },
    message: { zh: '{what}只能写一个值，现在是列表', en: '{what} takes one value, and is a list' },
    hint: { zh: '只留一个，去掉“-”或方括号', en: 'Keep one, without “-” or brackets' }
  },
  LB2014: {
    severity: 'error',
    title: { zh: '列表写成了一个值', en: 'One value instead of a list' },
    message: { zh: '{what}应为列表，现在是{actual}', en: '{what} should be a list, and is {actual}' },
    hint: {
      zh: '放进方括号，只有一项也是：{shape}；或另起一行，每项前面写“- ”',
      en: 'Put the items in brackets, even one: {shape}; or write each on a line of its own after “- ”'
    }
  },
  LB2015: {
    severity: 'error',
    title: { zh: '不在可用的值里', en: 'Not one of the values' },
    message: { zh: '{what}不能是“{value}”', en: '{what} cannot be “{value}”' },
    hint: { zh: '可用的有：{known}', en: 'Values: {known}' }
  },
  LB2016: {
    severity: 'error',
    title: { zh: '值的写法不对', en: 'Malformed value' },
    message: { zh: '{what}不能写成“{value}”', en: '{what} cannot be written “{value}”' },
    hint: { zh: '写法：{form}', en: '{form}' }
  },
  LB2017: {
    severity: 'error',
    title: { zh: '用了全角字符', en: 'Full-width characters' },
    message: { zh: '“{text}”里有全角字符', en: '“{text}” has full-width characters' },
    hint: { zh: '改成半角：“{half}”', en: 'Use plain characters: “{half}”' }
  },
  LB2018: {
    severity: 'error',
    title: { zh: '文字太短', en: 'Text too short' },
    message: {
      zh: '{what}至少要有 {limit} 个字，现在有 {count} 个',
      en: '{what} needs {limit} or more characters, and has {count}'
    },
    hint: { zh: '写得具体些；没有内容就删去这一项', en: 'Write more, or delete the key if there is none' }
  },
  LB2019: {
    severity: 'error',
    title: { zh: '列表的项太少', en: 'Too few items' },
    message: {
      zh: '{what}至少要有 {limit} 项，现在有 {count} 项',
      en: '{what} needs {limit} or more items, and has {count}'
    },
    hint: { zh: '补上其余各项；没有就删去整个列表', en: 'Add the others, or delete the list if there are none' }
  },
  LB2020: {
    severity: 'error',
    title: { zh: '列表的项太多', en: 'Too many items' },
    message: {
      zh: '{what}最多 {limit} 项，现在有 {count} 项',
      en: '{what} takes at most {limit} items, and has {count}'
    },
    hint: { zh: '删去多出的项', en: 'Delete the rest' }
  },
  LB2021: {
    severity: 'error',
    title: { zh: '数超出范围', en: 'Number out of range' },
    message: { zh: '{what}应{bound}，现在是 {value}', en: '{what} should be {bound}, and is {value}' }
  },
  LB2022: {
    severity: 'error',
    title: { zh: '列表里有重复', en: 'Item twice in a list' },
    message: { zh: '{what}里“{value}”写了两次', en: '“{value}” is twice in {what}' },
    hint: { zh: '删去一个', en: 'Delete one of them' }
  },
  LB2023: {
    severity: 'error',
    about: 'absence',
    title: { zh: '内容不全', en: 'Too few keys' },
    message: {
      zh: '{what}至少要写 {limit} 项，现在有 {count} 项',
      en: '{what} needs {limit} or more keys, and has {count}'
    },
    hint: { zh: '可以写的有：{known}', en: 'Keys: {known}' }
  },
  LB2024: {
    severity: 'error',
    title: { zh: '几种写法只能选一种', en: 'More than one choice' },
    message: { zh: '{what}只能选一种，现在有 {keys}', en: '{what} takes one of {keys}, not all' },
    hint: { zh: '只留一种', en: 'Keep one of them' }
  },
  LB2025: {
    severity: 'error',
    title: { zh: '键的写法不对', en: 'Malformed key' },
    message: { zh: '{where}“{key}”不能作键', en: '“{key}” cannot be a key{where}' },
    hint: { zh: '写法：{form}', en: '{form}' }
  },
  LB2028: {
    severity: 'error',
    title: { zh: '一组“键: 值”写成了列表', en: 'List instead of a map' },
    message: { zh: '{what}应为一组“键: 值”，现在是列表', en: '{what} should be “key: value” lines, and is a list' },
    hint: { zh: '每项前面写它的键，不写“-”：{shape}', en: 'Write a key before each item, without “-”: {shape}' }
  },
  LB2029: {
    severity: 'error',
    title: { zh: '几件事写在了一个值里', en: 'Several facts in one value' },
    message: { zh: '{what}里的“{value}”说了几件事', en: '“{value}” says several things in {what}' },
    hint: { zh: '分开写：{parts}', en: 'Write them apart: {parts}' }
  },
  LB2030: {
    severity: 'error',
    title: { zh: '列表写成了“无”或“同上”', en: 'Word instead of a list' },
    message: {
      zh: '{what}应为列表，“{value}”不是其中的一项',
      en: '{what} should be a list, and “{value}” is none of it'
    },
    hint: { zh: '{how}，不要写成一项', en: '{how}; it is no item' }
  },
  LB2027: {
    severity: 'error',
    title: { zh: '该写标识的地方写了名称', en: 'Name instead of an id' },
    message: {
      zh: '这里要写{kind}的标识，“{name}”是名称',
      en: 'This takes the id of a {kind}, and “{name}” is a name'
    },
    hint: { zh: '写标识；{found}', en: 'Write the id. {found}' }
  },
  LB2026: {
    severity: 'info',
    title: { zh: '问题太多，没有全列', en: 'Too many findings to list' },
    message: {
      zh: '这份文件还有大约 {count} 处问题没有列出',
      en: 'About {count} more findings in this file are not listed'
    },
    hint: { zh: '先改列出的，再检查一次', en: 'Correct the listed ones, then check again' }
  }
} as const satisfies Record<string, Entry>
