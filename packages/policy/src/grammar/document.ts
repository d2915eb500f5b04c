/** Kinds of instruments that a title ends with. */
export const instruments =
  '通知|意见|方案|办法|规划|纲要|计划|决定|决议|公告|通告|通报|批复|复函|函|规定|细则|条例|要点|措施|清单|规程|规则|制度|指引|指南|预案|标准|目录|体系|工程|政策|章程|若干措施|行动'

/** Signs of a body that issues documents, at the end of its name. */
export const issuerEnd =
  '人民政府办公厅|人民政府办公室|人民政府|办公厅|办公室|委员会|领导小组|管委会|联席会议|指挥部|知识产权局|局|厅|委|部|院|国务院|署|会'

const agencyNumber = '[\\u4e00-\\u9fa5]{1,12}\\((?:19|20)\\d{2}\\)第?\\d{1,5}号'

/** 衡政发〔2010〕24号, alone. */
export const documentNumber = new RegExp(`^${agencyNumber}$`)
/** The number anywhere; brackets of any kind were folded to round ones. */
export const documentNumbers = /(?<=[\u4e00-\u9fa5])\((?:19|20)\d{2}\)第?\d{1,5}号/g

/** Title and number that lost the line end between them. */
export const gluedNumber = new RegExp(
  `^((?:.{4,120}?(?:${instruments}))?)((?!的)[\\u4e00-\\u9fa5]{1,8}\\((?:19|20)\\d{2}\\)第?\\d{1,5}号)(?=.)`,
)

/** 各县(市、区)人民政府,市直各部门: */
export const addressee = /^(?:各|有关|市直|省直|县直|驻|机关)[^。:《]{2,220}:(?=.)/
export const addresseeLine = /^(?:各|有关|市直|省直|县直|驻|机关)[^。:]{2,220}:$/

/** A plan's title that lost the line end before its first sentence. */
export const gluedTitle = new RegExp(`^(关于.{4,60}?(?:${instruments}))(?=为(?!的|主|重)|根据|按照)`)

/** 2014年11月30日, 二O一O年九月二十九日. */
export const dateWords =
  '(?:(?:19|20)\\d{2}|[一二][零〇O0○一二三四五六七八九0]{3})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日'
export const dateLine = new RegExp(`^${dateWords}$`)

/** Signature and date glued to the last sentence. */
export const datedSignature = new RegExp(
  `[。)](?:[\\u4e00-\\u9fa5]{2,30}(?:${issuerEnd}))?${dateWords}(?:印发)?(?:\\(此件[^)]{1,20}\\))?`,
  'g',
)

/** A title that stands alone: it ends like an instrument. */
export const titleLine = new RegExp(`^[^。;]{4,90}(?:${instruments})(?:\\([^)]{1,24}\\))?$`)

/** What portals print around a text. */
export const portalLine =
  /^(?:\(.{1,12}\)CLI|\(法宝|https?:|原文链接|发布日期|发布时间|浏览次数|来源:|索引号|发文机关:|发文字号:|成文日期:|字体|打印|分享|当前位置)/

/** A date in front of a title that lost the line end between them. */
export const datedTitle = new RegExp(`^(${dateWords})(?=[^,。印]{4,60}(?:${instruments})$)`)

/** Lines that are whole by themselves: a date, a document number, a letterhead, an annex mark, an addressee. */
export const standsAlone = new RegExp(
  `^(?:${dateWords}(?:印发)?|${agencyNumber}|.{2,40}文件|附(?:件|录|表)[0-9一二三四五六七八九十]{0,3}[:、.]?.{0,40}|\\(此件.{1,20}\\)|.{2,24}(?:人民政府|办公室|办公厅|委员会)|(?:[\\u4e00-\\u9fa5]{2,8}[省市县区州盟旗][\\u4e00-\\u9fa5]{2,14}(?:局|委员会|厅|办公室)){1,6})$`,
)

/** Marks of the imprint and of portals behind the text. */
export const tailMark =
  /^(?:抄送|抄报|主送|分送|主办|督办|公开方式|信息公开(?:选项|属性|形式)|主题词|联系人|联系电话|起草单位|\(此件|此件|印发机关|校对)[:(公不内依仅]?/

/** Marks whose words are fields of the document. */
export const tailFields: readonly {
  readonly field: 'sponsor' | 'supervisor' | 'copiedTo'
  readonly pattern: RegExp
}[] = [
  { field: 'sponsor', pattern: /^主办(?:单位|部门)?:(.+)$/ },
  { field: 'supervisor', pattern: /^督办(?:单位|部门)?:(.+)$/ },
  { field: 'copiedTo', pattern: /^抄送:(.+)$/ },
]

/** 公开方式 and its kin; the first group is what is said. */
export const opennessMarks: readonly RegExp[] = [
  /(?:公开方式|信息公开(?:选项|属性|形式)|公开属性|公开类别):([^,。;]{2,12})/,
  /\((此件[^)]{2,16})\)/,
  /^(此件[\u4e00-\u9fa5]{2,12})$/,
]
/** A line of the imprint behind the last annex. */
export const imprintLine =
  /^(?:抄送|主送|分送|主办(?:单位|部门)?|督办(?:单位|部门)?|公开方式|信息公开(?:选项|属性|形式)|公开属性|公开类别|主题词):|^\(?此件.{2,16}公开/
export const opennessModes: readonly {
  readonly mode: 'open' | 'on-request' | 'closed' | 'internal'
  readonly pattern: RegExp
}[] = [
  { mode: 'on-request', pattern: /依申请/ },
  { mode: 'closed', pattern: /不予公开|不公开|非公开/ },
  { mode: 'internal', pattern: /内部|删减后公开/ },
  { mode: 'open', pattern: /有删减/ },
  { mode: 'open', pattern: /公开/ },
]

/** 机密★1年, 密级:秘密, 绝密 alone in a line. */
export const secrecyMark =
  /^(?:密级:?)?(绝密|机密|秘密)(?:[★☆*]|$|(?=[0-9一二三四五六七八九十]{1,3}(?:年|个月))|(?=长期))/

/** HYCR—2010—00037, 登记号:… */
export const registrationMark =
  /^(?:(?:规范性文件)?(?:统一)?登记(?:编)?号:?|备案号:?)?([A-Z]{2,8}-\d{4}-\d{2,8})$|^(?:规范性文件)?(?:统一)?登记(?:编)?号:(.{3,40})$/

/** Words that lead to the documents a plan rests on. */
export const basisLead = /根据|依据|按照|依照|遵照|贯彻|落实|结合|参照/
export const ownName = /以下(?:简|统)?称$|现将$|印发$|制定(?:了|本)?$/
