/* Generated from schemas/ by `npm run generate`. Do not edit. */

/**
 * 标识：小写字母、数字和连字符，例如 birth-registration
 */
export type Id = string
/**
 * 名称标识：以小写字母开头的字母和数字，例如 idNumber
 */
export type Name = string
/**
 * 要素引用：角色.要素，例如 child.name
 */
export type ElementRef = string
/**
 * 文字：一句话或一个词，不能是空的
 */
export type Text = string
/**
 * 状态：草案、已审、已发布；要求随状态逐级变严
 */
export type Status = 'draft' | 'reviewed' | 'published'
/**
 * 版本：例如 2026.1
 */
export type Version = string
/**
 * 日期：写作 2026-01-31，是日历上有的一天
 */
export type Date = string
/**
 * 行政区划代码：六位数字，要加引号，例如 "210100"；来源标注可写地名
 */
export type Region = string
/**
 * 来源：事实的出处：本文件 sources 或项目的来源清单（kind: sources）里的短名，或一句话。写在文件最上层的，管文件里没有另写出处的事实
 *
 * @minItems 1
 */
export type Source = string | string[]
/**
 * 忽略的发现：已知并有理由保留的发现；理由必填
 *
 * Items: 忽略
 */
export type Ignore = {
  /**
   * 代码：例如 LB5003
   */
  code: string
  /**
   * 位置：本文件内的位置，用点连接，例如 limits.promised；别处的同一发现照报，不写则整份文件
   */
  at?: string
  /**
   * 理由：为什么保留；印在考核报告里
   */
  reason: string
  /**
   * 责任人：谁负责消除它；印在考核报告里，证明里缺了就说豁免不全
   */
  owner?: string
  until?: Date
}[]
/**
 * 设定依据：法律、法规、规章、文件的名称与条款
 *
 * Items: 依据
 */
export type LegalBasis = (
  | string
  | {
      /**
       * 条款：第几条，印在名称后面
       */
      article?: string
      /**
       * 网址：印成名称的链接
       */
      url?: string
      source?: Source
      /**
       * 名称：印在指南的“依据和来源”和事项一节里；只写“有关规定”的由 check 指出（LB6811）
       */
      title: string
    }
)[]
/**
 * 说法不一：几处公布的说法不同的事，各写来源；选定一种就照它写在它的位置上，没有选定就不写，指南、试办、告知单照列几种说法，报告列全（LB6643、LB6644）
 *
 * @minItems 1
 *
 * Items: 一件说法不一的事
 */
export type Disputed = {
  /**
   * 哪一件：说法不一的是哪一个键，几种说法印在它的中文名后面
   */
  about:
    | 'limits.promised'
    | 'limits.statutory'
    | 'fee'
    | 'materials'
    | 'eligibility'
    | 'presence'
    | 'visits'
    | 'channels'
    | 'places'
    | 'legalBasis'
    | 'results'
  /**
   * 几种说法：照来源写，每种一条；没有选定的照列在指南里，全部列在报告里
   *
   * @minItems 2
   *
   * Items: 一种说法
   */
  values: {
    /**
     * 怎么说：来源的说法，例如“15 日”；没有选定时印给申请人
     */
    says: string
    source: Source
    /**
     * 选定：规范照这一种写（true）；都不写就是没有选定，那一件就不写（LB6644）
     */
    chosen?: true
  }[]
  /**
   * 为什么选这一种：选定的理由或者等谁来定，列在报告里
   */
  reason?: string
}[]
/**
 * 时限：例如 10 workdays、10 个工作日、20 日、即办；来源没有写是不是工作日的写 20 日或工作日，各处照样说明；也可引用参数 {param: 名称}
 */
export type Duration =
  | string
  | {
      /**
       * 参数：用这个参数的值，各地印各地的数；参数的类型须是 duration
       */
      param: string
    }
/**
 * 时限：一个时限；随情形而定的逐条写，取第一条合乎的，都不合乎的情形没有写时限
 *
 * @minItems 1
 */
export type Terms =
  | string
  | {
      /**
       * 参数：用这个参数的值，各地印各地的数；参数的类型须是 duration
       */
      param: string
    }
  | {
      time: Duration
      when?: Condition
      /**
       * 依据：这个时限出自哪条规定，写进流程，印在指南时限的后面
       */
      basis?: string
      source?: Source
    }[]
/**
 * 条件：由 all（都满足）、any（满足其一）、not（不满足）、is（已命名的条件）和“事实: 比较”组成；并列的几项须都满足
 */
export type Condition =
  | {
      /**
       * 都满足：每一条都成立才成立
       *
       * @minItems 1
       */
      all?: Condition[]
      /**
       * 满足其一：有一条成立就成立
       *
       * @minItems 1
       */
      any?: Condition[]
      not?: Condition
      /**
       * 已命名的条件：conditions 里起的名字；指南只说“属于〈名字〉时”，意思在一处解释
       */
      is?: string
      [k: string]: Comparison | Condition[] | Condition | string | undefined
    }
  | boolean
/**
 * 比较：一个常量（等于）、一组常量（属于其一），或写明比较方式
 *
 * @minItems 1
 */
export type Comparison =
  | string
  | number
  | boolean
  | Scalar[]
  | {
      eq?: Operand
      /**
       * 属于其一：是其中一个就成立；也可以直接写列表
       *
       * @minItems 1
       */
      in?: Scalar[]
      lt?: Operand
      lte?: Operand
      gt?: Operand
      gte?: Operand
      /**
       * 介于（含两端）：在两个数之间就成立，等于两端也算
       *
       * @minItems 2
       * @maxItems 2
       */
      between?: Operand[]
      before?: Operand
      after?: Operand
      /**
       * 在行政区内：行政区划代码或一组代码；在它们或它们的下级里就成立
       */
      within?: string | string[]
      /**
       * 已知：true 是已有值就成立，false 是没有值才成立
       */
      known?: boolean
    }
/**
 * 常量：一个字词、数或是非；字词写代码，不写选项的中文名称
 */
export type Scalar = string | number | boolean
/**
 * 比较的值：常量；或 {param: 参数}；或 {fact: 另一日期, plus: 时限}；或 {fact: 另一个数或 values 里的值, times: 倍数}
 */
export type Operand =
  | string
  | number
  | boolean
  | {
      /**
       * 参数：用这个参数的值：市、县调了它，条件随着变
       */
      param?: string
      /**
       * 倍数：另一个数的几倍，例如不超过月工资的 3 倍；不写是 1
       */
      times?: number
      /**
       * 另一事实：角色.要素、情形，或 values 里的值；两边要是同一类
       */
      fact?: string
      plus?: Duration
    }
/**
 * 时段：一段段另计的时间；印在指南和流程里，不算在办理时限内
 *
 * Items: 时段
 */
export type Timed = {
  /**
   * 名称：这段时间做什么，印在指南和流程里
   */
  name: string
  time: Duration
  when?: Condition
  /**
   * 依据：出自哪条规定，写进流程，印在指南里；特别程序没有写的由 check 指出（LB6616）
   */
  basis?: string
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}[]
/**
 * 时段，在哪些事项之前：一段段另计的时间，可以写明在哪些事项之前；印在指南和流程里，不算在办理时限内
 *
 * Items: 时段
 */
export type TimedBefore = {
  /**
   * 名称：这段时间做什么，印在指南和流程里
   */
  name: string
  time: Duration
  when?: Condition
  /**
   * 在哪些事项之前：服务内的事项名；这段时间排在它们之前，指南写明
   */
  before?: string[]
  /**
   * 依据：出自哪条规定，写进流程；特别程序没有写的由 check 指出（LB6616）
   */
  basis?: string
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}[]
/**
 * 办理地点：印在指南“在哪办”；服务和事项都没有写，指南说办理地点来源没有写
 *
 * Items: 地点
 */
export type Places = {
  /**
   * 名称：地点的名称，印在指南里
   */
  name: string
  /**
   * 地址：印在指南里；没有写的由 check 指出（LB6808）
   */
  address?: string
  /**
   * 办理时间：印在指南里；没有写的由 check 指出（LB6808）
   */
  hours?: string
  /**
   * 电话：印在指南里；电话写法不对的由 check 指出（LB6803）
   */
  phone?: string
  region?: Region
  /**
   * 窗口：几号窗口，印在指南里
   */
  window?: string
  /**
   * 示例：true 表示不是真实地点：指南在名称后注明；已审的由 check 指出（LB6809）
   */
  example?: boolean
  when?: Condition
  source?: Source
}[]
/**
 * 办理渠道：在哪儿办，列出来；有的只在某种情形开通，就写成“渠道: {when: 条件}”，其余的写“渠道: {}”：指南把情形印在渠道后面，试办只列这一情形开通的，ui.json 和目录带条件；没有一个渠道开通的情形，印“来源没有写”
 *
 * @minItems 1
 */
export type Channels =
  | Channel[]
  | {
      online?: ChannelCase
      mobile?: ChannelCase
      window?: ChannelCase
      terminal?: ChannelCase
      mail?: ChannelCase
    }
/**
 * 渠道：网上、移动端、窗口、自助终端、邮寄
 */
export type Channel = 'online' | 'mobile' | 'window' | 'terminal' | 'mail'
/**
 * 能得到什么：申请人得到的待遇、补贴：比例、起付线、封顶线、额度，照来源写成文字。指南首屏和事项处、试办、ui.json、目录按情形印出；只有名称的，印“多少，来源没有写”
 *
 * @minItems 1
 *
 * Items: 一项
 */
export type Benefits = {
  /**
   * 名称：例如 住院费用报销
   */
  name: string
  /**
   * 比例：例如 75%
   */
  rate?: string
  /**
   * 起付线：超过多少才算，原话照印；不写就不印
   */
  deductible?: string
  /**
   * 封顶线：最多多少，原话照印；不写就不印
   */
  ceiling?: string
  /**
   * 额度：例如 每人 2000 元
   */
  amount?: string
  when?: Condition
  /**
   * 依据：出自哪条规定，印在后面
   */
  basis?: string
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}[]
/**
 * 办理时间窗口：不是全年都办的：什么时候办、多少名额，照来源写成文字。指南首屏和事项处、试办、ui.json、目录按情形印出；没有写时间的，印“时间来源没有写”
 *
 * @minItems 1
 *
 * Items: 一段
 */
export type Periods = {
  /**
   * 名称：例如 年度申请
   */
  name: string
  /**
   * 时间：例如 每年 6 月 1 日至 30 日
   */
  time?: string
  /**
   * 名额：一共多少名额，原话照印；不写就不印
   */
  quota?: string
  when?: Condition
  /**
   * 依据：出自哪条规定，印在后面
   */
  basis?: string
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}[]
/**
 * 须到现场的情形：谁、何时、为什么必须到场
 *
 * Items: 到场
 */
export type Presence = {
  who?: Name
  when?: Condition
  /**
   * 次数：要来几次，印在指南里，台账的跑动按它算；不写是 1 次
   */
  times?: number
  /**
   * 原因：为什么非来不可，印在指南里
   */
  reason: string
  /**
   * 依据：出自哪条规定，印在指南里
   */
  basis?: string
  source?: Source
}[]
/**
 * 常见问题：印在指南“常见问题”；与材料清单、事项数、跑动次数说的不同由 check 指出
 *
 * Items: 问答
 */
export type Faq = {
  /**
   * 问：照印在指南里；同一个问题只问一次（LB6807）
   */
  question: string
  /**
   * 答：照印在指南里；说“不需要”的材料清单上有的由 check 指出（LB6813）
   */
  answer: string
  source?: Source
}[]
/**
 * 所需材料：“材料标识 of 角色”，或写明细目；anyOf 表示几组材料任选一组，旁边的细目对每一组都算，各组可以另写
 */
