import type { TargetOperator } from '../reading.ts'

/** Words right before a number that compare, with what they mean. The first that fits decides. */
export const comparators: readonly { readonly operator: TargetOperator; readonly pattern: RegExp }[] = [
  {
    operator: 'cumulative>=',
    pattern:
      /累计(?:完成|实现|达成|新增|发放|培育|培养|建成|建设|创建|认定|引进|服务|培训|组织|开展|投入|发展)?(?:达到|达|超过|突破|不低于|不少于|为)?$/,
  },
  {
    operator: 'growth>=',
    pattern:
      /(?:年均|年平均|年度|逐年|同比|平均|每年|年|累计|总体)*(?:增长率?|递增|增速|增幅|增加率|增长速度)(?:力争|争取|分别|均|要|应)*(?:超过|高于|大于|不低于|不少于|达到|达|保持在?|稳定在|维持在|为|在|约|≥|>=|>)*$/,
  },
  {
    operator: '<=',
    pattern:
      /(?:不(?:得)?超过|不(?:得)?高于|不(?:得)?多于|不(?:得)?大于|控制(?:在|到)|(?:降|下降|降低|减少|压缩|压减|缩短|缩减|压降|收窄)(?:到|至|为)|≤|<=)$/,
  },
  { operator: '>=', pattern: /(?:不(?:得)?低于|不(?:得)?少于|不(?:得)?小于|不下于|至少|最少|≥|>=)(?:达到|为)?$/ },
  { operator: '<', pattern: /(?:(?<!不|不得)(?:低于|小于|少于)|<)$/ },
  { operator: '<=', pattern: /(?:不超过|不高于|控制在)[^,、。;\d]{1,14}的$/ },
  { operator: '>=', pattern: /(?:达到?|不少于|不低于|(?<!不)超过)[^,、。;\d]{1,14}的$/ },
  { operator: '>', pattern: /(?:超过|突破|高于|大于|多于|超|>)$/ },
  {
    operator: '>=',
    pattern:
      /(?:(?:达|提高|提升|增加|增长|扩大|上升|发展|拓展|扩展|升|增|上涨|壮大|扩充|恢复)(?:到|至)|达|实现|保持在?|稳定在|维持在|(?<=总数|总量|数量|规模|比例|比重|占比|率|面积|总额)(?:为|在|占))$/,
  },
]
/** Words between a comparator and its number that change nothing. */
export const fillers = /(?:约|大约|近|将近|了|共|共计|合计|总计|各|均|分别|力争|争取|目标|人民币|为|:)+$/

/** What a number behind 在 … 以上 says. */
export const boundOperators: readonly { readonly operator: TargetOperator; readonly pattern: RegExp }[] = [
  { operator: '>=', pattern: /以上/ },
  { operator: '<=', pattern: /以下|以内|之内/ },
]

/** Falls and rises given by their size: the thing that is measured is the fall itself. */
export const changeBefore =
  /(?:分别|均|累计|力争|年均|每年|逐年)*(?:下降|降低|减少|削减|压减|提高|提升|增加|上升|缩短|压缩)(?:比例|幅度)?(?:约|了|达|达到|超过|不低于|不少于)?$/

/** Verbs that make, hold or finish what is counted behind or before them. */
const makingVerbs =
  '培育|培养|建有|设有|配有|建设|建成|新建|改建|扩建|创建|打造|新增|增加|发展|引进|引育|完成|组织|开展|举办|举行|实施|选择|选取|选派|遴选|评选|认定|建立|设立|组建|形成|争创|获批|获得|推广|推出|编制|制定|修订|制修订|布局|扶持|支持|孵化|培训|转化|实现|配备|配置|设置|改造|共建|拥有|签订|落地|预留|命名|储备|开设|吸引|集聚|聚集|入库|发布|整理|服务|争取|推进|推动|建好|办好|开办|提供|接待|帮扶|解决|新认定|备案|加强|参与|承办|打通|招引|汇聚|构建|达成|落实|发放|安排|筹集|投入|征集|组织发布|选树|种植|治理|修复|购置|开发|拓展|上市|获评|申报'
export const verbBeforeNumber = new RegExp(`(?:${makingVerbs})(?:完成|成|出|了|好|至少|约|近|各类|不少于)?$`)
const measured =
  '业|指数|率|水平|能力|体系|费|经费|工程|收入|资金|面积|规模|总量|总额|强度|金额|人数|人次|数(?![字据学控智])|量|额|次|占比|比例|密度|成本|\\(|(?:产业)?增加值'
