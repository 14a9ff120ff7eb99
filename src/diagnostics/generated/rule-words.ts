/* Generated from src/rules/ by `npm run generate`. Do not edit. */
import type { Entry } from '../entry.js'

export const ruleWords = {
  "LB6103": {
    "severity": "warning",
    "title": {
      "zh": "别名与别的材料相撞",
      "en": "Alias that means another material"
    },
    "message": {
      "zh": "别名“{alias}”也指材料“{other}”",
      "en": "The alias “{alias}” also means the material “{other}”"
    },
    "hint": {
      "zh": "一种叫法只留给一种材料",
      "en": "Keep each word for one material"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名"
  },
  "LB6104": {
    "severity": "warning",
    "title": {
      "zh": "要素的别名与别的要素相撞",
      "en": "Alias that means another element"
    },
    "message": {
      "zh": "“{name}”的别名“{alias}”是另一个要素的名称",
      "en": "The alias “{alias}” of “{name}” is the name of another element"
    },
    "hint": {
      "zh": "同一信息就合成一个要素；不同的信息删去别名",
      "en": "Merge them when they mean the same; otherwise drop the alias"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名"
  },
  "LB6105": {
    "severity": "warning",
    "title": {
      "zh": "名称以标点结尾",
      "en": "Name ends with punctuation"
    },
    "message": {
      "zh": "名称“{name}”以标点结尾",
      "en": "The name “{name}” ends with punctuation"
    },
    "hint": {
      "zh": "删去末尾的标点",
      "en": "Remove the punctuation at the end"
    },
    "source": "GB/T 15834-2011 标点符号用法：名称、标题末尾一般不用标点"
  },
  "LB6002": {
    "severity": "error",
    "title": {
      "zh": "名称不合命名规则",
      "en": "Name breaks the naming rule"
    },
    "message": {
      "zh": "“{name}”不合命名规则：{rule}",
      "en": "“{name}” breaks the naming rule: {rule}"
    },
    "hint": {
      "zh": "例如：{example}",
      "en": "For example: {example}"
    },
    "source": "项目所依标准的 naming（命名规则）"
  },
  "LB6107": {
    "severity": "error",
    "title": {
      "zh": "看不见或形似的字符",
      "en": "Invisible or look-alike character"
    },
    "message": {
      "zh": "“{text}”里有 {count} 个看不见或形似的字符：{characters}",
      "en": "“{text}” has {count} invisible or look-alike characters: {characters}"
    },
    "hint": {
      "zh": "多半是从网页、Word 或聊天里粘贴来的；lianban check --fix 去掉它们",
      "en": "They mostly come from pasting; lianban check --fix takes them out"
    },
    "source": "GB 18030-2022：一字一码；看起来相同的名称必须相同"
  },
  "LB6102": {
    "severity": "warning",
    "title": {
      "zh": "重名",
      "en": "Same name twice"
    },
    "message": {
      "zh": "{kind}“{name}”已有一份：{file}",
      "en": "There is already a {kind} named “{name}”: {file}"
    },
    "hint": {
      "zh": "是同一个就合成一份；不同的在名称里加上类型或对象，一个事项的几个业务办理项写 unifiedName",
      "en": "Merge them when they are the same; otherwise say in the name, or in the unifiedName of an item, how they differ"
    },
    "source": "国办发〔2022〕32号：名称统一；审计发现：同名联办事项重复、无类型限定"
  },
  "LB6101": {
    "severity": "warning",
    "title": {
      "zh": "名称里用了英文引号",
      "en": "Straight quotation marks in a name"
    },
    "message": {
      "zh": "“{name}”用了英文引号",
      "en": "“{name}” has straight quotation marks"
    },
    "hint": {
      "zh": "改成中文引号“”",
      "en": "Use Chinese quotation marks"
    },
    "source": "GB/T 15834-2011 标点符号用法；国办发〔2025〕24号的写法：XX“一件事”"
  },
  "LB6106": {
    "severity": "error",
    "title": {
      "zh": "同一事项用了两次",
      "en": "Item used twice"
    },
    "message": {
      "zh": "事项“{item}”已列为“{first}”，主体和情形都相同",
      "en": "The item “{item}” is already listed as “{first}”, with the same subjects and situations"
    },
    "hint": {
      "zh": "删去一个，或写出对象、情形的区别",
      "en": "Remove one, or state how subjects or situations differ"
    },
    "source": "审计发现：同名联办事项重复、无类型限定"
  },
  "LB6135": {
    "severity": "warning",
    "title": {
      "zh": "像是同一个写了两份",
      "en": "Looks like one thing written twice"
    },
    "message": {
      "zh": "{kind}“{name}”与“{other}”（{file}）像是同一个",
      "en": "The {kind} “{name}” looks like “{other}” ({file})"
    },
    "hint": {
      "zh": "是同一个就合成一份；不是的，用 ignore 写明为什么分开",
      "en": "Merge them when they are the same; otherwise say in an ignore why they are apart"
    },
    "source": "国办发〔2022〕32号：名称统一；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名"
  },
  "LB6203": {
    "severity": "error",
    "excusable": true,
    "title": {
      "zh": "校验码不对",
      "en": "Wrong check character"
    },
    "message": {
      "zh": "{code}“{text}”有问题：{flaw}",
      "en": "{code} “{text}”: {flaw}"
    },
    "hint": {
      "zh": "多半是抄错了一位：与来源核对；早年赋的码确实如此的，用 ignore 写明理由保留",
      "en": "Most likely one character was copied wrongly: check the source; if the code was really given like that, keep it by an `ignore` with the reason"
    },
    "source": "GB 32100-2015；GB 11643-1999；GB/T 36904-2018（ISO 7064）"
  },
  "LB6205": {
    "severity": "error",
    "title": {
      "zh": "编码与写明的事实不符",
      "en": "Code and stated facts disagree"
    },
    "message": {
      "zh": "{code}里的{segment}是 {found}，写明的是{stated}",
      "en": "In the {code} the {segment} is {found}, but stated is {stated}"
    },
    "hint": {
      "zh": "核对编码和事实，改其中错的一个",
      "en": "Check both, and correct the one that is wrong"
    },
    "source": "GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；标准的 codes（agrees）"
  },
  "LB6202": {
    "severity": "error",
    "excusable": true,
    "title": {
      "zh": "编码不合规定",
      "en": "Malformed code"
    },
    "message": {
      "zh": "{code}“{text}”有问题：{flaw}",
      "en": "{code} “{text}”: {flaw}"
    },
    "hint": {
      "zh": "用 lianban code 拆开看每一段",
      "en": "Take it apart with lianban code"
    },
    "source": "GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；GB 32100-2015；GB/T 36902-2018；标准的 codes"
  },
  "LB6220": {
    "severity": "warning",
    "title": {
      "zh": "两个代码同名",
      "en": "Two codes with one name"
    },
    "message": {
      "zh": "代码 {code} 与 {first} 同名：“{name}”",
      "en": "The codes {code} and {first} have the same name: “{name}”"
    },
    "source": "GB/T 39046-2020：代码与含义一一对应"
  },
  "LB6215": {
    "severity": "error",
    "title": {
      "zh": "编码重复",
      "en": "Same code twice"
    },
    "message": {
      "zh": "{kind}编码 {code} 已属于“{other}”",
      "en": "The {kind} code {code} already belongs to “{other}”"
    },
    "hint": {
      "zh": "同一个就合成一份文件；不同的核对编码",
      "en": "Merge them when they are the same; otherwise check the code"
    },
    "source": "GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；审计发现：一个材料编码对应两种材料"
  },
  "LB6216": {
    "severity": "warning",
    "title": {
      "zh": "部门代码不在表里",
      "en": "Unknown department code"
    },
    "message": {
      "zh": "业务指导部门代码 {code} 不在代码表“{table}”里",
      "en": "The department code {code} is not in the code list “{table}”"
    },
    "source": "GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求"
  },
  "LB6204": {
    "severity": "warning",
    "title": {
      "zh": "编码可疑",
      "en": "Doubtful code"
    },
    "message": {
      "zh": "{code}“{text}”有问题：{flaw}",
      "en": "{code} “{text}”: {flaw}"
    },
    "source": "GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；标准的 codes（doubtful）"
  },
  "LB6003": {
    "severity": "error",
    "title": {
      "zh": "没有这个类型",
      "en": "Unknown type"
    },
    "message": {
      "zh": "代码表“{list}”里没有“{value}”",
      "en": "The code list “{list}” has no “{value}”"
    },
    "hint": {
      "zh": "可用的有：{known}",
      "en": "Known: {known}"
    },
    "source": "GB/T 39046-2020 附录 A.1 事项类型代码"
  },
  "LB6217": {
    "severity": "error",
    "title": {
      "zh": "不在标准的代码表里",
      "en": "Not in the standard’s code list"
    },
    "message": {
      "zh": "{what}“{value}”不在代码表“{table}”里",
      "en": "The {what} “{value}” is not in the code list “{table}”"
    },
    "hint": {
      "zh": "可用的有：{known}",
      "en": "Known: {known}"
    },
    "source": "GB/T 39046-2020 附录 A；GB/T 39554.2-2020"
  },
  "LB6219": {
    "severity": "error",
    "title": {
      "zh": "代码表里没有上级代码",
      "en": "Parent code not in the list"
    },
    "message": {
      "zh": "代码 {code} 的上级 {parent} 不在表里",
      "en": "The parent {parent} of code {code} is not in the list"
    },
    "source": "GB/T 39046-2020：代码表自身完整"
  },
  "LB6221": {
    "severity": "error",
    "title": {
      "zh": "代码不是半角字符",
      "en": "Code of other than plain characters"
    },
    "message": {
      "zh": "代码“{code}”有半角字母、数字、符号以外的字符（{characters}）",
      "en": "The code “{code}” has other characters than plain letters, digits and marks ({characters})"
    },
    "hint": {
      "zh": "代码写半角字符，名称写在后面",
      "en": "Write plain characters for the code, and the name behind it"
    },
    "source": "GB/T 39046-2020：代码用数字和字母；代码要在各部门的系统之间传递"
  },
  "LB6218": {
    "severity": "error",
    "title": {
      "zh": "没有这个行政区划代码",
      "en": "Unknown region code"
    },
    "message": {
      "zh": "行政区划代码 {code} 不在代码表“{table}”里",
      "en": "The region code {code} is not in the code list “{table}”"
    },
    "source": "GB/T 2260 中华人民共和国行政区划代码"
  },
  "LB6206": {
    "severity": "error",
    "title": {
      "zh": "编码规则自相矛盾",
      "en": "Code structure at fault"
    },
    "message": {
      "zh": "编码“{code}”的规则有问题：{flaw}",
      "en": "Code “{code}”: {flaw}"
    },
    "source": "标准自身的完整性"
  },
  "LB6313": {
    "severity": "error",
    "title": {
      "zh": "算出的值不在取值里",
      "en": "Computed value that is refused"
    },
    "message": {
      "zh": "“{name}”会算出 {value}，而它不接受这个值",
      "en": "“{name}” can come out as {value}, which it does not take"
    },
    "hint": {
      "zh": "换一个类型、代码和长度相配的要素，或改要素的取值",
      "en": "Take an element whose type, codes and length fit, or change what it takes"
    },
    "source": "算出的值没有人填，不合要素就无法提交"
  },
  "LB6304": {
    "severity": "warning",
    "title": {
      "zh": "日期写成文字",
      "en": "Date as text"
    },
    "message": {
      "zh": "“{name}”是日期，类型却是文字",
      "en": "“{name}” is a date, but its type is text"
    },
    "hint": {
      "zh": "改成 date、month 或 year",
      "en": "Use date, month or year"
    },
    "source": "GB/T 7408 日期和时间表示法；GB/T 39046-2020"
  },
  "LB6307": {
    "severity": "warning",
    "title": {
      "zh": "能推出的没有写推出",
      "en": "Derivable but not derived"
    },
    "message": {
      "zh": "“{name}”可由“{from}”推出，却没写 derives",
      "en": "“{name}” can be derived from “{from}”, which does not say so"
    },
    "hint": {
      "zh": "在身份号码上写 derives",
      "en": "Write derives at the resident id"
    },
    "source": "《政务数据共享条例》（国务院令第809号）；GB 11643-1999：能推出的不重复填写"
  },
  "LB6308": {
    "severity": "error",
    "title": {
      "zh": "推出的类型不符",
      "en": "Derived value of the wrong type"
    },
    "message": {
      "zh": "“{name}”由 {way} 推出，类型却是 {type}",
      "en": "“{name}” is derived by {way}, but its type is {type}"
    },
    "source": "GB 11643-1999、GB 32100-2015 的编码结构"
  },
  "LB6312": {
    "severity": "error",
    "title": {
      "zh": "推出的值不在取值里",
      "en": "Derived value that is refused"
    },
    "message": {
      "zh": "“{name}”由 {way} 推出 {value}，而它不接受这个值",
      "en": "“{name}” is derived by {way} as {value}, which it does not take"
    },
    "hint": {
      "zh": "用国家标准的代码（GB/T 2261.1：1 男、2 女）；部门另有写法的，在事项的字段上写 map 的 recode",
      "en": "Use the national codes (GB/T 2261.1: 1 male, 2 female); map a department’s own at the field of its item (map and recode)"
    },
    "source": "GB 11643-1999、GB/T 2261.1-2003；推出的值没有人填，不合要素就无法提交"
  },
  "LB6314": {
    "severity": "error",
    "title": {
      "zh": "示例不合要素",
      "en": "Example that does not fit"
    },
    "message": {
      "zh": "“{name}”的示例“{example}”自己就填不进去：{why}",
      "en": "The example “{example}” of “{name}” would itself be refused: {why}"
    },
    "hint": {
      "zh": "换一个合要求的示例，或改要求",
      "en": "Take an example that fits, or change what is asked"
    },
    "source": "示例给申请人照着填；GB/T 39046-2020：数据元写明表示格式"
  },
  "LB6303": {
    "severity": "warning",
    "title": {
      "zh": "没用已知的格式",
      "en": "Known format not used"
    },
    "message": {
      "zh": "“{name}”是文字，没有写 format: {format}",
      "en": "“{name}” is a text without format: {format}"
    },
    "source": "GB 11643-1999、GB 32100-2015；GB/T 39046-2020：数据元写明格式"
  },
  "LB6310": {
    "severity": "warning",
    "title": {
      "zh": "叫法是另一个要素的名称",
      "en": "Label of another element"
    },
    "message": {
      "zh": "这一栏叫“{label}”，对应的却是“{name}”",
      "en": "This field is labelled “{label}”, but stands for “{name}”"
    },
    "hint": {
      "zh": "核对这一栏是什么信息",
      "en": "Check which information the field is"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名"
  },
  "LB6306": {
    "severity": "error",
    "title": {
      "zh": "数没有单位",
      "en": "Number without a unit"
    },
    "message": {
      "zh": "这些数没有写单位：{elements}",
      "en": "These numbers have no unit: {elements}"
    },
    "source": "GB/T 39046-2020：数据元写明计量单位"
  },
  "LB6004": {
    "severity": "info",
    "title": {
      "zh": "代码表未取得",
      "en": "Code list not known"
    },
    "message": {
      "zh": "这些要素是下拉选项，但没有代码表：{elements}",
      "en": "These elements are choices without a code list: {elements}"
    },
    "hint": {
      "zh": "取得后写 list 或 options；在此之前按文字处理",
      "en": "State list or options when known; until then they are treated as text"
    },
    "source": "GB/T 39046-2020：代码型数据元写明值域"
  },
  "LB6301": {
    "severity": "error",
    "title": {
      "zh": "两个要素同名",
      "en": "Two elements with one name"
    },
    "message": {
      "zh": "“{name}”已是要素 {first} 的名称",
      "en": "“{name}” is already the name of the element {first}"
    },
    "hint": {
      "zh": "同一信息就合成一个要素；不同的信息用不同的名称",
      "en": "Merge them when they mean the same; otherwise name them differently"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名"
  },
  "LB6311": {
    "severity": "warning",
    "title": {
      "zh": "同一张表两栏同名",
      "en": "Two fields with one label"
    },
    "message": {
      "zh": "“{label}”在这张表上有两栏",
      "en": "There are two fields “{label}” on this form"
    },
    "source": "审计发现：重复录入（长沙：140 项）；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：多表合一"
  },
  "LB6309": {
    "severity": "error",
    "title": {
      "zh": "签名可以复用",
      "en": "Signature that may be reused"
    },
    "message": {
      "zh": "签名“{name}”没有写 reuse: never",
      "en": "The signature “{name}” does not say reuse: never"
    },
    "source": "《中华人民共和国电子签名法》第十三条：签署时电子签名制作数据仅由电子签名人控制"
  },
  "LB6302": {
    "severity": "error",
    "title": {
      "zh": "文字没有长度",
      "en": "Text without a length"
    },
    "message": {
      "zh": "这些文字要素没有写长度或格式：{elements}",
      "en": "These text elements have no length or format: {elements}"
    },
    "source": "GB/T 39046-2020：数据元写明类型和长度"
  },
  "LB6305": {
    "severity": "warning",
    "title": {
      "zh": "是非写成文字",
      "en": "Yes-no as text"
    },
    "message": {
      "zh": "“{name}”是是非题，类型却是文字",
      "en": "“{name}” is a yes-no question, but its type is text"
    },
    "source": "GB/T 39046-2020：是否 1 是、0 否"
  },
  "LB6402": {
    "severity": "warning",
    "title": {
      "zh": "材料写“等”",
      "en": "Material “and so on”"
    },
    "message": {
      "zh": "“{text}”用“等”代替了具体的材料",
      "en": "“{text}” says “and so on” instead of the materials"
    },
    "hint": {
      "zh": "列全，或写成任选其一（anyOf）",
      "en": "List them all, or write them as alternatives (anyOf)"
    },
    "source": "审计发现：长沙 74 项材料有兜底条款；2017 年全国抽查 13% 写“根据法律法规需要提交的其他材料”"
  },
  "LB6401": {
    "severity": "error",
    "title": {
      "zh": "兜底材料",
      "en": "Catch-all material"
    },
    "message": {
      "zh": "“{text}”没有说是什么材料",
      "en": "“{text}” does not say which material"
    },
    "hint": {
      "zh": "逐项写出是哪几种材料，各在什么情形下要",
      "en": "Name each material and when it is needed"
    },
    "source": "审计发现：长沙 74 项材料有兜底条款；2017 年全国抽查 13% 写“根据法律法规需要提交的其他材料”；国务院要求：不得有兜底性条款"
  },
  "LB6407": {
    "severity": "error",
    "title": {
      "zh": "有电子证照仍要交",
      "en": "Handed in despite the certificate"
    },
    "message": {
      "zh": "“{name}”的电子证照可用，服务里仍要交{need}",
      "en": "The certificate “{name}” is available, but it is still handed in: {need}"
    },
    "hint": {
      "zh": "凭电子证照免交的，写明 exemption: certificate，表上要有查证照的要素（holderKey）；仍要原件的，写明依据（basis）",
      "en": "State exemption: certificate where it frees the applicant, with the element by which it is found (holderKey) on a form; else the basis for asking"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：能够通过共享获取的不得要求重复提供；国办发〔2022〕32号：免提交"
  },
  "LB6406": {
    "severity": "warning",
    "title": {
      "zh": "电子证照没写怎样取",
      "en": "Certificate that cannot be looked up"
    },
    "message": {
      "zh": "“{name}”的电子证照可用，却没写凭什么查（holderKey）和能读什么（reads）",
      "en": "The certificate “{name}” is available, but not by what it is found (holderKey) and what it tells (reads)"
    },
    "source": "GB/T 36903-2018 电子证照元数据：持证主体代码"
  },
  "LB6421": {
    "severity": "warning",
    "title": {
      "zh": "名称里写着条件",
      "en": "Condition in the name of a material"
    },
    "message": {
      "zh": "“{text}”把何时要它写进了名称，谁都会被要求交",
      "en": "“{text}” says in its name when it is needed, so everybody is asked for it"
    },
    "hint": {
      "zh": "名称只留材料；条件用 when 写在事项的材料行里，没有相应的问题就补一个情形",
      "en": "Keep the material only; state the condition with when at the row of the item, and ask a question for it if need be"
    },
    "source": "审计发现：条件性材料在数据中标“必要”；GB/T 39554.2-2020 材料名称、材料必要性"
  },
  "LB6410": {
    "severity": "error",
    "title": {
      "zh": "电子件却写份数",
      "en": "Copies of an electronic file"
    },
    "message": {
      "zh": "“{name}”写了 {copies} 份，却不收纸质件",
      "en": "“{name}” says {copies} copies, but takes no paper"
    },
    "source": "GB/T 39554.2-2020 纸质材料份数"
  },
  "LB6419": {
    "severity": "warning",
    "title": {
      "zh": "材料份数与公布的不符",
      "en": "Number of materials differs"
    },
    "message": {
      "zh": "公布的材料是 {published} 份；清单上总是要交的有 {least} 份，连同有条件的共 {most} 份",
      "en": "{published} materials are published; the list has {least} that are always handed in and {most} in all"
    },
    "hint": {
      "zh": "核对口径；不同的写明理由",
      "en": "Check how both are counted; say so when they differ"
    },
    "source": "审计发现：指标“现在材料”与材料清单不一致"
  },
  "LB6422": {
    "severity": "error",
    "title": {
      "zh": "材料和角色不是一类对象",
      "en": "Material of another kind of thing"
    },
    "message": {
      "zh": "“{material}”是{owner}的材料，这里却是“{role}”的，那是{entity}",
      "en": "“{material}” is of a {owner}, but is asked here of “{role}”, a {entity}"
    },
    "hint": {
      "zh": "改成这类对象的角色，没有就加一个；材料写错了对象，就改材料的 entity",
      "en": "Name a role of that kind, or add one; if the material is wrong, correct its entity"
    },
    "source": "GB/T 36903-2018 电子证照元数据：持证主体；电子证照凭持证主体的要素查取"
  },
  "LB6416": {
    "severity": "info",
    "title": {
      "zh": "申请表当作材料收",
      "en": "Application form as a material"
    },
    "message": {
      "zh": "已有 {fields} 栏表单，仍要另交“{name}”",
      "en": "There is a form of {fields} fields, and “{name}” is still asked for"
    },
    "hint": {
      "zh": "是同一张表就写 origin: generated",
      "en": "When it is the same form, write origin: generated"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：多表合一、一表申请"
  },
  "LB6409": {
    "severity": "error",
    "title": {
      "zh": "没写要原件还是复印件",
      "en": "Original or copy?"
    },
    "message": {
      "zh": "这些材料没写要原件还是复印件：{materials}",
      "en": "Original or copy is not stated for: {materials}"
    },
    "source": "GB/T 39554.2-2020 材料类型、材料形式；审计发现：原件复印件不明"
  },
  "LB6403": {
    "severity": "error",
    "title": {
      "zh": "没写出具机构",
      "en": "Issuer missing"
    },
    "message": {
      "zh": "“{name}”由政府部门核发，没写出具机构",
      "en": "“{name}” is issued by the government, but by whom?"
    },
    "source": "GB/T 39046-2020：出具机构；审计发现：出具单位不明（中阳）"
  },
  "LB6423": {
    "severity": "warning",
    "title": {
      "zh": "必要，又说共享失败才交",
      "en": "Necessary, and only if sharing fails"
    },
    "message": {
      "zh": "这些材料标为必要，又写共享失败才上传，两者只有一个对：{names}",
      "en": "Marked as necessary and as needed only if sharing fails; one of the two is wrong: {names}"
    },
    "hint": {
      "zh": "先共享的，去掉 necessary；非交不可的，去掉 onlyIfSharingFails 并写依据",
      "en": "Drop necessary where it is shared first; drop onlyIfSharingFails, with the basis, where everybody has to bring it"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：能够通过共享获取的不得要求重复提供；GB/T 39554.2-2020 材料必要性"
  },
  "LB6424": {
    "severity": "error",
    "title": {
      "zh": "非必要而没有说谁要交",
      "en": "Not necessary, and nobody says of whom"
    },
    "message": {
      "zh": "“{name}”标“非必要”，没有写谁要交：不计在要带的里，窗口可能照收",
      "en": "“{name}” is not necessary, and nobody says who brings it: it is not counted, and may be asked for all the same"
    },
    "hint": {
      "zh": "用 when 写明谁要交；可交可不交的写 necessary: optional",
      "en": "Say with when who brings it, or write necessary: optional"
    },
    "source": "GB/T 39554.2-2020 材料必要性；审计发现：“非必要”的材料窗口照收"
  },
  "LB6404": {
    "severity": "warning",
    "title": {
      "zh": "有条件的材料标“必要”",
      "en": "“Necessary” on a conditional material"
    },
    "message": {
      "zh": "这些材料只在某种情形下要，却标为必要：{names}",
      "en": "Needed in some cases only, but marked necessary: {names}"
    },
    "hint": {
      "zh": "去掉 necessary，用 when 写明何时需要",
      "en": "Drop necessary and say with when when it is needed"
    },
    "source": "审计发现：条件性材料在数据中标“必要”；GB/T 39554.2-2020 材料必要性"
  },
  "LB6411": {
    "severity": "error",
    "title": {
      "zh": "要求与形式矛盾",
      "en": "Need and medium disagree"
    },
    "message": {
      "zh": "“{name}”要的与材料形式不符",
      "en": "What is needed of “{name}” and its medium disagree"
    },
    "source": "GB/T 39554.2-2020 材料类型与材料形式"
  },
  "LB6414": {
    "severity": "warning",
    "title": {
      "zh": "多余的一组材料",
      "en": "Option that asks for more"
    },
    "message": {
      "zh": "这一组材料包含了另一组的全部，没有人会选",
      "en": "One option contains all of another; nobody would choose it"
    },
    "source": "办事指南惯例：可选项各不相同"
  },
  "LB6413": {
    "severity": "error",
    "title": {
      "zh": "任选其一只有一组",
      "en": "Alternatives with one option"
    },
    "message": {
      "zh": "任选其一里只有一组材料",
      "en": "These alternatives have only one option"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：办事指南准确"
  },
  "LB6405": {
    "severity": "warning",
    "title": {
      "zh": "全部材料都是非必要",
      "en": "No material necessary"
    },
    "message": {
      "zh": "{count} 种材料全部标为非必要",
      "en": "All {count} materials are marked as not necessary"
    },
    "hint": {
      "zh": "逐项核对材料必要性",
      "en": "Check which of them are needed"
    },
    "source": "审计发现：全部材料标“非必要”；GB/T 39554.2-2020 材料必要性"
  },
  "LB6412": {
    "severity": "warning",
    "title": {
      "zh": "没有可共享的来源",
      "en": "Nothing that could be shared"
    },
    "message": {
      "zh": "“{name}”写了共享失败才上传，却没有电子证照，也没写证明什么",
      "en": "“{name}” is asked only if sharing fails, but has neither a certificate nor anything it proves"
    },
    "hint": {
      "zh": "在材料上写 certificate 或 proves",
      "en": "State certificate or proves at the material"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：共享获取的前提是有共享来源"
  },
  "LB6417": {
    "severity": "error",
    "title": {
      "zh": "照片没写规格",
      "en": "Photo without a specification"
    },
    "message": {
      "zh": "“{name}”没有写规格（spec）或受理标准（standard）",
      "en": "“{name}” has no specification and no acceptance standard"
    },
    "source": "一次性告知制度；GB/T 39554.2-2020 受理标准"
  },
  "LB6415": {
    "severity": "warning",
    "title": {
      "zh": "村居证明没有依据",
      "en": "Neighbourhood proof without a basis"
    },
    "message": {
      "zh": "“{name}”由{issuer}出具，没有写依据",
      "en": "“{name}” is issued by {issuer}, without a basis"
    },
    "hint": {
      "zh": "写明依据（basis），或改为告知承诺（pledge）",
      "en": "State the basis, or replace it by a pledge"
    },
    "source": "国办发〔2018〕47号：没有法律法规依据的证明事项一律取消"
  },
  "LB6408": {
    "severity": "error",
    "title": {
      "zh": "同一材料要两次",
      "en": "Same material twice"
    },
    "message": {
      "zh": "“{name}”在这个事项里已经列过",
      "en": "“{name}” is already listed in this item"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：一套材料、一次提交"
  },
  "LB6420": {
    "severity": "warning",
    "title": {
      "zh": "一个名称里几种材料",
      "en": "Several materials in one name"
    },
    "message": {
      "zh": "“{text}”里有几种材料：{parts}；{how}",
      "en": "“{text}” names several materials: {parts}; {how}"
    },
    "hint": {
      "zh": "各有各的名称、份数、出具机构，才能分别免交、核对",
      "en": "Each has its own name, copies and issuer, so that each can be waived and checked"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名；GB/T 39554.2-2020 材料名称"
  },
  "LB6440": {
    "severity": "warning",
    "title": {
      "zh": "材料归属未定",
      "en": "Nobody says which item wants a material"
    },
    "message": {
      "zh": "整件事的材料没有写用于哪个事项，受理后不知转给哪个部门：{materials}",
      "en": "Of these materials of the whole service nobody says which item they are for, or which department gets them: {materials}"
    },
    "hint": {
      "zh": "牵头部门定了，就写 for: [事项]；来源没有说又定不了的，用 ignore 写明理由",
      "en": "Once it is decided, write for: [items]; say why where it cannot be"
    },
    "source": "审计发现：“一件事”指南把材料列在整件事下面，不分事项"
  },
  "LB6418": {
    "severity": "warning",
    "title": {
      "zh": "没有事项要的材料",
      "en": "Material that no item needs"
    },
    "message": {
      "zh": "没有任何事项要“{name}”，也没有事项发它",
      "en": "No item asks for “{name}” and none issues it"
    },
    "hint": {
      "zh": "补上要它的事项，或删去这份文件",
      "en": "Add the item that needs it, or remove the file"
    },
    "source": "审计发现：材料清单里有材料，联办事项里没有对应的事项"
  },
  "LB6512": {
    "severity": "warning",
    "title": {
      "zh": "受理条件与问题矛盾",
      "en": "Eligibility against a question"
    },
    "message": {
      "zh": "受理条件写“{text}”，而“{ask}”回答“{answers}”的，这里也有他们要办、要交的",
      "en": "The condition says “{text}”, but whoever answers “{answers}” to “{ask}” is provided for as well"
    },
    "hint": {
      "zh": "不受理他们，就删去他们那一支；受理他们，就改受理条件，或用 when 写明它对谁说",
      "en": "Drop what is prepared for them, or correct the condition, or say with when whom it concerns"
    },
    "source": "审计发现：受理条件与情形选项不一致；GB/T 39554.2-2020 受理条件"
  },
  "LB6511": {
    "severity": "error",
    "title": {
      "zh": "没有例子的事项",
      "en": "Item that no example covers"
    },
    "message": {
      "zh": "没有例子办到这些事项：{items}",
      "en": "No example covers these items: {items}"
    },
    "source": "验收要求：规范附可执行的例子"
  },
  "LB6510": {
    "severity": "warning",
    "title": {
      "zh": "用文字当作代码",
      "en": "Label text used as a value"
    },
    "message": {
      "zh": "条件拿“{fact}”与文字“{value}”比较，它没有代码表",
      "en": "The condition compares “{fact}”, which has no code list, with the text “{value}”"
    },
    "hint": {
      "zh": "给要素写 list 或 options，条件里写代码",
      "en": "Give the element a list or options and compare the code"
    },
    "source": "Altinn #18685 同类缺陷；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准"
  },
  "LB6509": {
    "severity": "error",
    "title": {
      "zh": "两个选项同名",
      "en": "Two options with one name"
    },
    "message": {
      "zh": "选项 {code} 与 {first} 同名：“{name}”",
      "en": "The options {code} and {first} have the same name: “{name}”"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名"
  },
  "LB6513": {
    "severity": "error",
    "title": {
      "zh": "不是是非题而写了是非的说法",
      "en": "Words for yes and no of another question"
    },
    "message": {
      "zh": "“{ask}”不是是非题，没有“是”“否”可说",
      "en": "“{ask}” is no yes-no question: there is no yes and no to be said"
    },
    "hint": {
      "zh": "是是非题的写 type: boolean；有选项的，把 say 写在选项里；别的删去",
      "en": "Write type: boolean if it is one; with options, say belongs to the option; else drop it"
    },
    "source": "写了就起作用：没有作用的写法是错误"
  },
  "LB6508": {
    "severity": "warning",
    "title": {
      "zh": "只有一个选项的问题",
      "en": "Question with one option"
    },
    "message": {
      "zh": "“{ask}”只有一个选项",
      "en": "“{ask}” has only one option"
    },
    "source": "不得增加填写负担：没有选择的问题不问"
  },
  "LB6503": {
    "severity": "warning",
    "title": {
      "zh": "没有用到的条件",
      "en": "Unused named condition"
    },
    "message": {
      "zh": "条件“{name}”没有用到",
      "en": "The condition “{name}” is not used"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号"
  },
  "LB6504": {
    "severity": "warning",
    "title": {
      "zh": "没有用到的参数",
      "en": "Unused parameter"
    },
    "message": {
      "zh": "参数“{name}”没有用到",
      "en": "The parameter “{name}” is not used"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号"
  },
  "LB6505": {
    "severity": "error",
    "title": {
      "zh": "没有用到的角色",
      "en": "Unused role"
    },
    "message": {
      "zh": "角色“{name}”在表单、材料、结果里都没有出现",
      "en": "The role “{name}” occurs in no field, material or result"
    },
    "hint": {
      "zh": "补上它的字段或材料，或删去这个角色",
      "en": "Add its fields or materials, or remove the role"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号"
  },
  "LB6502": {
    "severity": "warning",
    "title": {
      "zh": "服务里没有用到的情形",
      "en": "Service situation without effect"
    },
    "message": {
      "zh": "问了“{ask}”，却没有任何内容取决于它",
      "en": "“{ask}” is asked, but nothing depends on it"
    },
    "hint": {
      "zh": "补上 when，或删去这个问题",
      "en": "Use it in a condition, or remove the question"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号；不得增加填写负担"
  },
  "LB6501": {
    "severity": "warning",
    "title": {
      "zh": "没有用到的情形",
      "en": "Situation without effect"
    },
    "message": {
      "zh": "问了“{ask}”，却没有任何内容取决于它",
      "en": "“{ask}” is asked, but nothing depends on it"
    },
    "hint": {
      "zh": "补上 when，或删去这个问题",
      "en": "Use it in a condition, or remove the question"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号；不得增加填写负担"
  },
  "LB6507": {
    "severity": "info",
    "title": {
      "zh": "没有引用的来源",
      "en": "Source never cited"
    },
    "message": {
      "zh": "这些来源没有事实引用：{sources}",
      "en": "No fact cites these sources: {sources}"
    },
    "source": "事实必须有出处，出处必须有事实"
  },
  "LB6506": {
    "severity": "warning",
    "title": {
      "zh": "没有用到的主体",
      "en": "Unused subject"
    },
    "message": {
      "zh": "主体“{name}”在任何事项里都没有角色",
      "en": "The subject “{name}” plays no role in any item"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号"
  },
  "LB6134": {
    "severity": "warning",
    "title": {
      "zh": "没有用到的算出的值",
      "en": "Unused value"
    },
    "message": {
      "zh": "算出的值“{name}”没有条件用到",
      "en": "No condition uses the value “{name}”"
    },
    "source": "审计发现：定义了而没有用到，是规范抄漏的信号"
  },
  "LB6618": {
    "severity": "error",
    "title": {
      "zh": "线下流转比承诺还慢",
      "en": "Bridge slower than the promise"
    },
    "message": {
      "zh": "线下流转要 {deadline}，承诺只有 {promised}",
      "en": "The transfer takes {deadline}, the promise is {promised}"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（七）：“一事一策”制定线下流转规则"
  },
  "LB6620": {
    "severity": "warning",
    "title": {
      "zh": "服务的渠道事项没有",
      "en": "Channel that an item lacks"
    },
    "message": {
      "zh": "服务能{channel}办，事项“{item}”却没有这个渠道",
      "en": "The service is offered {channel}, but the item “{item}” is not"
    },
    "source": "审计发现：线上清单与纸质指南不一致（长沙）；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：线上线下同一标准"
  },
  "LB6610": {
    "severity": "warning",
    "title": {
      "zh": "承诺时限与公布的不符",
      "en": "Promise differs from the published days"
    },
    "message": {
      "zh": "承诺 {promised}，公布的整合后时限是 {published} 个工作日",
      "en": "The promise is {promised}, the published time is {published} working days"
    },
    "hint": {
      "zh": "核对口径；不同的写明理由",
      "en": "Check how both are counted; say so when they differ"
    },
    "source": "审计发现：指南承诺时限与“现在办理时限”不一致"
  },
  "LB6605": {
    "severity": "error",
    "title": {
      "zh": "全程网办仍要到现场",
      "en": "Fully online, yet visits"
    },
    "message": {
      "zh": "网办深度是Ⅳ级，到现场次数却是 {visits}",
      "en": "The online depth is IV, but {visits} visits are needed"
    },
    "source": "温州等地事项审计规则 5"
  },
  "LB6601": {
    "severity": "error",
    "title": {
      "zh": "即办与办件类型不符",
      "en": "Immediate and handling type disagree"
    },
    "message": {
      "zh": "承诺 {promised}，办件类型却是{type}",
      "en": "The promise is {promised}, but the handling type is {type}"
    },
    "hint": {
      "zh": "核对承诺时限和办件类型",
      "en": "Check the promise and the type"
    },
    "source": "温州等地事项审计规则 1"
  },
  "LB6613": {
    "severity": "error",
    "title": {
      "zh": "牵头部门又是配合部门",
      "en": "Lead is also a partner"
    },
    "message": {
      "zh": "“{name}”既是牵头部门又是配合部门",
      "en": "“{name}” is both the lead and a partner"
    },
    "source": "国办发〔2025〕24号：逐一明确牵头部门和配合部门"
  },
  "LB6606": {
    "severity": "error",
    "title": {
      "zh": "行政许可流程不全",
      "en": "Steps of a licence"
    },
    "message": {
      "zh": "行政许可只写了 {count} 步，至少五步：受理、审核、审批、办结、送达",
      "en": "The licence has {count} steps; at least five: acceptance, review, approval, completion, delivery"
    },
    "source": "温州等地事项审计规则 9；《中华人民共和国行政许可法》第四章"
  },
  "LB6617": {
    "severity": "error",
    "title": {
      "zh": "任务没有责任方或期限",
      "en": "Milestone without responsible or date"
    },
    "message": {
      "zh": "任务“{name}”没有写责任部门或期限",
      "en": "The milestone “{name}” lacks a responsible department or a date"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）四：监督考核、责任到人"
  },
  "LB6604": {
    "severity": "error",
    "title": {
      "zh": "不到现场却没有别的渠道",
      "en": "No visit, no other channel"
    },
    "message": {
      "zh": "到现场次数是 0，渠道却只有{channels}",
      "en": "No visit is needed, but the only channels are: {channels}"
    },
    "source": "温州等地事项审计规则 4"
  },
  "LB6614": {
    "severity": "error",
    "title": {
      "zh": "实施机关不在牵头和配合部门里",
      "en": "Owner is neither lead nor partner"
    },
    "message": {
      "zh": "这些事项的实施机关不在牵头和配合部门里：{owners}",
      "en": "These owners are neither lead nor partner: {owners}"
    },
    "hint": {
      "zh": "补进 partners，或在部门文件里写 parent",
      "en": "Add them to partners, or state parent in their files"
    },
    "source": "国办发〔2025〕24号：逐一明确牵头部门和配合部门"
  },
  "LB6619": {
    "severity": "warning",
    "title": {
      "zh": "服务页面与事项指南的时限不同",
      "en": "Service page and item guide disagree"
    },
    "message": {
      "zh": "服务页面写 {page}，事项自己承诺 {own}",
      "en": "The service page says {page}, the item itself promises {own}"
    },
    "source": "审计发现：10 项线上清单与纸质指南不一致（长沙）；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（三）：线上线下同源发布"
  },
  "LB6607": {
    "severity": "warning",
    "title": {
      "zh": "服务的承诺长于各事项之和",
      "en": "Service promises more time than all its parts"
    },
    "message": {
      "zh": "服务承诺 {promised}，各事项依次办理也只要 {sum}",
      "en": "The service promises {promised}; its items one after another take {sum}"
    },
    "hint": {
      "zh": "核对服务与各事项的承诺时限",
      "en": "Check the promises of the service and of its items"
    },
    "source": "审计发现：服务承诺与事项承诺不一致；并联办理"
  },
  "LB5002": {
    "severity": "warning",
    "title": {
      "zh": "承诺时限长于法定时限",
      "en": "Promise above the statutory limit"
    },
    "message": {
      "zh": "承诺 {promised} 长于法定 {statutory}",
      "en": "The promised {promised} is longer than the statutory {statutory}"
    },
    "source": "办理时限不得超过法定办结时限（温州等地事项审计规则 11）"
  },
  "LB6603": {
    "severity": "error",
    "title": {
      "zh": "不用到现场却写了原因",
      "en": "Reason without visits"
    },
    "message": {
      "zh": "到现场次数是 0，却写了总要到场：{reason}",
      "en": "No visit is needed, yet one must always come: {reason}"
    },
    "hint": {
      "zh": "改到现场次数，或写明哪种情形才到场（when）",
      "en": "Correct the visits, or say in which cases one must come (when)"
    },
    "source": "温州等地事项审计规则 3"
  },
  "LB5004": {
    "severity": "warning",
    "title": {
      "zh": "阶段没有责任部门",
      "en": "Stage without a responsible department"
    },
    "message": {
      "zh": "{channel}办理的“{stage}”没有责任部门",
      "en": "Nobody is responsible for “{stage}” through the channel {channel}"
    },
    "hint": {
      "zh": "在 responsibilities 里补上",
      "en": "Add it under responsibilities"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：明确申请受理、材料流转、信息反馈、结果送达的责任"
  },
  "LB6615": {
    "severity": "error",
    "title": {
      "zh": "没有开通的渠道写了责任部门",
      "en": "Responsibility for a channel not offered"
    },
    "message": {
      "zh": "“{channel}”没有列在办理渠道里",
      "en": "“{channel}” is not among the channels"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：明确各环节责任"
  },
  "LB6641": {
    "severity": "error",
    "title": {
      "zh": "步骤的渠道没有列出",
      "en": "A step of a channel that is not listed"
    },
    "message": {
      "zh": "步骤“{step}”从{channel}办，办理渠道里没有{channel}",
      "en": "The step “{step}” is for {channel}, which is not among the channels"
    },
    "hint": {
      "zh": "在 channels 里加上它，或改步骤的渠道",
      "en": "Add it to channels, or change those of the step"
    },
    "source": "办事指南的要素：办理渠道与办理流程一致"
  },
  "LB6609": {
    "severity": "error",
    "title": {
      "zh": "流程只有步骤名称",
      "en": "Steps are only names"
    },
    "message": {
      "zh": "{count} 步都只有名称，没有办理人和标准",
      "en": "All {count} steps are only names, without actor and criteria"
    },
    "source": "2017 年全国政务大厅普查：25% 只写步骤名称"
  },
  "LB6608": {
    "severity": "warning",
    "title": {
      "zh": "各步时间超过承诺",
      "en": "Steps take longer than promised"
    },
    "message": {
      "zh": "各步合计 {sum}，承诺只有 {promised}",
      "en": "The steps take {sum}, the promise is {promised}"
    },
    "source": "审计发现：流程时间与承诺时限不一致"
  },
  "LB6616": {
    "severity": "error",
    "title": {
      "zh": "特别程序没有依据",
      "en": "Uncounted time without a basis"
    },
    "message": {
      "zh": "“{name}”不计入时限，没有写依据",
      "en": "“{name}” is not counted, without a basis"
    },
    "source": "《中华人民共和国行政许可法》第四十五条"
  },
  "LB5005": {
    "severity": "error",
    "title": {
      "zh": "国垂系统没有对接办法",
      "en": "Vertical system without a bridge"
    },
    "message": {
      "zh": "事项“{item}”在国垂系统“{system}”里办理，却没写怎样对接",
      "en": "The item “{item}” runs in the national vertical system “{system}”, but says nothing about the transfer"
    },
    "hint": {
      "zh": "写 transfer: interface，或按“一事一策”写明 bridge（交接、责任、期限、对账）",
      "en": "Write transfer: interface, or a manual bridge (handoff, responsible, deadline, reconcile)"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（七）"
  },
  "LB6611": {
    "severity": "warning",
    "title": {
      "zh": "到现场次数与公布的不符",
      "en": "Visits differ from the published"
    },
    "message": {
      "zh": "到现场 {visits} 次，公布的整合后跑动次数是 {published}",
      "en": "{visits} visits are needed, {published} are published"
    },
    "hint": {
      "zh": "核对口径；不同的写明理由",
      "en": "Check how both are counted; say so when they differ"
    },
    "source": "审计发现：“全程网办、到现场 0 次”与“现在跑动 1 次”不一致"
  },
  "LB6602": {
    "severity": "error",
    "title": {
      "zh": "到现场没写原因",
      "en": "Visits without a reason"
    },
    "message": {
      "zh": "须到现场 {visits} 次，没有写原因（presence）",
      "en": "{visits} visits are needed, without a reason (presence)"
    },
    "source": "温州等地事项审计规则 3；GB/T 39554.2-2020 必须现场办理原因说明"
  },
  "LB6612": {
    "severity": "warning",
    "title": {
      "zh": "整合后反而多",
      "en": "More than before"
    },
    "message": {
      "zh": "{what}整合前 {before}，公布的整合后 {after}",
      "en": "{what}: {before} before, {after} published as after"
    },
    "source": "国办发〔2022〕32号：减环节、减材料、减时限、减跑动"
  },
  "LB6707": {
    "severity": "error",
    "title": {
      "zh": "例外没有依据或责任人",
      "en": "Exception without a basis"
    },
    "message": {
      "zh": "“{label}”能取得而仍要填，没写依据（basis）或责任人（owner）",
      "en": "“{label}” is asked although it can be had, without a basis or an owner"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：通过共享能够取得的不得重复收集"
  },
  "LB6708": {
    "severity": "error",
    "title": {
      "zh": "接了而用不上的共享资源",
      "en": "Resource connected for nothing"
    },
    "message": {
      "zh": "“{name}”接了用不上：{why}",
      "en": "“{name}” is connected for nothing: {why}"
    },
    "hint": {
      "zh": "从服务的 resources 里去掉，或绑定到要它的主体，或让表上有查询条件",
      "en": "Remove it from resources, bind it to the subject that needs it, or let a form ask what it is queried by"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：按需共享；《中华人民共和国个人信息保护法》第六条：最小必要"
  },
  "LB6706": {
    "severity": "warning",
    "title": {
      "zh": "返回的就是查询条件",
      "en": "Gives what it is asked by"
    },
    "message": {
      "zh": "“{item}”既是查询条件又是数据项",
      "en": "“{item}” is both a key and a data item"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）：需求部门、提供部门、资源名称、数据项、更新周期、提供方式、数据范围"
  },
  "LB6703": {
    "severity": "error",
    "title": {
      "zh": "不予共享却可用",
      "en": "Not shared, yet available"
    },
    "message": {
      "zh": "“{name}”不予共享，状态却是可用",
      "en": "“{name}” is not shared, but its state is available"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：无条件共享、有条件共享、不予共享三类"
  },
  "LB6705": {
    "severity": "error",
    "title": {
      "zh": "取不到的资源没写到何时",
      "en": "Unavailable without an end"
    },
    "message": {
      "zh": "“{name}”还取不到，没写完整的豁免（理由、责任人、期限）",
      "en": "“{name}” is not available, and its waiver is incomplete (reason, owner, date)"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：共享申请和答复有法定时限；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）"
  },
  "LB6704": {
    "severity": "error",
    "title": {
      "zh": "不予共享没有依据",
      "en": "Refusal without a basis"
    },
    "message": {
      "zh": "“{name}”不予共享，没有写依据",
      "en": "“{name}” is not shared, without a basis"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：列为不予共享的应当有法律、行政法规或者党中央、国务院的依据"
  },
  "LB6701": {
    "severity": "error",
    "title": {
      "zh": "共享需求不完整",
      "en": "Incomplete sharing request"
    },
    "message": {
      "zh": "共享需求还缺：{columns}",
      "en": "The sharing request lacks: {columns}"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）：需求部门、提供部门、资源名称、数据项、更新周期、提供方式、数据范围"
  },
  "LB6709": {
    "severity": "warning",
    "title": {
      "zh": "没有共享需求的栏目",
      "en": "Field that no request covers"
    },
    "message": {
      "zh": "“{material}”上有{elements}，表上还要填，没有一项共享需求要它们",
      "en": "“{material}” says {elements}, forms ask for it again, and no sharing request covers it"
    },
    "hint": {
      "zh": "写一份 kind: resource（state: requested 也可以），gives 里列出它们",
      "en": "Write a document of kind resource, with state: requested if need be, that gives them"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（八）：梳理数据共享需求；《政务数据共享条例》（国务院令第809号）：通过共享能够取得的不得重复收集"
  },
  "LB6702": {
    "severity": "error",
    "title": {
      "zh": "没有字段需要的数据项",
      "en": "Data item that no field needs"
    },
    "message": {
      "zh": "没有事项需要这些数据项：{items}",
      "en": "No item needs these data items: {items}"
    },
    "hint": {
      "zh": "从 gives 里去掉，或写明哪个事项需要",
      "en": "Remove them from gives, or state which item needs them"
    },
    "source": "《中华人民共和国个人信息保护法》第六条：最小必要；《政务数据共享条例》（国务院令第809号）：按需共享"
  },
  "LB6803": {
    "severity": "error",
    "title": {
      "zh": "电话打不通的写法",
      "en": "Number that cannot be dialled"
    },
    "message": {
      "zh": "电话“{phone}”{why}",
      "en": "“{phone}” {why}"
    },
    "hint": {
      "zh": "写作 区号-号码，例如 024-22833456",
      "en": "Write area code, hyphen, number"
    },
    "source": "温州等地事项审计规则 7"
  },
  "LB6805": {
    "severity": "error",
    "title": {
      "zh": "服务对象与事项不符",
      "en": "Audience differs from the items"
    },
    "message": {
      "zh": "服务面向{service}，各事项却只办给{audience}",
      "en": "The service is for {service}, but its items only for {audience}"
    },
    "source": "温州等地事项审计规则 8；国办发〔2025〕24号：个人和经营主体两类清单"
  },
  "LB6813": {
    "severity": "warning",
    "title": {
      "zh": "问答说不要的材料清单上有",
      "en": "FAQ denies a listed material"
    },
    "message": {
      "zh": "问答说不需要“{material}”，这些事项却要它：{items}",
      "en": "An answer says that “{material}” is not needed, but these items ask for it: {items}"
    },
    "source": "审计发现：FAQ 称不需要户口簿，材料清单标户口簿必要"
  },
  "LB6815": {
    "severity": "warning",
    "title": {
      "zh": "问答里的事项数与服务不符",
      "en": "FAQ counts other items"
    },
    "message": {
      "zh": "问答说 {stated} 个，服务列了 {count} 个事项",
      "en": "An answer speaks of {stated}, the service lists {count} items"
    },
    "hint": {
      "zh": "核对口径；不同的在问答里写清楚",
      "en": "Check how both are counted, or say so in the answer"
    },
    "source": "审计发现：联办事项 49 项，FAQ 称 21 个领域"
  },
  "LB6814": {
    "severity": "warning",
    "title": {
      "zh": "问答里的材料份数与清单不符",
      "en": "FAQ counts other materials"
    },
    "message": {
      "zh": "问答说材料 {stated} 项；清单上总是要的有 {least} 项，共 {most} 项",
      "en": "An answer speaks of {stated} materials; the list has {least} that are always needed, {most} in all"
    },
    "hint": {
      "zh": "核对口径；不同的在问答里写清楚",
      "en": "Check how both are counted, or say so in the answer"
    },
    "source": "审计发现：FAQ 称材料仅 2 项，结构化清单 14 项"
  },
  "LB6816": {
    "severity": "warning",
    "title": {
      "zh": "问答与跑动次数不符",
      "en": "FAQ and visits disagree"
    },
    "message": {
      "zh": "问答说“{phrase}”，写明或公布的跑动次数却是 {visits}",
      "en": "An answer says “{phrase}”, but {visits} visits are stated or published"
    },
    "hint": {
      "zh": "按渠道写清楚，或统一口径",
      "en": "Say it for each channel, or count alike"
    },
    "source": "审计发现：“现在跑动 1 次”与 FAQ“线上零跑腿”口径不同"
  },
  "LB6819": {
    "severity": "error",
    "title": {
      "zh": "联系方式是别处的",
      "en": "Contact of another place"
    },
    "message": {
      "zh": "“{text}”是{place}的，这里写的是{region}的事",
      "en": "“{text}” is of {place}; this is about {region}"
    },
    "hint": {
      "zh": "改成本地的；确由别处办理的，写理由忽略",
      "en": "Give the local one; if another place does handle it, ignore this with the reason"
    },
    "source": "审计发现：复制外地指南未改联系方式；GB/T 39554.2-2020 办理地点、咨询方式"
  },
  "LB6809": {
    "severity": "error",
    "title": {
      "zh": "示例地点",
      "en": "Example place"
    },
    "message": {
      "zh": "“{place}”是示例，不是真实地点",
      "en": "“{place}” is an example, not a real place"
    },
    "source": "办事指南须真实准确（《辽宁省推进“最多跑一次”规定》）"
  },
  "LB6806": {
    "severity": "error",
    "title": {
      "zh": "行政许可没有常见问题",
      "en": "Licence without FAQ"
    },
    "message": {
      "zh": "行政许可没有常见问题（faq）",
      "en": "The licence has no frequently asked question"
    },
    "source": "温州等地事项审计规则 9"
  },
  "LB6640": {
    "severity": "error",
    "title": {
      "zh": "有入口的渠道没有列出",
      "en": "A link of a channel that is not listed"
    },
    "message": {
      "zh": "写了{channel}的入口，办理渠道里没有{channel}",
      "en": "There is a link for {channel}, which is not among the channels"
    },
    "hint": {
      "zh": "在 channels 里加上它，或删去入口",
      "en": "Add it to channels, or leave the link out"
    },
    "source": "办事指南的要素：办理渠道与入口一致"
  },
  "LB6005": {
    "severity": "info",
    "title": {
      "zh": "尚缺的要素",
      "en": "Elements still missing"
    },
    "message": {
      "zh": "发布前还须写明：{elements}",
      "en": "To be stated before publication: {elements}"
    },
    "source": "项目所依标准的 required（必备要素）"
  },
  "LB6808": {
    "severity": "error",
    "title": {
      "zh": "办理地点不全",
      "en": "Incomplete place"
    },
    "message": {
      "zh": "“{place}”没有写地址或办理时间",
      "en": "“{place}” lacks the address or the hours"
    },
    "source": "GB/T 39554.2-2020 办理地点、办理时间；2017 年全国抽查 33% 缺时限、收费、联系方式"
  },
  "LB6812": {
    "severity": "error",
    "title": {
      "zh": "占位的文字",
      "en": "Placeholder text"
    },
    "message": {
      "zh": "“{text}”没有说出事实，是占位的文字",
      "en": "“{text}” states no fact; it only fills the place"
    },
    "hint": {
      "zh": "删去这一项，取得后再写；确实没有的，写出来源怎样说",
      "en": "Remove it, and state it when known; what there really is none of is said as the source says it"
    },
    "source": "来源没有说的就不写：缺什么由必备要素报告"
  },
  "LB6001": {
    "severity": "error",
    "title": {
      "zh": "缺少必备要素",
      "en": "Required elements missing"
    },
    "message": {
      "zh": "{status}的{kind}必须写明：{elements}",
      "en": "A {kind} with the status “{status}” must state: {elements}"
    },
    "hint": {
      "zh": "补上；来源没有说的，保持草案状态，不要编造",
      "en": "Add them; what no source states stays out, and the document a draft"
    },
    "source": "项目所依标准的 required（必备要素）"
  },
  "LB6802": {
    "severity": "error",
    "title": {
      "zh": "咨询和投诉是同一个电话",
      "en": "Consultation and complaint are one"
    },
    "message": {
      "zh": "咨询和投诉都是 {phone}",
      "en": "Consultation and complaint are both {phone}"
    },
    "source": "温州等地事项审计规则 7"
  },
  "LB6807": {
    "severity": "error",
    "title": {
      "zh": "问题重复",
      "en": "Question asked twice"
    },
    "message": {
      "zh": "“{question}”已经答过",
      "en": "“{question}” is already answered"
    },
    "source": "办事指南惯例：同源发布，不得一问两答"
  },
  "LB6804": {
    "severity": "error",
    "title": {
      "zh": "主题分类与服务对象不符",
      "en": "Topics do not fit the audience"
    },
    "message": {
      "zh": "服务对象{has}，主题分类却{states}",
      "en": "The audience {has}, but the topics {states}"
    },
    "source": "温州等地事项审计规则 8"
  },
  "LB6811": {
    "severity": "warning",
    "title": {
      "zh": "依据含糊",
      "en": "Vague legal basis"
    },
    "message": {
      "zh": "“{title}”没有说是哪部法律或哪份文件",
      "en": "“{title}” does not say which law or document"
    },
    "source": "GB/T 39554.2-2020 设定依据；《中华人民共和国行政许可法》第四条"
  },
  "LB6801": {
    "severity": "warning",
    "title": {
      "zh": "含糊的用语",
      "en": "Vague phrase"
    },
    "message": {
      "zh": "“{phrase}”没有说清楚",
      "en": "“{phrase}” does not say what is meant"
    },
    "hint": {
      "zh": "写明是什么条件、哪个部门、哪份文件",
      "en": "Say which condition, department or document"
    },
    "source": "审计发现：2017 年全国抽查，“根据相关法律法规”一类条款；办事指南不得含糊"
  },
  "LB6810": {
    "severity": "error",
    "title": {
      "zh": "网址不能打开",
      "en": "Unusable web address"
    },
    "message": {
      "zh": "“{url}”不是网址",
      "en": "“{url}” is not a web address"
    },
    "source": "GB/T 39554.2-2020 网上办理地址"
  },
  "LB6940": {
    "severity": "warning",
    "title": {
      "zh": "整件事的收费与事项的矛盾",
      "en": "The fee of the whole contradicts its items"
    },
    "message": {
      "zh": "整件事写的是{whole}，这些事项写的是{other}：{items}；指南只说公布的前后不一致",
      "en": "The whole is {whole}, and these items are {other}: {items}; the guide only says that they are at odds"
    },
    "hint": {
      "zh": "向牵头部门核实，改掉写错的一处",
      "en": "Ask the leading department and mend what is wrong"
    },
    "source": "审计发现：单事项指南标收费，“一件事”指南标不收费"
  },
  "LB6901": {
    "severity": "error",
    "title": {
      "zh": "收费没写项目",
      "en": "Charge without items"
    },
    "message": {
      "zh": "写了收费，没有写收费项目（items）",
      "en": "It is charged, but without items"
    },
    "source": "温州等地事项审计规则 6；GB/T 39554.2-2020 收费信息"
  },
  "LB6903": {
    "severity": "error",
    "title": {
      "zh": "不收费却有收费内容",
      "en": "Free, yet something is paid"
    },
    "message": {
      "zh": "写了不收费，却有收费项目或网上支付",
      "en": "It is free, but has charges or online payment"
    },
    "source": "温州等地事项审计规则 6"
  },
  "LB6902": {
    "severity": "error",
    "title": {
      "zh": "收费没有标准或依据",
      "en": "Charge without standard or basis"
    },
    "message": {
      "zh": "收费项目“{name}”没有写{lacks}",
      "en": "The charge “{name}” lacks {lacks}"
    },
    "source": "温州等地事项审计规则 6；《政府制定价格成本监审办法》：收费须有依据"
  },
  "LB6905": {
    "severity": "error",
    "title": {
      "zh": "没写能否网上支付",
      "en": "Online payment unknown"
    },
    "message": {
      "zh": "收费，没有写是否支持网上支付（payOnline）",
      "en": "It is charged, but says nothing about online payment"
    },
    "source": "温州等地事项审计规则 6；GB/T 39554.2-2020 网上支付"
  },
  "LB6904": {
    "severity": "warning",
    "title": {
      "zh": "收费标准含糊",
      "en": "Vague charge"
    },
    "message": {
      "zh": "“{standard}”没有说收多少",
      "en": "“{standard}” does not say how much"
    },
    "source": "2017 年全国抽查：33% 缺时限、收费、联系方式；收费标准须公示"
  },
  "LB6921": {
    "severity": "error",
    "title": {
      "zh": "结果没写怎样送达",
      "en": "Result without a way back"
    },
    "message": {
      "zh": "这些结果没有写送达方式：{results}",
      "en": "It is not stated how these results are delivered: {results}"
    },
    "source": "GB/T 39554.2-2020 结果送达；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：结果送达的责任"
  },
  "LB6923": {
    "severity": "error",
    "title": {
      "zh": "结果没有样本",
      "en": "Result without a sample"
    },
    "message": {
      "zh": "这些结果没有样本：{results}",
      "en": "These results have no sample: {results}"
    },
    "source": "温州等地事项审计规则 10"
  },
  "LB6924": {
    "severity": "warning",
    "title": {
      "zh": "结果又要申请人填",
      "en": "Result asked of the applicant"
    },
    "message": {
      "zh": "“{label}”是本事项产生的，表上又要申请人填",
      "en": "“{label}” is produced by the item and asked on its form"
    },
    "hint": {
      "zh": "由部门填的写 filledBy: office；否则从 gives 去掉",
      "en": "Write filledBy: office, or remove it from gives"
    },
    "source": "《政务数据共享条例》（国务院令第809号）：政府产生的数据不重复收集"
  },
  "LB6922": {
    "severity": "error",
    "title": {
      "zh": "结果名称与类型不符",
      "en": "Name and type of a result disagree"
    },
    "message": {
      "zh": "“{name}”的结果类型应为{right}",
      "en": "“{name}” should be of the type {right}"
    },
    "source": "温州等地事项审计规则 2"
  },
  "LB6946": {
    "severity": "warning",
    "title": {
      "zh": "地方换成了另一类部门",
      "en": "Office of another kind"
    },
    "message": {
      "zh": "{name}写明属于{kind}，上级写的是{base}",
      "en": "{name} is one of {kind}, and the level above states {base}"
    },
    "hint": {
      "zh": "核对这个地方由谁办；确实由别的部门办的，写明理由忽略",
      "en": "Check who handles it there; if it is indeed another office, ignore this with the reason"
    },
    "source": "国办发〔2025〕24号：逐一明确牵头部门和配合部门"
  },
  "LB6941": {
    "severity": "warning",
    "title": {
      "zh": "什么也没细化",
      "en": "Overlay that changes nothing"
    },
    "message": {
      "zh": "这份细化没有改变任何内容",
      "en": "This overlay changes nothing"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：全省同标准，地方只作必要的细化"
  },
  "LB6944": {
    "severity": "error",
    "title": {
      "zh": "不是标准所属地区",
      "en": "Region outside the standard"
    },
    "message": {
      "zh": "地区 {region} 不在标准所属的 {whole} 之内",
      "en": "The region {region} is not within {whole}, that of the standard"
    },
    "source": "GB/T 2260 行政区划代码的层级"
  },
  "LB6942": {
    "severity": "warning",
    "title": {
      "zh": "照抄上级",
      "en": "Repeats the level above"
    },
    "message": {
      "zh": "{what}与上级相同，不用写",
      "en": "{what}: the same as above; leave it out"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（三）：同源发布、同步更新"
  },
  "LB6943": {
    "severity": "error",
    "title": {
      "zh": "一地两份细化互相矛盾",
      "en": "Two overlays of one place disagree"
    },
    "message": {
      "zh": "{what}在另一份细化里也写了：{file}",
      "en": "{what} is also stated by another overlay: {file}"
    },
    "source": "《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：同一标准"
  },
  "LB6945": {
    "severity": "warning",
    "title": {
      "zh": "增加窗口没写地点",
      "en": "Window without a place"
    },
    "message": {
      "zh": "增加了{channel}，没有写地点（places）",
      "en": "A {channel} is added, but not where"
    },
    "source": "GB/T 39554.2-2020 办理地点"
  },
  "LB6966": {
    "severity": "error",
    "title": {
      "zh": "未成年人自己登录",
      "en": "Minor logs in"
    },
    "message": {
      "zh": "“{name}”是未成年人，不能是登录人",
      "en": "“{name}” is a minor and cannot be the one who logs in"
    },
    "source": "《中华人民共和国个人信息保护法》第三十一条：须取得父母或其他监护人的同意"
  },
  "LB6965": {
    "severity": "error",
    "title": {
      "zh": "未成年人没有标明",
      "en": "Minor not marked"
    },
    "message": {
      "zh": "“{name}”看来是未成年人，没有写 minor: true",
      "en": "“{name}” seems to be a minor, but is not marked minor"
    },
    "source": "《中华人民共和国个人信息保护法》第二十八条、第三十一条"
  },
  "LB6967": {
    "severity": "info",
    "title": {
      "zh": "选填的敏感信息",
      "en": "Optional sensitive information"
    },
    "message": {
      "zh": "这些敏感信息是选填的：{fields}",
      "en": "These sensitive fields are optional: {fields}"
    },
    "hint": {
      "zh": "来源写明必填的补上 required；确实选填的建议不收集",
      "en": "State required when the source does; otherwise consider not asking"
    },
    "source": "《中华人民共和国个人信息保护法》第二十八条、第六条：最小必要"
  },
  "LB6968": {
    "severity": "warning",
    "title": {
      "zh": "个人信息无条件共享",
      "en": "Personal information shared unconditionally"
    },
    "message": {
      "zh": "“{name}”含个人信息（{items}），却写成无条件共享",
      "en": "“{name}” contains personal information ({items}), but is shared unconditionally"
    },
    "source": "《政务数据共享条例》（国务院令第809号）；《中华人民共和国个人信息保护法》第三十四条"
  },
  "LB6962": {
    "severity": "error",
    "title": {
      "zh": "敏感信息没写类别",
      "en": "Sensitive without a class"
    },
    "message": {
      "zh": "这些敏感要素没写类别（sensitiveClass）：{elements}",
      "en": "These sensitive elements have no class: {elements}"
    },
    "source": "GB/T 45574-2025 第 6 章、附录 A；《中华人民共和国个人信息保护法》第二十八条"
  },
  "LB6961": {
    "severity": "error",
    "title": {
      "zh": "敏感信息没写用途",
      "en": "Sensitive without a purpose"
    },
    "message": {
      "zh": "这些敏感信息没写用途（purpose）或依据（basis）：{fields}",
      "en": "These sensitive fields have no purpose and no basis: {fields}"
    },
    "source": "《中华人民共和国个人信息保护法》第二十八条；GB/T 45574-2025"
  },
  "LB6964": {
    "severity": "warning",
    "title": {
      "zh": "应为敏感信息",
      "en": "Should be sensitive"
    },
    "message": {
      "zh": "“{name}”应为敏感个人信息",
      "en": "“{name}” should be sensitive personal information"
    },
    "source": "《中华人民共和国个人信息保护法》第二十八条；GB/T 45574-2025 附录 A"
  },
  "LB6963": {
    "severity": "error",
    "title": {
      "zh": "没写是不是个人信息",
      "en": "Privacy not stated"
    },
    "message": {
      "zh": "这些要素没写 privacy：{elements}",
      "en": "These elements do not state privacy: {elements}"
    },
    "source": "《中华人民共和国个人信息保护法》第五十一条：个人信息分类管理；GB/T 43697-2024"
  },
  "LB6643": {
    "severity": "error",
    "title": {
      "zh": "说法不一，还没有定",
      "en": "Published texts differ, and nobody has decided"
    },
    "message": {
      "zh": "{about}有几种说法，还没有定：{values}",
      "en": "{about} is stated differently, undecided: {values}"
    },
    "hint": {
      "zh": "请主管部门定下一种，写 chosen: true，再把它写在它的位置上",
      "en": "Have the department decide, write chosen: true, and state the value in its place"
    },
    "source": "审计发现：线上线下指南不一致"
  },
  "LB6644": {
    "severity": "error",
    "title": {
      "zh": "说法不一，和写的对不上",
      "en": "What is chosen is not what is stated"
    },
    "message": {
      "zh": "{about}说法不一：{state}",
      "en": "{about} is disputed: {state}"
    },
    "hint": {
      "zh": "选定的写 chosen: true，并写在它的位置上；没有定的，不写",
      "en": "Mark the chosen one with chosen: true and state it in its place; leave it out while nothing is decided"
    },
    "source": "没有来源定下的，不当作定了"
  },
  "LB6982": {
    "severity": "warning",
    "title": {
      "zh": "两版之间有空档",
      "en": "Gap between two versions"
    },
    "message": {
      "zh": "前一版到 {end} 止，这一版自 {begin} 起，中间没有有效的版本",
      "en": "The earlier version ends on {end}, this one begins on {begin}; in between nothing is in force"
    },
    "source": "标准化惯例：新版自旧版废止之日起施行"
  },
  "LB6984": {
    "severity": "error",
    "title": {
      "zh": "所用的事项不在有效期",
      "en": "Item not in force"
    },
    "message": {
      "zh": "“{name}”在这份文件有效时已失效或还没生效",
      "en": "“{name}” is not in force while this document is"
    },
    "source": "标准化惯例：引用有效版本"
  },
  "LB6985": {
    "severity": "error",
    "title": {
      "zh": "已审的事实出处不可靠",
      "en": "Settled on a doubtful source"
    },
    "message": {
      "zh": "出处“{title}”可信度低",
      "en": "The source “{title}” has low confidence"
    },
    "source": "事实须有可靠出处；二手转载须核对原文"
  },
  "LB6981": {
    "severity": "error",
    "title": {
      "zh": "有效期颠倒",
      "en": "Period the wrong way round"
    },
    "message": {
      "zh": "自 {from} 起、至 {to} 止，先后颠倒",
      "en": "From {from} to {to} is the wrong way round"
    },
    "source": "标准化惯例；有效期的含义"
  },
  "LB6983": {
    "severity": "error",
    "title": {
      "zh": "已定的依据未定的",
      "en": "Settled on something unsettled"
    },
    "message": {
      "zh": "这份文件已是{own}，所用的事项“{item}”还是{other}",
      "en": "This document is {own}, but the item “{item}” it uses is still {other}"
    },
    "source": "标准随状态逐级变严"
  },
  "LB6008": {
    "severity": "error",
    "title": {
      "zh": "不知依哪个标准",
      "en": "Which standard?"
    },
    "message": {
      "zh": "项目里有几个标准（{known}），这份文件没写依哪一个",
      "en": "The project has several standards ({known}) and this document names none"
    },
    "hint": {
      "zh": "写上 standard: 标准的标识",
      "en": "Write standard: with its id"
    },
    "source": "标准管理惯例：引用标准写明所依文件"
  }
} as const satisfies Record<string, Entry>