export type MaterialNeed =
  | string
  | {
      material?: Id
      of?: Name
      /**
       * 本事项的叫法：材料清单和指南里印这个叫法；不写就用材料的名称
       */
      label?: string
      /**
       * 材料编码：这一项材料在本事项材料清单里的编码，整组任选其一的写整组的；指南和 materials.json 照录
       */
      code?: string
      /**
       * 要什么：原件、复印件、原件和复印件（各要一样）、电子件、核验原件、均可
       */
      need?: 'original' | 'copy' | 'original-and-copy' | 'electronic' | 'inspect' | 'any'
      /**
       * 份数：写了 originals 时，是复印件的份数；原件和复印件都要而没有写 originals 的，是原件、复印件各几份，两样都计
       */
      copies?: number
      /**
       * 原件份数：原件和复印件份数不同时写
       */
      originals?: number
      /**
       * 形式：纸质还是电子的，照印在材料清单和指南里；与要什么矛盾由 check 指出（LB6411）
       */
      medium?: 'paper' | 'electronic' | 'paper-and-electronic' | 'paper-or-electronic'
      file?: Upload
      /**
       * 来源渠道：本事项的来源写材料从哪里来：applicant 申请人自备、government 政府部门核发、other 其他；随情形而定的，分成几条，各写 when。指南照录，几条不同的各注明何时；台账按它算备材料的用时。不写的用材料目录的
       */
      origin?: 'applicant' | 'government' | 'other'
      /**
       * 原件退还：true 收下的原件办完退还；false 收回，不退（例如交回旧证）；只核对、当场退还的写 need: inspect。指南、试办写明
       */
      returned?: boolean
      when?: Condition
      /**
       * 用于哪些事项：只在一件事自己的 materials 里写（事项里写是错误 LB3110）：写了就是这些事项各自的材料，不写就是归属未定，指南、材料清单照印，证明照样核对，报告里列为待定（LB6440）
       *
       * @minItems 1
       */
      for?: Id[]
      /**
       * 必要性：true 必要；false 非必要，不是人人都要，用 when 写明谁要；optional 可交可不交。不写就是来源没有写，条件成立时照交
       */
      necessary?: true | false | 'optional'
      /**
       * 任选一组：每组里的材料都要，交一组就够；材料数取最少的一组
       *
       * @minItems 2
       */
      anyOf?: MaterialMember[][]
      /**
       * 容缺后补：可以后补的期限和办法，照印在材料清单和指南里；仍算要交的
       */
      deferrable?: string
      /**
       * 告知承诺：可用承诺代替的依据，照印在材料清单和指南里；仍算要交的
       */
      pledge?: string
      /**
       * 共享失败才上传：一般不用带，不计在要带的里；数据共享或电子证照取不到时才上传，指南写明
       */
      onlyIfSharingFails?: boolean
      /**
       * 免提交方式：certificate 凭持证人的电子证照免交，登录的本人以外都要写明才免；none 不免
       */
      exemption?: 'certificate' | 'none'
      /**
       * 核验方式：免提交或先共享的，由谁、凭什么核验，例如“受理表单证照核验接口”；指南写在不用带的原因后面
       */
      verification?: string
      /**
       * 须持证人同意：核验、调取要不要持证人本人同意（授权）；true 要，false 来源写明不要；指南写在不用带的原因后面
       */
      consent?: boolean
      /**
       * 受理标准：什么样的才收，照印在材料清单和指南里
       */
      standard?: string
      /**
       * 填报须知：怎样填、怎样准备这份材料；指南、试办照录
       */
      filling?: string
      /**
       * 要求提供的依据：凭什么要，照印在材料清单和指南里；村居证明没有写的由 check 指出（LB6415）
       */
      basis?: string
      source?: Source
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
      /**
       * 各样：几样材料同样的细目写一次：旁边写的（of、need、copies、medium、when、source……）对每一样都算，哪一样另写了，以它自己的为准；两边都写 when 的，都要成立。没有写的仍是来源没有写
       *
       * @minItems 1
       */
      each?: MaterialNeed[]
    }
/**
 * 任选的一组里的一样：“材料标识 of 角色”，或写明细目；没有写的细目同整组
 */
export type MaterialMember =
  | string
  | {
      material: Id
      of?: Name
      /**
       * 本事项的叫法：材料清单和指南里印这个叫法；不写就用材料的名称
       */
      label?: string
      /**
       * 材料编码：这一项材料在本事项材料清单里的编码，整组任选其一的写整组的；指南和 materials.json 照录
       */
      code?: string
      /**
       * 要什么：原件、复印件、原件和复印件（各要一样）、电子件、核验原件、均可
       */
      need?: 'original' | 'copy' | 'original-and-copy' | 'electronic' | 'inspect' | 'any'
      /**
       * 份数：写了 originals 时，是复印件的份数；原件和复印件都要而没有写 originals 的，是原件、复印件各几份，两样都计
       */
      copies?: number
      /**
       * 原件份数：原件和复印件份数不同时写
       */
      originals?: number
      /**
       * 形式：纸质还是电子的，照印在材料清单和指南里；与要什么矛盾由 check 指出（LB6411）
       */
      medium?: 'paper' | 'electronic' | 'paper-and-electronic' | 'paper-or-electronic'
      file?: Upload
      /**
       * 来源渠道：本事项的来源写材料从哪里来：applicant 申请人自备、government 政府部门核发、other 其他；随情形而定的，分成几条，各写 when。指南照录，几条不同的各注明何时；台账按它算备材料的用时。不写的用材料目录的
       */
      origin?: 'applicant' | 'government' | 'other'
      /**
       * 原件退还：true 收下的原件办完退还；false 收回，不退（例如交回旧证）；只核对、当场退还的写 need: inspect。指南、试办写明
       */
      returned?: boolean
      when?: Condition
      /**
       * 容缺后补：可以后补的期限和办法，照印在材料清单和指南里
       */
      deferrable?: string
      /**
       * 告知承诺：可用承诺代替的依据，照印在材料清单和指南里
       */
      pledge?: string
      /**
       * 免提交方式：certificate 凭持证人的电子证照免交，登录的本人以外都要写明才免；none 不免
       */
      exemption?: 'certificate' | 'none'
      /**
       * 核验方式：免提交或先共享的，由谁、凭什么核验，例如“受理表单证照核验接口”；指南写在不用带的原因后面
       */
      verification?: string
      /**
       * 须持证人同意：核验、调取要不要持证人本人同意（授权）；true 要，false 来源写明不要；指南写在不用带的原因后面
       */
      consent?: boolean
      /**
       * 受理标准：什么样的才收，照印在材料清单和指南里
       */
      standard?: string
      /**
       * 填报须知：怎样填、怎样准备这份材料；指南、试办照录
       */
      filling?: string
      /**
       * 要求提供的依据：凭什么要，照印在材料清单和指南里
       */
      basis?: string
      source?: Source
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
    }
/**
 * 表内字段名：部门系统里的字段名，只用 ASCII
 */
export type FieldName = string
/**
 * 表单字段：“角色.要素”，或写明细目；atLeastOne 表示几项至少填一项
 */
export type Field =
  | string
  | {
      element?: ElementRef
      /**
       * 本表的叫法：本事项的表上怎么叫：印在合并表单“为什么要填”和事项自己的表单里；不写就用要素的名称
       */
      label?: string
      as?: FieldName
      required?: Condition
      when?: Condition
      /**
       * 分区：原表的哪一区；同一区里两栏不得同名（LB6311），合并表单的分区另写在服务的 sections
       */
      section?: string
      /**
       * 填写依据：凭什么要填，印在合并表单“为什么要填”里；敏感信息没有写依据、用途由 check 指出（LB6961）
       */
      basis?: string
      /**
       * 用途：收集它作什么用；不印出，敏感信息没有写依据、用途由 check 指出（LB6961）
       */
      purpose?: string
      map?: Value
      computed?: Computed
      /**
       * 由谁填：office：经办机构填写的栏，不向申请人要
       */
      filledBy?: 'applicant' | 'office'
      /**
       * 可选代码：只用代码表的一部分：别的代码不收
       *
       * @minItems 1
       */
      options?: string[]
      /**
       * 最短字数：比它短的不收：合并表单、接口、事项表单照此校验，几个事项不同的取最严
       */
      minLength?: number
      /**
       * 最长字数：比它长的不收：合并表单、接口、事项表单照此校验，几个事项不同的取最严
       */
      maxLength?: number
      /**
       * 最小值：比它小的不收：合并表单、接口、事项表单照此校验，几个事项不同的取最严
       */
      minimum?: number
      /**
       * 最大值：比它大的不收：合并表单、接口、事项表单照此校验，几个事项不同的取最严
       */
      maximum?: number
      /**
       * 最多选几项：多选代码最多选几项：印在指南里，表单照此校验；几个事项不同的取最少
       */
      maxItems?: number
      earliest?: Date
      latest?: Date
      /**
       * 格式（正则表达式）：整串匹配，只用基本写法；不合的不收
       */
      pattern?: string
      /**
       * 格式：已知的格式；不合的、校验码不对的不收
       */
      format?:
        | 'resident-id'
        | 'residence-permit-id'
        | 'permanent-resident-id'
        | 'uscc'
        | 'mobile'
        | 'phone'
        | 'postcode'
        | 'email'
        | 'url'
        | 'real-estate-unit'
        | 'chinese-name'
      /**
       * 至少填一项：这几栏一栏也不填的不收：表单和拆单都校验，写在证明里
       *
       * @minItems 2
       */
      atLeastOne?: ElementRef[]
      /**
       * 仍须询问：本可取得而仍要申请人填，须有理由；一直列为发现（LB4003）
       */
      ask?: {
        /**
         * 理由：为什么本可取得而仍要填；列在发现里（LB4003）和证明里
         */
        reason: string
        /**
         * 依据：凭什么仍要填；没有写的由 check 指出（LB6707）
         */
        basis?: string
        /**
         * 责任人：谁负责改掉；没有写的由 check 指出（LB6707），证明里说豁免不全
         */
        owner?: string
        until?: Date
      }
      source?: Source
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
      /**
       * 各项：几个字段同样的细目写一次：旁边写的（section、when、required、source……）对每一项都算，哪一项另写了，以它自己的为准；两边都写 when 的，都要成立。输出与逐项写出的一样
       *
       * @minItems 1
       */
      each?: Field[]
    }

/**
 * 来源清单：给每个出处起一个短名，各处用 source 引用。只有本文件用的写在本文件；几个文件共用的写在来源清单（kind: sources）里，只写一次，各文件直接引用，指南、考核报告和材料去向同写在本文件一样
 */
export interface SourceList {
  /**
   * 出处：一个出处；没有事实引用它的由 check 指出（LB6507）
   *
   * This interface was referenced by `SourceList`'s JSON-Schema definition
   * via the `patternProperty` "^[A-Za-z0-9][A-Za-z0-9-]*$".
   */
  [k: string]: {
    /**
     * 网址或位置：印成题名的链接；没有网址的出处不列进指南，只列进考核报告
     */
    url?: string
    /**
     * 地区：这个出处是哪里的；服务的列在考核报告里
     */
    region?: string
    retrieved?: Date
    /**
     * 可信度：可信度低的不列进指南，已审的文件不能以它为依据（LB6985）
     */
    confidence?: 'high' | 'medium' | 'low'
    /**
     * 说明：作者自己的话，不出规范
     */
    note?: string
    /**
     * 题名：印在指南的“依据和来源”（有网址、可信度不低的）、考核报告和台账里
     */
    title: string
  }
}
/**
 * 有效期：自何日起、至何日止
 */