/** A making verb at the start of words; 培训机构 and 服务平台 are names, 新增平台 is not. */
export const verbAtStart = new RegExp(
  `^(?:(?:新增|建成|新建|改建|扩建|建设|培育|打造|创建|引进|引育|设立|组建|认定|建立|形成|完成|实现|获批)(?!${measured})|(?:${makingVerbs})(?!${measured}|机构|平台|中心|企业))`,
)
const namedVerbs =
  '新增|建成|新建|改建|扩建|建设|培育|打造|创建|引进|引育|设立|组建|认定|建立|形成|完成|实现|获批|培养|建有|设有|配有|组织|开展|举办|举行|实施|选择|选取|选派|遴选|评选|争创|推广|推出|编制|制定|修订|布局|扶持|支持|配备|配置|设置|共建|命名|开设|吸引|招引|集聚|汇聚|发布|提供|帮扶|加强|推进|推动|落实|安排|征集|选树|购置|开发'
/** The verb that a name of what is counted begins with; 备案主体 and 培训人员 are names whole. */
export const verbOfName = new RegExp(`^(?:${namedVerbs})(?!${measured}|机构(?!人员))`)
/** Who acts, when and by which verb, in front of what is counted: 市财政每年安排, 三年累计培训, 累计新增. */
export const actingLead = new RegExp(
  `^(?:(?:[省市县区州旗]|各级|本级|同级|[省市县区]级)?财政(?:每年|[一二三四五\\d]年)?(?:共同|统筹|预算)?(?:安排|投入|拨付|预算|落实)?|.{0,24}?每年(?:至少|共同|新)?(?:${makingVerbs})|(?:[一二三四五\\d]年(?:内)?)?累计(?:${makingVerbs})?|(?:[一二三四五\\d])年内?(?=${makingVerbs}))`,
)
/** A verb, or a span of years, without what is made. */
export const onlyVerb = new RegExp(`^(?:[一二三四五\\d]年|全[市县区省州]|${makingVerbs})*$`)
/** Words that name nothing by themselves: the thing was named before them. */
export const namesNothing =
  /^(?:年?(?:均|平均)?(?:增速|增幅|增长率)|每[次场期批个年]|数量|总数|总量|总额|规模|人数|比例|占比)$/
export const perHead = /^每[十百千万]{0,3}名?(?:常住|户籍)?(?:人口|人|户|名?[\u4e00-\u9fa5]{2})$/

/** Words before an indicator that are not part of its name. */
export const indicatorLead =
  /^(?:[、,:和及与]|[①-⑳]|\(\d{1,2}\)|\d{1,2}[.、](?!\d)|一是|二是|三是|四是|五是|六是|七是|并且|并|即|其中|同时|以及|力争|争取|确保|努力|积极|全面|持续|进一步|大力|每年|逐年|年内|当年|分别|实现|使得?|将|要|把|推动|推进|促进|带动|探索|保持|目标为|[一二三四五]年(?=累计)|原则上|应|须|需|至少)+/
export const indicatorTail =
  /(?:的|在|(?<![行作])为|占|要|应|均|分别|力争|争取|确保|努力|实现|累计|总数要|:|、|,|和|及|从[^,]{0,12}|由[^,]{0,12}|(?:较|(?<!占)比(?![重例率]))[^,]{0,16}|继续保持|继续|稳定|保持|每年|逐年|年均|率先|约|总体|基本|进一步|全部|原则上|(?:实现)?翻(?:一|两|二)?番)+$/

/** What is asked of those who want something: 示范点标准为:…, 试点企业应具备以下条件:… */
export const standardsLead = /(?:标准|条件|要求)(?:为|是|如下)?:/

/** Signs that a number is a condition, a rate of pay or history, not something to be reached. */
export const conditionStart =
  /^(?:对(?!外|接)|凡|对于|如(?!期)|若(?!干)|当(?!地|年|前)|经(?!常|济|营|费|过)|符合|具备|满足|属于|以往|原(?!料|始|产|创|则)|现有|针对|根据|按照|按(?!时|期))/
export const payWords =
  /奖励|补助|补贴|资助|罚款|处以|计征|收费|收取|免收|减免|征收|免缴|扣分|得分|计分|加分|满分|赋分|报销|封顶/
/** 由2020年的1.5%提高到2.5%: where it comes from is past, where it goes to is not. */
export const pastStart = /[由从](?:19|20)\d{2}年(?:底|末)?的?/

export const pastWords = /自(?:19|20)\d{2}年以来|^(?:目前|近年来|截至目前|上年|去年)|已(?:建成|达到|有|完成|经)/

/** 保持全省前 before 3名: a place in an order, of which less is better. The group is among whom. */
export const rankBefore =
  /(?:继续|保持|稳居|位居|位列|居|进入|列|排名|跻身|处于|在)*(全国|全省|全区|全市|全州|同类城市)前$/
