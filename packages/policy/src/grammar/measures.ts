/** Measure words of things that are counted or measured; longer ones first. */
const counted =
  '人次|家\\(次\\)|家次|场次|件次|批次|户次|个\\(次\\)|个|家|件|项|名|人|户|所|座|处|条|套|台|辆|种|类|部|篇|场|次|支|只|间|张|片|块|宗|起|例|份|本|册|村|镇|乡|县|站|点|对|艘|架|头|颗|株|棵|枚|组|门|款|笔|幅|栋|幢|床|位|强|亩|公顷|平方公里|平方千米|平方米|平方|立方米|立方|公里|千米|海里|米|厘米|毫米|吨标准煤|吨标煤|蒸吨|吨|公斤|千克|斤|克|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|瓦|度|升|毫升|毫克|微克|TB|GB|PB|EFLOPS|PFLOPS|倍|成|分贝|分|桩|标箱|TEU|标准箱|架次|期(?!工程|建设|项目|间|限|末|内|货)'
const money = '万元人民币|亿元人民币|元人民币|人民币|万美元|亿美元|美元|元'
const share = '个百分点|百分点|个点|%|‰|％'
const duration = '个工作日|工作日|个月|小时|分钟|秒|个季度|季度|周|天|岁|年|日'

/** What is measured behind a numeral. */
export const measurePattern = new RegExp(
  `(?:(${share})|(${money})|(${duration})|(余?多?(?:${counted})))((?:/|每)[\\u4e00-\\u9fa5]{1,5}?(?=[以及之左上,。;、)]|$))?`,
  'y',
)

/** Behind a Chinese numeral these are the beginning of a word, not a measure: 零部件, 三门峡谷, 一个人. */
export const wordBehind =
  /^(?:部[件门分署队]|个[人体性别]|名[单牌优录称城]|种[植子业养质]|类[别似]|家[庭具长电]|户[籍外口]|本[地市级土]|条[件例块]|场[所地馆景]|处[理罚置]|点[位击]|站点|所[有需在属]|门[户店诊]|分[之工类级布担散支步离]|成[立为果员就熟长]|年[度级轻]|天[然津下]|组[织建成]|对[接口应外]|起[来步]|支[持撑付]|张[家力]|级[别]|倍[增]|片[区])/

/** Words behind a measured number: 以上, 左右. */
export const boundBehind = /(\(含\))?((?:及|或)?(?:以上|以下|以内|之内|以外)|左右|上下)?(\(含\))?/y

/** A numeral behind these is a denominator or part of a name: 每万人, 第三, 双随机. */
export const notCounting = /(?:每|第|十二五|Ⅲ|PM|[A-Za-z])$/

/** Chinese numerals that words are made of and that count nothing: 一批, 一系列, 万众. */
export const indefinite =
  /^一(?:批|系列|些|定|体|致|般|流|线|律|并|旦|切|贯|道|起|下|种|支|方面|次性|站|网|窗|刀切|揽子|把手|盘棋|张网|件事|条龙|对一)/