export interface Effective {
  from?: Date
  to?: Date
}
/**
 * 命名的条件：给常用的条件起名字，用 {is: 名字} 引用
 */
export interface Conditions {
  /**
   * 条件：一个起了名字的条件；没有用到的由 check 指出（LB6503）
   *
   * This interface was referenced by `Conditions`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
   */
  [k: string]: {
    /**
     * 名称：指南、材料清单、证明里用它代替整句条件
     */
    name: string
    when: Condition
    source?: Source
  }
}
/**
 * 情形：向申请人提出的问题，或者由部门核查回答的（answeredBy）；选项是封闭的
 */
export interface Situations {
  /**
   * 情形：一个问题；影响不到表单、材料、流程的由 check 指出（LB6501、LB6502）
   *
   * This interface was referenced by `Situations`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
   */
  [k: string]: {
    /**
     * 问题：一句问话，例如“随谁落户”；表单、指南照印
     */
    ask: string
    /**
     * 类型：是非、单选、整数、小数、日期、行政区划；不写是单选。可以同时选几个的，每个各问一个是非
     */
    type?: 'boolean' | 'choice' | 'integer' | 'decimal' | 'date' | 'region'
    /**
     * 选项：代码: 名称；可选的就是这些，条件里写代码
     */
    options?: {
      /**
       * 选项：代码是条件和接口里用的，名称是给人看的；代码只用半角（LB6221）
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^[A-Za-z0-9][A-Za-z0-9-]*$".
       */
      [k: string]:
        | string
        | {
            /**
             * 名称：表单、指南、材料清单、台账里印它
             */
            name: string
            /**
             * 给申请人的提示：印在这个选项旁边；作者自己的话写 note，note 不出规范
             */
            help?: string
            /**
             * 怎样说：凡是以选它为条件的地方，指南、清单、台账都这样说，例如“孩子在国内出生的”；不写就说“问题”选“选项”
             */
            say?: string
            /**
             * 说明：作者自己的话，不出规范
             */
            note?: string
            source?: Source
            when?: Condition
          }
    }
    list?: Id
    under?: Name
    /**
     * 是非怎样说：是非题的两种回答各怎样说，例如 {yes: 婚内生育的, no: 非婚生育的}：凡是以它为条件的地方，指南、清单、台账都这样说；不写的一边说“问题”选“是”。别的问题的说法写在选项里（LB6513）
     */
    say?: {
      /**
       * 答“是”：指南、清单、台账里以“是”为条件的地方这样说
       */
      yes?: string
      /**
       * 答“否”：指南、清单、台账里以“否”为条件的地方这样说
       */
      no?: string
    }
    /**
     * 由谁核查回答：写了就不问申请人：表单和接口的请求里没有这一问，指南写明由部门核查，后果写作“核查发现……”，拆单和校验时由调用方另外给出。写一样：organization 部门，resource 共享资源（须现在可用），item 核查它的事项（同一服务里的；用到这个答案的事项都排在它之后）
     */
    answeredBy?: {
      organization?: Id
      resource?: Id
      item?: Id
    }
    when?: Condition
    /**
     * 单位：表单和接口里印在数的后面，例如 年
     */
    unit?: string
    /**
     * 提示：表单和指南里印在问题旁边
     */
    help?: string
    /**
     * 最小：比它小的数不收：表单、接口照此校验
     */
    minimum?: number
    /**
     * 最大：比它大的数不收：表单、接口照此校验
     */
    maximum?: number
    source?: Source
    /**
     * 说明：作者自己的话，不出规范
     */
    note?: string
  }
}
/**
 * 算出的值：由事实算出、供条件比较的数：和（sum）、比（ratio）、到某日的周岁（age）、查表（table），恰写一种；在条件里像情形一样用，例如 {gross: {gt: 49}}。表单不问它，办理时由所填的算；有一项没有，它就没有，比较为假
 */
export interface Values {
  /**
   * 算出的值：一个算出的值；表单不问，指南用它的名称
   *
   * This interface was referenced by `Values`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
   */
  [k: string]: {
    /**
     * 名称：指南里这样称呼它
     */
    name: string
    /**
     * 单位：指南说它的界限时印在数的后面，例如 平方米
     */
    unit?: string
    /**
     * 和：几个数相加；{of: 事实, times: -1} 是减，times 是倍数
     *
     * @minItems 1
     *
     * Items: 一项
     */
    sum?: (
      | string
      | {
          /**
           * 事实：哪个数
           */
          of: string
          /**
           * 倍数：乘几再加进去；-1 就是减
           */
          times: number
        }
    )[]
    /**
     * 比：前一个数除以后一个数，例如人均面积；后一个数不大于 0 的没有值
     *
     * @minItems 2
     * @maxItems 2
     */
    ratio?: string[]
    /**
     * 周岁：由出生日期算的周岁；写明到哪一天（at）
     */
    age?: string
    /**
     * 到哪一天：日历上的一天，例如 2026-08-31；或填日期的事实，例如申请日期：编译时不知道哪天申请
     */
    at?: string
    /**
     * 查表：按几项事实查一个数，例如轴数、车型定总质量限值；表里没有的没有值
     */
    table?: {
      /**
       * 按什么查：依次按哪几项事实查
       *
       * @minItems 1
       */
      by: string[]
      /**
       * 各行：每行先依次写各项的值，末一个是查得的数
       *
       * @minItems 1
       */
      rows: Scalar[][]
    }
    source?: Source
  }
}
/**
 * 参数：市、县可以在范围内调整的数：条件、时限写 {param: 名称}，文字里写 {名称}，各地印各地的数
 */
export interface Parameters {
  /**
   * 参数：一个数；没有用到的由 check 指出（LB6504）
   *
   * This interface was referenced by `Parameters`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
   */
  [k: string]: {
    /**
     * 名称：说参数不对、没有用到时用它称呼
     */
    name: string
    /**
     * 类型：整数、小数、时限；只能用在同一类值的地方
     */
    type: 'integer' | 'decimal' | 'duration'
    /**
     * 默认值：没有地方细化时用的数，须在下限和上限之间（LB3011）
     */
    default: number | string
    /**
     * 下限：地方细化写的数不得比它小（LB7002）；不写就不能往这一边对申请人不利地调（LB7006）
     */
    min?: number | string
    /**
     * 上限：地方细化写的数不得比它大（LB7002）；不写就不能往这一边对申请人不利地调（LB7006）
     */
    max?: number | string
    /**
     * 市县可调：false 表示地方细化不能改它（LB7003）；不写就能改
     */
    adjustable?: boolean
    source?: Source
  }
}
/**
 * 时限：法定、承诺、不计入时限的特别程序、等待期四类
 */
export interface Limits {
  statutory?: Terms
  promised?: Terms
  uncounted?: Timed
  waiting?: Timed
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}
/**
 * 时限：整件事的四类时限；特别程序和等待期可以写明在哪些事项之前
 */
export interface ServiceLimits {
  statutory?: Terms
  promised?: Terms
  uncounted?: TimedBefore
  waiting?: TimedBefore
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}
/**
 * 收费：收不收费、收多少：印在指南“费用”；不写就是来源没有写，不当作免费
 */
export interface Fee {
  /**
   * 是否收费：false 指南写不收费；true 写收费项目
   */
  charged: boolean
  /**
   * 收费项目：逐项印在指南里；收费而没有写的由 check 指出（LB6901）
   *
   * Items: 收费项目
   */
  items?: {
    /**
     * 收费项目名称：收费项目的名称，印在指南里
     */
    name: string
    /**
     * 收费标准：收多少，印在指南里；不写指南印“标准来源没有写”，由 check 指出（LB6902）
     */
    standard?: string
    /**
     * 收费依据：凭什么收，印在指南里；没有写的由 check 指出（LB6902）
     */
    basis?: string
    when?: Condition
  }[]
  /**
   * 支持网上支付：true 指南写可以网上支付；收费而没有写的由 check 指出（LB6905）
   */
  payOnline?: boolean
  source?: Source
  /**
   * 说明：作者自己的话，不出规范
   */
  note?: string
}
/**
 * 联系方式：印在指南“在哪办”和事项一节里；属于别的地区的由 check 指出（LB6819）
 */
export interface Contact {
  /**
   * 咨询电话或方式：印在指南“咨询”一行；电话写法不对的由 check 指出（LB6803）
   */
  consult?: string
  /**
   * 监督投诉电话或方式：印在指南“监督投诉”一行；与咨询是同一个电话的由 check 指出（LB6802）
   */
  complaint?: string
  /**
   * 网址：印在指南“网址”一行；打不开的写法由 check 指出（LB6810）
   */
  website?: string
  source?: Source
}
/**
 * 渠道在什么情形开通：一个渠道：只在什么情形开通；印在渠道后面
 */
export interface ChannelCase {
  when?: Condition
  source?: Source
  /**
   * 说明：给写规范的人看，不印出
   */
  note?: string
}
/**
 * 各渠道的入口：渠道: 网址。指南的办理渠道处印成链接，目录的 channels 带 url；有入口而 channels 没有列的渠道是发现（LB6640）
 */
export interface Links {
  /**
   * 网址：这个渠道从哪里开始办，指南印成链接，目录照录
   *
   * This interface was referenced by `Links`'s JSON-Schema definition
   * via the `patternProperty` "^(online|mobile|window|terminal|mail)$".
   */
  [k: string]: string
}
/**
 * 可有多个：重复的主体，例如股东、共有人
 */
export interface Many {
  /**
   * 至少：至少几个：少于它的表单不收；不写是 0 个
   */
  min?: number
  /**
   * 至多：至多几个：多于它的表单不收；不写是 50 个
   */
  max?: number
}
/**
 * 上传文件的要求：网上提交时对文件的要求，例如 {formats: [jpg, png], minSize: 20 KB, maxSize: 50 KB, pixels: 358x441}；几个事项要求不同的，指南各注明是谁的。指南、试办写成一句，form/ui.json 列在 uploads，接口写在文件的说明里
 */
export interface Upload {
  /**
   * 格式：文件扩展名，小写
   *
   * @minItems 1
   */
  formats?: string[]
  /**
   * 至少多大：例如 20 KB
   */
  minSize?: string
  /**
   * 至多多大：例如 2 MB
   */
  maxSize?: string
  /**
   * 像素：宽x高，例如 358x441
   */
  pixels?: string
}
/**
 * 值的变换：部门记录的写法与本标准不同时，写明可逆的变换
 */
export interface Value {
  /**
   * 代码对照：本标准的代码: 部门的代码；拆单照此换
   */
  recode?: {
    /**
     * 部门的代码：拆单把本标准的代码换成它；每个代码都要有，而且各不相同（LB4002）
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.+$".
     */
    [k: string]: string | number | boolean
  }
  /**
   * 日期写法：拆单把日期换成这种写法，事项自己的表单照此校验；换了要能换回来（LB4002）
   */
  format?: 'YYYYMMDD' | 'YYYY-MM-DD' | 'YYYY/MM/DD' | 'YYYY年MM月DD日' | 'YYYYMM' | 'YYYY-MM'
  /**
   * 倍数：部门的数 = 本标准的数 × 倍数，例如 元→万元 写 0.0001
   */
  scale?: number
  /**
   * 拆开：按分隔符拆成几栏，拆单照此拆
   */
  split?: {
    /**
     * 分隔符：在这个字符处拆开，拆单照此拆
     */
    at: string
    /**
     * 各栏名称：拆出来依次放进这几栏（部门系统里的字段名）
     *
     * @minItems 2
     */
    into: FieldName[]
  }
  /**
   * 合成：几个要素合成一栏，拆单照此合；要能拆回来（LB4002）
   */
  join?: {
    /**
     * 要素：拆单把这几个要素依次接成一栏；接了拆不回来是错误（LB4002）
     *
     * @minItems 2
     */
    of: ElementRef[]
    /**
     * 分隔符：接的时候放在中间的字符；各部分里不能有它
     */
    with: string
  }
  const?: Scalar
}
/**
 * 计算：由别的要素算出，不用填
 */
