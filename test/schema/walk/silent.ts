/**
 * Keys that are for the authors of specs alone: nothing is built of them, and no other document is judged by them. A key
 * that is not listed here has an effect or is refused. By the end of a path, each with the reason.
 */
export const SILENT: readonly [key: RegExp, why: string][] = [
  [/^(?!standard\.timeModel\.|service\.(baseline|published|weights)\.).*\.note$/, '作者自己的话：不出规范'],
  [/^\w+\.kind$/, '说明按哪一份 schema 核对，写错就是错误；同一份内容没有别的种类'],
  [/^(?!service)\w+\.sources\.\*\.retrieved$/, '出处是何时取得的：考核报告列服务的出处，其余的留给核对来源的人'],
  [/^overlay\.sources\.\*\.region$/, '出处是哪里的：同上'],
  [/^standard\.calendar\.\*\.holidays\[\]\.name$/, '节假日叫什么：供与放假通知核对'],
  [/^codelist\.(basis|profile)$/, '代码表出自哪个标准、哪种口径：供维护代码表的人分辨'],
  [/^item\.department$/, '来源怎样称呼部门：原话，供核对 owner']
]

/** Keys of a shared definition that are refused here: there is no way to use them. */
export const REFUSED: readonly [key: RegExp, why: string][] = [
  [/^item\.materials\[\]\.for$/, '事项的材料就是它自己的：LB3110']
]