export interface Computed {
  /**
   * 求和：一个或几个要素；重复的主体逐行相加。表单自动算出，不用填
   *
   * @minItems 1
   */
  sum?: ElementRef[]
  /**
   * 相乘：几个数相乘，表单自动算出，提交里与算出的不同就不收
   *
   * @minItems 2
   */
  product?: ElementRef[]
  /**
   * 相减：第一个数减去后面的，表单自动算出，提交里与算出的不同就不收
   *
   * @minItems 2
   * @maxItems 2
   */
  difference?: ElementRef[]
  /**
   * 占比：本行的数占各行之和的百分比；表单自动算出，不用填
   */
  share?: {
    of: ElementRef
    total: ElementRef
  }
  count?: Name
  copy?: ElementRef
  /**
   * 连接：几段文字或日期依次接起来；数、是非、代码不能接（LB3060）
   *
   * @minItems 2
   */
  concat?: ElementRef[]
  holds?: Condition
  answer?: Name
}
/**
 * 核对：一条跨字段或跨行的核对
 */
export interface Check {
  /**
   * 说明：一句话，例如“份额之和须为 100%”；不符时表单和校验说它
   */
  name: string
  when?: Condition
  /**
   * 合计：各行相加，与一个数或另一要素比，不等的不收
   */
  sum?: {
    of: ElementRef
    /**
     * 等于：合计要等于这个数，例如 100
     */
    equals?: number
    equalsElement?: ElementRef
  }
  /**
   * 互不相同：这些要素（含各行）两两不同，有相同的不收
   *
   * @minItems 1
   */
  distinct?: ElementRef[]
  /**
   * 相同：这几栏的值要一样，不一样的不收
   *
   * @minItems 2
   * @maxItems 2
   */
  equal?: ElementRef[]
  /**
   * 先后：前一个日期不晚于后一个，颠倒的不收
   *
   * @minItems 2
   * @maxItems 2
   */
  ordered?: ElementRef[]
  source?: Source
}
/**
 * 假设的数：数和它的出处；没有出处的写“推定”
 */
export interface Assumed {
  /**
   * 数：台账折算键数和分钟用的数，连同出处印在台账的假设里
   */
  value: number
  source: Source
  /**
   * 说明：怎么定的，印在台账的假设里
   */
  note?: string
}
/**
 * 细化库里的：库里同种类、同标识的一份：写出的键换掉库里的（映射逐项、form、materials、results 按名字逐条），没有写的照旧
 */
export interface Refines {
  /**
   * 理由：为什么与库里不同
   */
  reason: string
  source?: Source
  /**
   * 去掉的部分：“键.名字”，例如 materials.photo、form.child.sex、elements.phone；或只写键
   *
   * @minItems 1
   */
  without?: string[]
}
/**
 * 替换库里的：整份换掉库里同种类、同标识的一份
 */
export interface Replaces {
  /**
   * 理由：为什么与库里不同
   */
  reason: string
  source?: Source
}
/**
 * 代码表：一张代码表，例如 GB/T 2261.1 性别代码
 */
export interface CodelistDoc {
  /**
   * 种类：代码表
   */
  kind: 'codelist'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 标准：代码表出自哪个标准；不印出
   */
  basis?: string
  /**
   * 口径：同一代码表的不同口径，例如 c0109、gbt39046；不印出
   */
  profile?: string
  /**
   * 可信度：代码表可不可靠；已审的文件不能以可信度低的为依据（LB6985）
   */
  confidence?: 'high' | 'medium' | 'low'
  /**
   * 可扩展：地方可以增加代码：表里没有的编码只提示，不算错
   */
  open?: boolean
  /**
   * 代码：代码: 名称；代码要加引号。用到它的要素、问题可选的就是这些
   */
  codes: {
    /**
     * 代码：代码: 名称；可选的就是这些，名称印在表单和指南里
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[^\s]+$".
     */
    [k: string]:
      | string
      | {
          /**
           * 名称：表单、指南、接口里印它；同一上级下不能两个同名（LB6220）
           */
          name: string
          /**
           * 上级代码：选了上级，才能选它（要素、情形写 under 时）；上级要在同一张表里（LB6219）
           */
          parent?: string
          /**
           * 说明：作者自己的话，不出规范
           */
          note?: string
          /**
           * 排斥其余：多选时选了它就不能再选别的，例如“以上都不是”：表单、情形、校验都照此
           */
          alone?: true
          /**
           * 停用：true 表示停用：新填的不能选；要素写了 deprecatedCodes 的仍能选，名称后注明已停用
           */
          deprecated?: boolean
          source?: Source
        }
  }
  refines?: Refines
  replaces?: Replaces
}
/**
 * 业务对象：一类对象的业务要素，例如自然人、组织、房屋
 */
export interface EntityDoc {
  /**
   * 种类：业务对象
   */
  kind: 'entity'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 登录即得的要素：实名登录后平台已掌握的要素：登录的人不再填
   */
  login?: Name[]
  /**
   * 业务要素：一个含义只有一个要素；名称重复由 check 指出（LB6301）
   */
  elements: {
    /**
     * 业务要素：这类对象的一项信息；事项的表单、条件、材料都用“角色.要素”指它
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]: {
      /**
       * 名称：表单、指南、接口、证明里印它
       */
      name: string
      /**
       * 要素编码：标准里数据元的编号，写进 ui.json
       */
      code?: string
      /**
       * 类型：文字、长文字、整数、小数、是非、日期、时间、年月、年、代码、多选代码、行政区划、附件、签名
       */
      type:
        | 'text'
        | 'long-text'
        | 'integer'
        | 'decimal'
        | 'boolean'
        | 'date'
        | 'date-time'
        | 'month'
        | 'year'
        | 'code'
        | 'codes'
        | 'region'
        | 'file'
        | 'signature'
      list?: Id
      /**
       * 也收停用的代码：记的是过去的事（如出生时的户别）时写 true：代码表里停用的代码也可选，名称后注明已停用；不写则停用的代码不可选
       */
      deprecatedCodes?: true
      /**
       * 选项：代码: 名称；来源只列出选项、没有代码表时用，表单里可选的就是这些
       */
      options?: {
        /**
         * 选项：名称；多选里排斥其余的写明细目
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[A-Za-z0-9][A-Za-z0-9-]*$".
         */
        [k: string]:
          | string
          | {
              /**
               * 名称：表单里印它；代码是提交和接口里用的
               */
              name: string
              /**
               * 排斥其余：多选时选了它就不能再选别的，例如“以上都不是”：表单、情形、校验都照此
               */
              alone?: true
            }
      }
      /**
       * 最短字数：比它短的不收：合并表单、接口、事项表单照此校验，事项可以写得更严
       */
      minLength?: number
      /**
       * 最长字数：比它长的不收：合并表单、接口、事项表单照此校验，事项可以写得更严；文字没有写长度或格式由 check 指出（LB6302）
       */
      maxLength?: number
      /**
       * 最小值：比它小的不收：合并表单、接口、事项表单照此校验，事项可以写得更严
       */
      minimum?: number
      /**
       * 最大值：比它大的不收：合并表单、接口、事项表单照此校验，事项可以写得更严
       */
      maximum?: number
      earliest?: Date
      latest?: Date
      /**
       * 格式（正则表达式）：整串匹配，只用基本写法；不合的不收，表单、接口照此校验
       */
      pattern?: string
      /**
       * 格式：已知的格式；不合的、校验码不对的不收，表单、接口、拆单照此校验
       */
      format?:
        | 'resident-id'
        | 'residence-permit-id'
        | 'permanent-resident-id'
        | 'uscc'
        | 'mobile'
        | 'phone'
        | 'postcode'
        | 'email'
        | 'url'
        | 'real-estate-unit'
        | 'chinese-name'
      /**
       * 最多选几项：多选代码最多选几项：印在指南里，表单照此校验；几个事项不同的取最少
       */
      maxItems?: number
      under?: Name
      /**
       * 小数位：最多几位小数，多的不收：拆单和校验执行，事项自己的表单照此
       */
      decimals?: number
      /**
       * 单位：表单、指南、接口里印在数的后面；金额、面积一类没有写的由 check 指出（LB6306）
       */
      unit?: string
      /**
       * 个人信息：不是、一般个人信息、敏感个人信息；写进 ui.json，证明里列出收集了哪些
       */
      privacy?: 'none' | 'personal' | 'sensitive'
      /**
       * 敏感类别：敏感信息属于哪一类；不印出，敏感而没有写的由 check 指出（LB6962）
       */
      sensitiveClass?: string
      /**
       * 复用：never：签名、日期等每次都要本人现填，不从登录、共享、以前办的带出
       */
      reuse?: 'allowed' | 'never'
      /**
       * 别名：各部门表上的叫法；不印出，与别的要素同名由 check 指出（LB6104）
       */
      aliases?: string[]
      /**
       * 可推出：要素: 算法；由本要素推出别的要素，推得出的不再问
       */
      derives?: {
        /**
         * 算法：用哪种算法推出这个要素；推得出的不再问，提交里与推出的不同就不收
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
         */
        [k: string]:
          'birth-date-of' | 'sex-of' | 'region-of' | 'copy' | 'registration-region-of' | 'organization-code-of'
      }
      /**
       * 何时可推出：同一对象的要素: 代码；例如证件类型为居民身份证时
       */
      derivesWhen?: {
        /**
         * 代码：这个要素是这个代码（或其中之一）时才推，例如证件是居民身份证；别的时候照样要问
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
         */
        [k: string]: string | string[]
      }
      /**
       * 填写提示：怎样填，印在表单和指南这一栏旁边
       */
      help?: string
      /**
       * 示例：照着填就对的例子；不印出，与要素的类型、格式、代码不合由 check 指出（LB6314）
       */
      example?: string | number | boolean
      source?: Source
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
      /**
       * 含义：要素的含义，写进 ui.json
       */
      description?: string
    }
  }
  refines?: Refines
  replaces?: Replaces
}
/**
 * 政务服务事项：一个部门的一个事项：写一次，多个服务复用
 */
export interface ItemDoc {
  /**
   * 种类：政务服务事项
   */
  kind: 'item'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 样板：只供别的事项 extends，不单独办理；不计入考核报告
   */
  abstract?: boolean
  /**
   * 变体：只差名称的几个事项，写在共有的那一份里，每个一行：“标识: 名称”，或写明细目。每一个都是一个事项，沿用本文件的全部内容（同另写一份 extends 一样），别处照标识引用；差得更多的另写一份文件
   */
  variants?: {
    /**
     * 变体：名称，或细目；没有写的都照本文件
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][a-z0-9]*(-[a-z0-9]+)*$".
     */
    [k: string]:
      | string
      | {
          /**
           * 名称：这个事项的正式名称，输出里印它
           */
          name: string
          /**
           * 统一业务办理项名称：印在指南的事项一节，也供目录检索
           */
          unifiedName?: string
          region?: Region
          source?: Source
          owner?: Id
          /**
           * 说明：作者自己的话，不出规范
           */
          note?: string
        }
  }
  extends?: Id
  /**
   * 实施机关：部门标识；随地点而定时写 {organization, at}。印在指南和流程里，拆单送给它；不写就没有收件方
   */
  owner?:
    | string
    | {
        organization: Id
        /**
         * 地点：决定管辖的要素或情形：同一部门在两个地点是两个收件方，指南写明
         */
        at?: string
        /**
         * 称呼：例如“迁入地公安机关”；指南、流程、拆单里用这个称呼，不写就用部门的名称
         */
        name?: string
      }
  /**
   * 参与机关：例如迁出地机关；印在指南和流程里，拆单不送给它们
   *
   * Items: 参与机关
   */
  participants?: {
    organization: Id
    /**
     * 地点：哪个问题或要素决定是哪一地的，指南写在机关后面；不写就是不分地点
     */
    at?: string
    /**
     * 称呼：指南、流程里用这个称呼；不写就用部门的名称
     */
    name?: string
    /**
     * 做什么：来源说它做什么；印在指南的“参与机关”里，写进流程和目录
     */
    does?: string
  }[]
  /**
   * 事项类型：例如 行政确认；印在指南里，须在标准的代码表里（LB6003）
   */
  type?: string
  /**
   * 性质：handling 办理；verification 只作核查（可以没有材料），又不必到场的，台账整合前不算环节和跑动；query 查询，指南写明
   */
  nature?: 'handling' | 'verification' | 'query'
  /**
   * 服务对象：印在指南的事项一节；代码或名称都可以，须在标准的代码表里（LB6217），与服务的服务对象、主题分类核对
   */
  audience?: string[]
  /**
   * 行使层级：印在指南的事项一节；代码或名称都可以，须在标准的代码表里（LB6217），与实施编码里的层级核对（LB6205）
   */
  level?: string[]
  /**
   * 编码：印在指南的事项一节，写进目录；按编码规则核对，与事实核对（LB6202、LB6205）
   */
  codes?: {
    /**
     * 基本编码：12 位；印在指南的事项一节，写进目录
     */
    catalog?: string
    /**
     * 实施编码：31 位；印在指南的事项一节，写进目录
     */
    implementation?: string
    /**
     * 业务办理项编码：33 位；印在指南的事项一节，写进目录
     */
    handling?: string
    /**
     * 地方编码：当地系统里的编码，原样印在指南的事项一节，不核对
     */
    local?: string
  }
  /**
   * 统一业务办理项名称：印在指南的事项一节，也供目录检索
   */
  unifiedName?: string
  /**
   * 办件类型：即办件、承诺件；印在指南的事项一节，即办件的承诺时限须是即办或当天（LB6601）
   */
  handlingType?: 'immediate' | 'promised' | 'other'
  /**
   * 通办范围：印在指南的事项一节；代码或名称都可以，须在标准的代码表里（LB6217）
   */
  coverage?: string
  /**
   * 网办深度：Ⅰ级到Ⅳ级；Ⅳ级为全程网办，写了到现场次数由 check 指出（LB6605）。不印出
   */
  onlineDepth?: 'I' | 'II' | 'III' | 'IV'
  /**
   * 主题分类：代码或名称；只写服务对象有的那一类。不印出
   */
  topics?: {
    /**
     * 面向自然人：不印出；代码或名称都可以，须在标准的代码表里（LB6217），服务自然人的才写、也要写（LB6804）
     */
    person?: string[]
    /**
     * 面向法人：不印出；代码或名称都可以，须在标准的代码表里（LB6217），服务法人的才写、也要写（LB6804）
     */
    business?: string[]
  }
  legalBasis?: LegalBasis
  /**
   * 受理条件：只有文字的是说明；写了 when 的不符合就不受理，写了 channel 的只在那个渠道要符合
   *
   * Items: 条件
   */
  eligibility?: (
    | string
    | {
        /**
         * 文字：照印在指南“谁能办”和事项一节里；写了 when 的，表单、接口和校验拒绝时也说这句话
         */
        text: string
        when?: Condition
        for?: Condition
        /**
         * 限于渠道：只有走这个渠道才要符合：指南写明是这个渠道的条件，别的渠道照样受理
         */
        channel?: 'online' | 'window'
        /**
         * 依据：这一条出自哪条规定；不印出，供审核的人核对
         */
        basis?: string
        source?: Source
      }
  )[]
  situations?: Situations
  conditions?: Conditions
  values?: Values
  parameters?: Parameters
  /**
   * 角色：事项里的人和物：服务把自己的主体绑定到角色上，没有用到的由 check 指出（LB6505）
   */
  roles?: {
    /**
     * 角色：角色所属的业务对象；可写标识，或写明细目
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]:
      | string
      | {
          entity: Id
          /**
           * 称呼：例如“申请人”；印在事项自己的表单里，合并表单和指南用服务主体的称呼
           */
          name?: string
          /**
           * 可以没有：true 表示服务可以不给它绑定主体，它的栏和材料就没有；不写的必须绑定（LB3015）
           */
          optional?: boolean
          many?: Many
          of?: Name
          /**
           * 说明：作者自己的话，不出规范
           */
          note?: string
        }
  }
  /**
   * 表单：这个事项的表要哪些栏；各事项的同一“主体.要素”合成一栏，只问一次。不写就是来源没有写，台账不把它当作不用填
   */
  form?: Field[]
  /**
   * 核对：提交时核对，不符的不收：合并表单、接口和拆单都执行
   */
  checks?: Check[]
  /**
   * 申请材料：都要；任选其一用 anyOf。不写就是来源没有写要什么，台账、指南不当作不用带
   */
  materials?: MaterialNeed[]
  /**
   * 由地方另定的材料：来源把一部分材料留给地方定，例如“按各市州政策”：指南说明当地可能另有要求，材料数算作不全；地方细化写了 materials，这个地方就清楚了
   */
  localMaterials?: {
    /**
     * 来源的原话：照印在指南的事项一节“当地的材料”里
     */
    text: string
    source?: Source
  }
  /**
   * 办理结果：印在指南的事项一节和流程里；产生的材料和要素，后面的事项不再要
   *
   * Items: 结果
   */
  results?: {
    material?: Id
    of?: Name
    /**
     * 名称：指南、流程、接口里结果的名称；不写就用材料的名称
     */
    name?: string
    /**
     * 结果类型：出证、出文（批文批复）、其他；印在指南的结果后面，与名称不合由 check 指出（LB6922）
     */
    type?: 'certificate' | 'approval' | 'other'
    /**
     * 结果样本：网址或说明，印在指南的结果后面；有结果而没有样本的由 check 指出（LB6923）
     */
    sample?: string
    /**
     * 产生的要素：后续事项不再询问：由结果带入，次序由此自动排好
     */
    gives?: ElementRef[]
    /**
     * 送达方式：印在指南的结果后面；没有写的由 check 指出（LB6921）
     */
    delivery?: string
    when?: Condition
    source?: Source
  }[]
  disputed?: Disputed
  limits?: Limits
  fee?: Fee
  /**
   * 办理流程：印在指南的事项一节和流程里；没有写就不印
   *
   * Items: 步骤
   */
  steps?: {
    /**
     * 名称：步骤的名称；各步都只有名称的，用箭头连起来印
     */
    name: string
    /**
     * 谁来做：印在步骤后面；只有名称的步骤由 check 指出（LB6609）
     */
    actor?: string
    time?: Duration
    when?: Condition
    /**
     * 标准：按什么标准审，印在步骤后面
     */
    criteria?: string
    source?: Source
  }[]
  presence?: Presence
  /**
   * 到现场次数：办这个事项要跑几次；台账整合前按它算，不写按 1 次。不为 0 的要写明原因（LB6602）
   */
  visits?: number
  channels?: Channels
  benefits?: Benefits
  periods?: Periods
  links?: Links
  contact?: Contact
  places?: Places
  faq?: Faq
  /**
   * 业务系统：在哪个系统里办：写进流程；国垂系统没有接口的，要写明线下流转（LB5005）
   */
  system?: {
    /**
     * 名称：系统的名称，写进流程
     */
    name?: string
    /**
     * 层级：国垂、省建、市建；写进流程，国垂而没有接口的要写线下流转（LB5005）
     */
    level?: 'national' | 'provincial' | 'municipal'
    /**
     * 对接方式：接口，或线下流转；写进流程
     */
    transfer?: 'interface' | 'manual-bridge'
    /**
     * 线下流转：一事一策：交接、责任部门、时限、对账，印在指南和流程里
     */
    bridge?: {
      /**
       * 交接什么、怎么交：写进流程，指南在事项后面写明要人工转接
       */
      handoff: string
      responsible: Id
      deadline: Duration
      /**
       * 怎样对账：怎样核对没有漏交，写进流程和指南
       */
      reconcile: string
    }
    source?: Source
  }
  /**
   * 归口说明：来源如何说部门；原话，不印出，供核对 owner
   */
  department?: string
  refines?: Refines
  replaces?: Replaces
}
/**
 * 申请材料：材料目录的一项
 */
export interface MaterialDoc {
  /**
   * 种类：申请材料
   */
  kind: 'material'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 别名：材料的别的叫法；不印出，与别的材料撞名由 check 指出（LB6103），核对常见问题时也认它（LB6813）
   */
  aliases?: string[]
  entity?: Id
  partOf?: Id
  /**
   * 出具机构：机构标识，或机构名称；印在材料清单里，政府核发的没有写由 check 指出（LB6403）
   */
  issuer?: string
  /**
   * 材料编码：材料的编码；check 按标准的编码规则核对（LB6202），一个编码不能用两次（LB6215）
   */
  code?: string
  /**
   * 来源渠道：申请人自备、政府部门核发、其他、由表单生成、办理时当场采集
   */
  origin?: 'applicant' | 'government' | 'other' | 'generated' | 'on-site'
  /**
   * 可信等级：国办函〔2016〕108号：A 直接可用，B 核验后可用，C 上传核验原件，D 自行承诺；写进 materials.json
   */
  trust?: 'A' | 'B' | 'C' | 'D'
  /**
   * 证明的要素：属于该对象的要素：共享资源能给出这些要素的，不用交这份材料
   */
  proves?: Name[]
  /**
   * 规格要求：例如照片的像素和大小；印在材料清单和指南里，照片没有写由 check 指出（LB6417）
   */
  spec?: string
  /**
   * 空白表格：地址，或在哪里取；有几种的列成一列，例如 [食品经营版 https://…, 小食品店版 https://…]。指南、materials.json 逐一列出
   *
   * @minItems 1
   */
  template?: string | string[]
  /**
   * 示例样表：同空白表格，几种样表列成一列；结果没有自己的样本时，用它
   *
   * @minItems 1
   */
  sample?: string | string[]
  /**
   * 有效期：有效多久的原话，写进 materials.json
   */
  validity?: string
  /**
   * 电子证照：有没有电子证照、能读出什么：能凭它取得的人不用带这份材料
   */
  certificate?: {
    /**
     * 状态：现在有没有；只有可用的才免交材料、才从它取要素
     */
    status: 'available' | 'planned' | 'unavailable'
    /**
     * 证照类型代码：21 位；写进 materials.json，按证照类型代码的规则核对（LB6202）
     */
    typeCode?: string
    /**
     * 地方编码：当地系统里证照的代码，写进 materials.json
     */
    localCode?: string
    /**
     * 可读取的要素：从证照读得出的要素：不再问申请人
     */
    reads?: Name[]
    holderKey?: Name
    source?: Source
  }
  refines?: Refines
  replaces?: Replaces
  /**
   * 说明：一句说明，写进 materials.json
   */
  description?: string
}
/**
 * 部门：部门、单位
 */
export interface OrganizationDoc {
  /**
   * 种类：部门
   */
  kind: 'organization'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 统一社会信用代码：check 核对校验码（LB6203），并与它的事项的实施编码核对（LB6205）
   */
  uscc?: string
  /**
   * 层级：是哪一级的，印在考核报告的部门表里
   */
  level?: 'national' | 'provincial' | 'municipal' | 'county' | 'township' | 'village'
  /**
   * 泛指：指一类部门，不是某个具体单位
   */
  generic?: boolean
  /**
   * 业务指导部门代码：两位；须在标准的部门代码表里（LB6216）
   */
  departmentCode?: string
  parent?: Id
  instanceOf?: Id
  /**
   * 性质：是政府部门还是事业单位、公用企业等；印在考核报告的部门表里
   */
  sector?: 'government' | 'public-institution' | 'utility' | 'bank' | 'hospital' | 'other'
  /**
   * 电子印章：这个部门签发结果用的电子印章；写进数据共享的印章登记
   */
  seal?: {
    /**
     * 印章类型代码：电子印章系统里的类型代码，照来源写，不核对
     */
    typeCode?: string
    /**
     * 印章编码：电子印章系统里这一枚的编码，照来源写，不核对
     */
    code?: string
  }
  refines?: Refines
  replaces?: Replaces
}
/**
 * 地方细化：市、县的窗口、电话和更短的承诺；只能细化，不能加重
 */
export interface OverlayDoc {
  /**
   * 种类：地方细化
   */
  kind: 'overlay'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  service?: Id
  item?: Id
  /**
   * 以哪个地点的身份：服务有几个地点的（迁出地、迁入地），写决定地点的问题或“角色.要素”，例如 fromRegion：所写的 places、limits、materials 只在这个地点在本地区时成立，上级所写的留给其他人；别的键不能写（LB7163）
   */
  at?: string
  lead?: Id
  /**
   * 配合部门：这个地方的配合部门，换掉服务的；细化服务时写
   */
  partners?: Id[]
  /**
   * 责任分工：这个地方由谁负责，逐阶段、逐渠道换掉；细化服务时写
   */
  responsibilities?: {
    /**
     * 申请受理：渠道: 部门；换掉服务在这一阶段写的
     */
    accept?: {
      [k: string]: Id
    }
    /**
     * 材料流转：渠道: 部门；换掉服务在这一阶段写的
     */
    transfer?: {
      [k: string]: Id
    }
    /**
     * 审查办理：渠道: 部门；换掉服务在这一阶段写的
     */
    review?: {
      [k: string]: Id
    }
    /**
     * 信息反馈：渠道: 部门；换掉服务在这一阶段写的
     */
    feedback?: {
      [k: string]: Id
    }
    /**
     * 结果送达：渠道: 部门；换掉服务在这一阶段写的
     */
    deliver?: {
      [k: string]: Id
    }
  }
  /**
   * 实施机关：这个地方的实施机关；细化事项时写
   */
  owner?:
    | string
    | {
        organization: Id
        /**
         * 地点：决定管辖的要素或情形：同一部门在两个地点是两个收件方
         */
        at?: string
        /**
         * 称呼：例如“迁入地公安机关”；指南、流程、拆单里用这个称呼
         */
        name?: string
      }
  /**
   * 增加的材料：上级允许地方另定材料的事项（localMaterials）里，这个地方要的；每样写依据，计入这个地方的材料数，报告里单列；当地不另要的，写 [ ]
   */
  materials?: MaterialNeed[]
  /**
   * 时限：只能更短；指南、台账、流程按它算
   */
  limits?: {
    promised?: Duration
  }
  channels?: Channels
  benefits?: Benefits
  periods?: Periods
  links?: Links
  fee?: Fee
  /**
   * 结果送达：这个地方整件事的送达方式；细化服务时写
   */
  delivery?: string
  places?: Places
  contact?: Contact
  /**
   * 参数：在上级规定的范围内取值；条件、时限、文字里都换成它
   */
  parameters?: {
    /**
     * 值：参数: 值；条件、时限、文字里都换成它，要在上级的下限和上限之间（LB7002）
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]: number | string
  }
  faq?: Faq
  /**
   * 到现场次数：只能更少；指南、目录、台账按它算
   */
  visits?: number
  /**
   * 实施编码：一地的实施编码：印在指南里，写进目录；细化事项的就是它的实施编码
   */
  code?: string
  refines?: Refines
  replaces?: Replaces
}
/**
 * 共享数据资源：一项共享数据：凭什么查，能得到什么
 */
export interface ResourceDoc {
  /**
   * 种类：共享数据资源
   */
  kind: 'resource'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  provider?: Id
  /**
   * 资源代码：资源在目录里的代码；check 按编码规则核对（LB6202），一个代码不能用两次（LB6215）
   */
  code?: string
  /**
   * 角色：资源里的对象：服务把自己的主体绑定到角色上
   */
  roles: {
    /**
     * 角色：角色所属的业务对象；可写标识，或写明细目
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]:
      | string
      | {
          entity: Id
          /**
           * 称呼：例如“申请人”；印在数据共享需求表的资源登记里，例如“本人的户籍地址”
           */
          name?: string
          /**
           * 说明：作者自己的话，不出规范
           */
          note?: string
        }
  }
  /**
   * 查询条件：凭这些要素去查：先要有它们，问的次序由此排在前面；不能同时是得到的（LB6706）
   *
   * @minItems 1
   */
  keys: ElementRef[]
  /**
   * 数据项：查得到的要素：不再问申请人，表单和指南写明从哪里取；没有事项用的由 check 指出（LB6702）
   *
   * @minItems 1
   */
  gives: ElementRef[]
  /**
   * 更新周期：多久更新一次；印在数据共享需求表里，共享需求要写全（LB6701）
   */
  updateCycle?: 'realtime' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'yearly' | 'other'
  /**
   * 提供方式：怎样提供；印在数据共享需求表里，共享需求要写全（LB6701）
   */
  delivery?: 'interface' | 'table' | 'file'
  /**
   * 共享类型：能不能共享；不予共享的不能写成可用（LB6703）、要有依据（LB6704），含个人信息的不能是无条件（LB6968）
   */
  sharing?: 'unconditional' | 'conditional' | 'not-shared'
  /**
   * 数据范围：数据覆盖哪里、哪些年；印在数据共享需求表里，共享需求要写全（LB6701）
   */
  scope?: string
  /**
   * 可用状态：现在能不能用：只有可用的才从它取、才能由它核查；别的照样问申请人，取不到的要写 waiver（LB6705）
   */
  state: 'available' | 'requested' | 'unavailable'
  legalBasis?: LegalBasis
  /**
   * 取不到的豁免：为什么还取不到、谁负责、到何时；取不到而没有写全由 check 指出（LB6705）
   */
  waiver?: {
    /**
     * 理由：为什么还取不到；印在数据共享需求表里
     */
    reason: string
    /**
     * 责任人：谁负责让它能用；没有写的由 check 指出（LB6705）
     */
    owner?: string
    until?: Date
  }
  /**
   * 数据有误找谁：对查得的数据有异议，向哪里提出核对和更正：电话、窗口或网址；印在数据共享需求表的资源登记里
   */
  correction?: string
  /**
   * 没有答复找谁：提出核对和更正以后没有答复，或者双方说法不一，报到哪里：电话、窗口或部门；印在数据共享需求表的资源登记里
   */
  escalation?: string
  refines?: Refines
  replaces?: Replaces
}
/**
 * 一件事：一个“一件事”服务：哪些事项、在什么情形下、按什么次序
 */
export interface ServiceDoc {
  /**
   * 种类：一件事
   */
  kind: 'service'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它；要合标准的命名规则（LB6002）
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  standard?: Id
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 一件事编码：印在指南开头，写进目录和流程；check 按标准的编码规则核对（LB6202），一个编码不能用两次（LB6215）
   */
  code?: string
  /**
   * 实施编码：来源给这件事的实施编码；地方细化的 code 换掉它。印在指南的开头，写进目录
   */
  implementation?: string
  lead?: Id
  /**
   * 配合部门：指南、目录、流程写由它们配合；各事项的实施机关须在牵头和配合部门里（LB6614）
   */
  partners?: Id[]
  /**
   * 服务对象：印在指南“谁能办”里（受理条件已经说了就不印），写进目录；与各事项的服务对象核对（LB6805）
   */
  audience?: 'person' | 'business' | 'both'
  /**
   * 阶段：例如 出生、置业、准入准营、注销退出；写进目录，也供检索
   */
  stage?: string
  legalBasis?: LegalBasis
  /**
   * 简介：一两句话：办成什么；印在指南开头，写进目录
   */
  summary?: string
  /**
   * 受理条件：只有文字的是说明；写了 when 的不符合就不受理，写了 channel 的只在那个渠道要符合
   *
   * Items: 条件
   */
  eligibility?: (
    | string
    | {
        /**
         * 文字：照印在指南“谁能办”里；写了 when 的，表单、接口和校验拒绝时也说这句话
         */
        text: string
        when?: Condition
        for?: Condition
        /**
         * 限于渠道：只有走这个渠道才要符合：指南写明是这个渠道的条件，别的渠道照样受理
         */
        channel?: 'online' | 'window'
        /**
         * 依据：这一条出自哪条规定；不印出，供审核的人核对
         */
        basis?: string
        source?: Source
      }
  )[]
  /**
   * 主体：服务里的人和物：表单按它们分，事项的角色绑定到它们上
   */
  subjects: {
    /**
     * 主体：服务里的一个人或物；它的要素合并成一栏，只问一次，没有事项用到的由 check 指出（LB6506）
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]: {
      entity: Id
      /**
       * 称呼：表单、指南、材料清单、台账、证明里都用这个称呼
       */
      name: string
      many?: Many
      of?: Name
      when?: Condition
      /**
       * 可以是同一人：例如经办人可以就是法定代表人；写的是可有多个的主体，就是其中的一位（只能写一组），问是不是、再问是哪一位，他的字段就填在那一行，只填一次
       *
       * @minItems 1
       */
      mayBe?: Name[]
      chosenFrom?: Name
      revisionOf?: Name
      login?: Condition
      /**
       * 未成年人：标明是未成年人：他不能是登录人（LB6966）；看称呼像未成年人而没有写的由 check 指出（LB6965）
       */
      minor?: boolean
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
      source?: Source
    }
  }
  situations?: Situations
  conditions?: Conditions
  values?: Values
  parameters?: Parameters
  /**
   * 事项：服务内的名字: 用哪个事项；条件、次序、拆单都用服务内的名字
   */
  items: {
    /**
     * 用到的事项：服务用到的一个事项：合并表单、材料、流程、台账都由这些事项合成
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][a-z0-9]*(-[a-z0-9]+)*$".
     */
    [k: string]: {
      use: Id
      /**
       * 不涉及的部分：事项里与本服务无关的部分，例如 materials.photo、form.child.sex、situations.x；在本服务里就像没有写过，理由写在 note
       *
       * @minItems 1
       */
      without?: string[]
      /**
       * 在本服务里的叫法：指南、表单、流程、目录里用这个叫法，正式名称另印一行；不写就用事项的名称
       */
      name?: string
      /**
       * 绑定：事项的角色: 服务的主体；随情形而定时写 {主体: 条件}
       */
      bind?: {
        /**
         * 主体：这个角色由服务的哪个主体担任；不写的，同名同类的主体自动担任，没有就是错误（LB3015）
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
         */
        [k: string]:
          | string
          | {
              [k: string]: Condition
            }
      }
      /**
       * 情形对应：事项的情形: 服务的情形；两问的类型相同，服务的选项都是事项有的（LB3020）
       */
      facts?: {
        /**
         * 服务的情形：事项的这一问用服务这一问的答案，不再另问
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
         */
        [k: string]: string
      }
      when?: Condition
      promised?: Duration
      /**
       * 可选：由申请人决定办不办：表单多问一句，台账按办与不办各占一半算
       */
      optional?: boolean
      /**
       * 在哪些之后：这些事项办完才办它：排进流程，时限首尾相加；没有写先后又没有写并联的，指南写来源没有写
       */
      after?: Id[]
      source?: Source
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
    }
  }
  /**
   * 整件事的申请材料：来源只说这件事要、没有说哪个事项要的材料，例如“一件事”申请表：交一次，数一次，在指南、材料清单和证明里与事项的材料一样；归属由 for 写明，of 写服务的主体
   *
   * @minItems 1
   */
  materials?: MaterialNeed[]
  /**
   * 事项选择：几个事项中选几个，例如按主体类型 15 选 1；选得不对的申请不收，台账和证明里也没有
   *
   * Items: 选择
   */
  choose?: {
    id?: Id
    /**
     * 名称：指南和流程图用它称呼这一组
     */
    name: string
    /**
     * 事项：服务内的事项名；几个事项归为一组，数目由 min、max 定
     *
     * @minItems 2
     */
    of: Id[]
    /**
     * 至少：少于它的申请不通过校验，也没有这种情形；写在指南和流程里。由条件定的事项凑不够是错误（LB4005）
     */
    min?: number
    /**
     * 至多：多于它的申请不通过校验，也没有这种情形；写在指南和流程里。由条件定的事项超出是错误（LB4005）
     */
    max?: number
    /**
     * 择高次序：同时符合时只办最前的一个
     */
    prefer?: Id[]
    source?: Source
  }[]
  /**
   * 可以同时办：来源写明同时办理（并联）的几组事项；指南、流程写明。没有写的，能不能同时办就是不知道
   *
   * @minItems 1
   *
   * Items: 一组
   */
  parallel?: {
    /**
     * 事项：服务内的事项名，或 choose 的组名
     *
     * @minItems 2
     */
    of: Id[]
    source?: Source
    /**
     * 说明：作者自己的话，不出规范
     */
    note?: string
  }[]
  /**
   * 用到的共享资源：多角色的资源在这里绑定；单角色的自动用于同类主体。取得到的栏不再问
   *
   * Items: 资源
   */
  resources?: {
    use: Id
    /**
     * 绑定：资源的角色: 主体
     */
    bind?: {
      /**
       * 主体：这个角色由服务的哪个主体担任：取的就是他的数据
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
       */
      [k: string]: string
    }
    when?: Condition
    /**
     * 不用的理由：写了就不用这个资源，它能取的栏仍然问申请人；理由留给审核的人看
     */
    skip?: string
  }[]
  /**
   * 别的服务的结果：以别的服务的结果为输入：那些材料不再交，那些要素不再填
   *
   * Items: 先办结果
   */
  prior?: {
    service: Id
    material?: Id
    of?: Name
    /**
     * 带来的要素：这些要素从那次的结果带入，不再问
     */
    gives?: ElementRef[]
    when?: Condition
    /**
     * 必须先办：true 表示必须先办好那个服务：写进指南和流程；不写就是办过才用，没办过照样能办
     */
    required?: boolean
    /**
     * 说明：作者自己的话，不出规范
     */
    note?: string
    source?: Source
  }[]
  /**
   * 责任分工：每个阶段、每种渠道恰有一个责任部门；印在指南、流程和目录里
   */
  responsibilities?: {
    /**
     * 申请受理：渠道: 部门；印在指南“谁负责哪一步”里；窗口统一受理的，跑动按一处算
     */
    accept?: {
      [k: string]: Id
    }
    /**
     * 材料流转：渠道: 部门；印在指南“谁负责哪一步”里
     */
    transfer?: {
      [k: string]: Id
    }
    /**
     * 审查办理：渠道: 部门；印在指南“谁负责哪一步”里
     */
    review?: {
      [k: string]: Id
    }
    /**
     * 信息反馈：渠道: 部门；印在指南“谁负责哪一步”里
     */
    feedback?: {
      [k: string]: Id
    }
    /**
     * 结果送达：渠道: 部门；印在指南“谁负责哪一步”里
     */
    deliver?: {
      [k: string]: Id
    }
  }
  channels?: Channels
  benefits?: Benefits
  periods?: Periods
  links?: Links
  fee?: Fee
  /**
   * 结果送达：来源对整件事说的送达方式，例如“邮寄或现场领取”：印在指南的办理结果处，写进目录；各事项结果自己的 delivery 照印
   */
  delivery?: string
  places?: Places
  contact?: Contact
  disputed?: Disputed
  limits?: ServiceLimits
  /**
   * 办结方式：统一办结，或各事项分别办结；写进目录
   */
  completion?: 'unified' | 'separate'
  /**
   * 核对：提交时核对，不符的不收：表单、接口和拆单都执行；主体写服务的
   */
  checks?: Check[]
  /**
   * 办理流程：印在指南“怎么办”里，标“步骤”；不写就由事项的次序说明
   *
   * Items: 步骤
   */
  steps?: {
    /**
     * 名称：步骤的名称，照印在指南里
     */
    name: string
    /**
     * 谁来做：印在步骤后面；只有名称、没有人也没有标准的步骤由 check 指出（LB6609）
     */
    actor?: string
    /**
     * 办哪些事项：这一步是哪几个事项（服务里的称呼或 choose 的组），指南写在步骤后面，写进目录；不写就不说
     *
     * @minItems 1
     */
    items?: Id[]
    /**
     * 从哪里办：这一步只从这些渠道办，指南写在步骤后面，写进目录；办理渠道里没有的由 check 指出（LB6641）
     *
     * @minItems 1
     */
    channels?: Channel[]
    when?: Condition
    source?: Source
  }[]
  presence?: Presence
  /**
   * 到现场次数：整件事至少跑几次：指南、目录、台账不少于这个数，与公布的核对（LB6611）；不写就由须到现场的情形和先后算出
   */
  visits?: number
  faq?: Faq
  /**
   * 整合前：来源公布的整合前的数，印在台账里与算出的并列，不参加计算
   */
  baseline?: {
    /**
     * 环节：台账“来源公布”一栏的整合前环节数，与算出的并列；不写就空着
     */
    steps?: number
    /**
     * 时限（工作日）：台账“来源公布”一栏的整合前时限，与算出的并列；不写就空着
     */
    days?: number
    /**
     * 材料：台账“来源公布”一栏的整合前材料数，与算出的并列；不写就空着
     */
    materials?: number
    /**
     * 跑动次数：台账“来源公布”一栏的整合前跑动次数，与算出的并列；不写就空着
     */
    visits?: number
    /**
     * 表单：台账“来源公布”一栏的整合前表单数，与算出的并列；不写就空着
     */
    forms?: number
    /**
     * 填写项：台账“来源公布”一栏的整合前填写项数，与算出的并列；不写就空着
     */
    fields?: number
    source?: Source
    /**
     * 说明：数是怎么来的，印在台账里
     */
    note?: string
  }
  /**
   * 公布的整合后：来源公布的整合后的数，印在台账里与算出的并列，不同的写明原因
   */
  published?: {
    /**
     * 环节：台账“来源公布”一栏的整合后环节数，与算出的并列；比整合前还多由 check 指出（LB6612）
     */
    steps?: number
    /**
     * 时限（工作日）：台账“来源公布”一栏的整合后时限；与服务的承诺时限核对（LB6610）
     */
    days?: number
    /**
     * 材料：台账“来源公布”一栏的整合后材料数；与材料清单核对（LB6419）
     */
    materials?: number
    /**
     * 跑动次数：台账“来源公布”一栏的整合后跑动次数；与到现场次数核对（LB6611）
     */
    visits?: number
    /**
     * 表单：台账“来源公布”一栏的整合后表单数，与算出的并列；不写就空着
     */
    forms?: number
    source?: Source
    /**
     * 说明：数是怎么来的，印在台账里
     */
    note?: string
  }
  /**
   * 情形的比重：各情形的选项各占多少，台账按它加权；没有写的，各选项同等计
   */
  weights?: {
    /**
     * 比重：事实: {选项: 比重}；一个事实的比重相加为 1，台账的平均数按它加权
     */
    shares: {
      /**
       * 各选项：各选项占多少；是非写作 "true"、"false"
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^(?!(all|any|not|is)$)[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9-]*)?$".
       */
      [k: string]: {
        /**
         * 比重：0 到 1 的小数：这个选项占多少，台账的平均数按它算
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[A-Za-z0-9][A-Za-z0-9-]*$".
         */
        [k: string]: number
      }
    }
    source: Source
    /**
     * 说明：比重是怎么来的，印在台账里
     */
    note?: string
  }
  /**
   * 表单分区：合并表单的分区次序；不写则按主体
   *
   * Items: 分区
   */
  sections?: {
    /**
     * 名称：合并表单和指南“填什么”里这一区的标题
     */
    name: string
    /**
     * 主体：这些主体的栏放在这一区里，次序照写的
     */
    subjects: Name[]
  }[]
  /**
   * 例子：给定情形，应得什么；check 会核对
   *
   * Items: 例子
   */
  examples?: {
    /**
     * 名称：说例子对不上时用这个名字
     */
    name?: string
    /**
     * 同哪个例子：本服务另一个例子的名称：given、expect 里没有另写的，都同那个例子；核对的是合起来的整个例子
     */
    like?: string
    region?: Region
    /**
     * 给定：事实: 值；那时要答的问题、same.* 都写，choices.* 不写就是不办，受理条件要看的要素也写，由证件号码推得出的也不例外
     */
    given: {
      /**
       * 值：这一问的答案或这个要素的值；check 按它算出应得什么
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^(?!(all|any|not|is)$)[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9-]*)?$".
       */
      [k: string]: string | number | boolean
    }
    /**
     * 应得：与算出的核对，不一致是错误（LB4006）；没有写的不核对
     */
    expect: {
      /**
       * 事项：该办哪些事项，一个不多一个不少
       */
      items?: Id[]
      /**
       * 填写项：要填几项，或列出“主体.要素”，一个不多一个不少
       */
      asked?: number | ElementRef[]
      /**
       * 不问：这些栏不该问申请人
       */
      notAsked?: ElementRef[]
      /**
       * 材料：要带几样，或列出：材料，有主体的写“材料 of 主体”；不数份数
       */
      materials?: number | string[]
      /**
       * 工作日：办完要多少工作日，与台账同样算
       */
      days?: number
      /**
       * 到场次数：要跑几次，与台账同样算
       */
      visits?: number
      /**
       * 性质成立：凡合乎 given 的情形里，这些性质都成立（lianban prove 给出的反例可直接贴来）
       *
       * @minItems 1
       *
       * Items: 性质
       */
      holds?: (
        | 'complete'
        | 'minimal'
        | 'once'
        | 'obtain'
        | 'lossless'
        | 'sound'
        | 'loose'
        | 'consistent'
        | 'order'
        | 'least'
        | 'process'
        | 'time'
      )[]
    }
    source?: Source
  }[]
  /**
   * 进度：任务、责任方、期限；印在考核报告的进度表里
   *
   * Items: 任务
   */
  milestones?: {
    /**
     * 任务：任务的名称，印在考核报告的进度表里
     */
    name: string
    responsible?: Id
    due?: Date
    done?: Date
    source?: Source
  }[]
  refines?: Refines
  replaces?: Replaces
}
/**
 * 来源清单：事实的出处，全项目只写一次；各文件用 source 引用短名，不必各写一份 sources
 */
export interface SourcesDoc {
  /**
   * 种类：来源清单
   */
  kind: 'sources'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  sources: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  refines?: Refines
  replaces?: Replaces
}
/**
 * 标准：命名规则、必备要素、轻重；换一个省只换这份文件
 */
export interface StandardDoc {
  /**
   * 种类：标准
   */
  kind: 'standard'
  id: Id
  /**
   * 名称：正式的中文名称，输出、发现和考核报告里印它
   */
  name: string
  status?: Status
  version?: Version
  effective?: Effective
  region?: Region
  sources?: SourceList
  source?: Source
  /**
   * 说明：记录取舍和疑问
   */
  note?: string
  ignore?: Ignore
  /**
   * 发布机关：谁发布的，印在考核报告里
   */
  issuer?: string
  legalBasis?: LegalBasis
  /**
   * 代码表：用途: 代码表
   */
  tables?: {
    [k: string]: Id
  }
  /**
   * 命名规则：名称要合的规则，不合的由 check 指出（LB6002）
   *
   * Items: 命名规则
   */
  naming?: {
    /**
     * 对象：管哪一类文件的名称
     */
    of: 'service' | 'item' | 'material' | 'entity' | 'resource' | 'organization' | 'codelist'
    /**
     * 格式（正则表达式）：名称里要有与它相符的一段；要管整个名称的，两端写 ^ 和 $
     */
    pattern: string
    /**
     * 要求：不合时 check 说的要求，写给改的人看
     */
    message: string
    /**
     * 例子：不合时 check 举的例子
     */
    example?: string
    source?: Source
  }[]
  /**
   * 必备要素：种类: 各状态必须有的要素；缺的由 check 指出（LB6001），发布前尚缺的印在考核报告里（LB6005）
   */
  required?: {
    /**
     * 各状态：这一类文件在各状态必须写的要素，逐级累加
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(service|item|material|resource|organization)$".
     */
    [k: string]: {
      /**
       * 草案：草案就要有；缺的由 check 指出（LB6001）
       */
      draft?: string[]
      /**
       * 已审：已审起要有；缺的由 check 指出（LB6001），草案里算作尚缺
       */
      reviewed?: string[]
      /**
       * 已发布：已发布要有；缺的由 check 指出（LB6001），此前算作尚缺（LB6005），印在考核报告里
       */
      published?: string[]
    }
  }
  /**
   * 要素的叫法：路径: 中文名称，用于报告缺少的要素
   */
  elements?: {
    /**
     * 名称：说缺什么时用的中文名称，例如 发布前还须写明：通办范围
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-zA-Z.]+$".
     */
    [k: string]: string
  }
  /**
   * 轻重：诊断代码: 轻重；换掉规则自己的轻重
   */
  severity?: {
    /**
     * 轻重：这条发现有多重；off 是不再报
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^LB[0-9]{4}$".
     */
    [k: string]: 'error' | 'warning' | 'info' | 'off'
  }
  /**
   * 用语：本地指南里常见而没有说出事实的说法，加在内置的之外
   */
  phrases?: {
    /**
     * 填充语：填在事实的位置上、等于没有写的话，例如 见大厅公告；整个值与它相同才算
     */
    fillers?: string[]
    /**
     * 兜底材料的说法：材料名称里有它，就没有说是什么材料
     */
    catchAll?: string[]
    /**
     * 含糊的用语：受理条件、流程、问答里有它，就不能照着做
     */
    vague?: string[]
  }
  /**
   * 引用：用途: 法律依据；印在考核报告里
   */
  citations?: {
    /**
     * 依据：这一用途依据哪部法规，印在考核报告里
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]: string
  }
  /**
   * 工作日历：法定节假日和调休，按年写；条件里的“几个工作日”按它算，没有写的年份不算
   */
  calendar?: {
    /**
     * 一年的安排：这一年的节假日；条件里的工作日按它数
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[0-9]{4}$".
     */
    [k: string]: {
      source: Source
      /**
       * 放假：没有写的周一至周五是工作日，周六、周日不是
       *
       * Items: 放假
       */
      holidays: {
        /**
         * 名称：节假日的名称，供与放假通知核对
         */
        name: string
        from: Date
        to: Date
        /**
         * 调休上班：因此上班的周六、周日
         */
        workdays?: Date[]
      }[]
    }
  }
  /**
   * 编码规则：编码: 由哪些段组成，与哪些事实须一致；与内置的国家编码同名时以这里为准
   */
  codes?: {
    /**
     * 编码：一种编码的组成；文件里这种编码照此核对（LB6202），lianban code 照此解读
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][A-Za-z0-9]*$".
     */
    [k: string]: {
      /**
       * 名称：例如 实施编码；check 和 lianban code 这样称呼它
       */
      name: string
      /**
       * 标准：出自哪个标准或实践；lianban code 说它
       */
      basis?: string
      /**
       * 用在何处：文档种类.键，例如 item.codes.catalog；写在那里的编码照此核对
       *
       * Items: 位置
       */
      at?: string[]
      /**
       * 例子：一个合规的编码，供看的人对照
       */
      example?: string
      /**
       * 格式（正则表达式）：对整个编码的要求，各段已说明的不必再写
       */
      pattern?: string
      /**
       * 取值：代码: 含义；没有单独代码表的短表写在这里
       */
      values?: {
        /**
         * 含义：这个编码的意思，lianban code 说它
         *
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[^\s]+$".
         */
        [k: string]: string
      }
      /**
       * 代码表：整个编码在这些代码表里查含义，例如行政区划
       *
       * @minItems 1
       */
      table?: string | Id[]
      /**
       * 各段：从左到右各段；每一段不合都指出是哪一段
       *
       * @minItems 1
       *
       * Items: 段
       */
      segments: {
        id: Name
        /**
         * 名称：例如 行使层级；check 和 lianban code 这样称呼这一段
         */
        name: string
        /**
         * 位数：这一段恰好几位，不足或多出的编码不合规（LB6202）
         */
        length?: number
        /**
         * 最少位数：长度可变时写，与 maxLength 成对
         */
        minLength?: number
        /**
         * 最多位数：位数可变的一段最多几位，与 minLength 成对
         */
        maxLength?: number
        /**
         * 允许的字符：例如 0-9A-HJ-NPQRTUWXY；有别的字符就不合规
         */
        characters?: string
        /**
         * 格式（正则表达式）：这一段的字符要与它相符，不符的编码不合规（LB6202）
         */
        pattern?: string
        /**
         * 固定字符：总是这几个字符；分隔用，不进入校验码的计算
         */
        fixed?: string
        /**
         * 格式：date 为八位年月日
         */
        format?: 'date'
        /**
         * 取值：代码: 含义；没有单独代码表的短表写在这里
         */
        values?: {
          /**
           * 含义：这个值的意思，lianban code 说它；没有列的不合规，open: true 的除外
           *
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[^\s]+$".
           */
          [k: string]: string
        }
        /**
         * 可扩展：values 之外的值也可以
         */
        open?: boolean
        /**
         * 代码表：在这些代码表里查含义；可扩展的表里没有时只提示
         *
         * @minItems 1
         */
        table?: string | Id[]
        /**
         * 另一种编码：这一段本身是哪种编码；几种之一时按长度选
         *
         * @minItems 1
         */
        ref?: string | Name[]
        /**
         * 校验码：由前面各段（固定字符除外）按哪种方法算出
         */
        check?: 'uscc' | 'gb11714' | 'mod11-2' | 'mod37-36'
        /**
         * 轻重：本段的值不对时有多重；不写则是错误
         */
        severity?: 'error' | 'warning' | 'info'
        /**
         * 说明：作者自己的话，不出规范
         */
        note?: string
      }[]
      /**
       * 须一致：编码里的段与文件里写明的事实要一致，不一致由 check 指出（LB6205）
       *
       * Items: 一致
       */
      agrees?: {
        /**
         * 段：段的标识；里层的写作 catalog.type
         */
        segment: string
        /**
         * 事实：本文件的键，例如 level、codes.catalog；部门的写作 owner.uscc
         */
        with: string
        /**
         * 轻重：不一致有多重；不写则是错误
         */
        severity?: 'error' | 'warning' | 'info'
        /**
         * 说明：作者自己的话，不出规范
         */
        note?: string
      }[]
      /**
       * 可疑的值：合规则但要核对的值，由 check 指出（LB6204）
       *
       * Items: 可疑
       */
      doubtful?: {
        /**
         * 段：哪一段
         */
        segment: string
        /**
         * 值：这一段是这个值的要核对（LB6204）
         */
        value: string
        /**
         * 原因：为什么可疑，check 和 lianban code 说它
         */
        why: string
      }[]
      source?: Source
      /**
       * 说明：作者自己的话，不出规范
       */
      note?: string
    }
  }
  /**
   * 时间模型：减负台账怎样折算键数和分钟；都是假设，每个数写出处，可以改；不写则不折算
   */
  timeModel?: {
    /**
     * 名称：模型的名称，印在台账里
     */
    name?: string
    /**
     * 说明：对模型的说明，印在台账里
     */
    note?: string
    keystroke?: Assumed
    /**
     * 每个填写项：秒，按类型；按键的时间另计
     */
    fields?: {
      text?: Assumed
      'long-text'?: Assumed
      integer?: Assumed
      decimal?: Assumed
      boolean?: Assumed
      date?: Assumed
      'date-time'?: Assumed
      month?: Assumed
      year?: Assumed
      code?: Assumed
      codes?: Assumed
      region?: Assumed
      file?: Assumed
      signature?: Assumed
    }
    /**
     * 键数：填一项要按几键；先看 elements，再看 formats，最后看 types
     */
    keystrokes?: {
      /**
       * 按类型：键；按类型，要素和格式没有另写时用它
       */
      types?: {
        text?: Assumed
        'long-text'?: Assumed
        integer?: Assumed
        decimal?: Assumed
        boolean?: Assumed
        date?: Assumed
        'date-time'?: Assumed
        month?: Assumed
        year?: Assumed
        code?: Assumed
        codes?: Assumed
        region?: Assumed
        file?: Assumed
        signature?: Assumed
      }
      /**
       * 按格式：键；按格式，要素没有另写时用它
       */
      formats?: {
        'resident-id'?: Assumed
        'residence-permit-id'?: Assumed
        'permanent-resident-id'?: Assumed
        uscc?: Assumed
        mobile?: Assumed
        phone?: Assumed
        postcode?: Assumed
        email?: Assumed
        url?: Assumed
        'real-estate-unit'?: Assumed
        'chinese-name'?: Assumed
      }
      /**
       * 按要素：“对象.要素”或要素: 键；最先用它
       */
      elements?: {
        [k: string]: Assumed
      }
    }
    /**
     * 每样材料：找齐或开具的分钟，按来历
     */
    materials?: {
      applicant?: Assumed
      government?: Assumed
      other?: Assumed
      generated?: Assumed
      'on-site'?: Assumed
      unknown?: Assumed
    }
    copy?: Assumed
    unstatedCopies?: Assumed
    travel?: Assumed
    waiting?: Assumed
  }
  refines?: Refines
  replaces?: Replaces
}

export interface DocByKind {
  codelist: CodelistDoc
  entity: EntityDoc
  item: ItemDoc
  material: MaterialDoc
  organization: OrganizationDoc
  overlay: OverlayDoc
  resource: ResourceDoc
  service: ServiceDoc
  sources: SourcesDoc
  standard: StandardDoc
}
export type Kind = keyof DocByKind
export type Doc = DocByKind[Kind]
