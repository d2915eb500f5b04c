/** Without one of these nobody is named as responsible. */
export const chargeHint = /责任|牵头|负责|配合|主办|主管|主责|协办|协同|参与|参加|协作|支持|落实|实施|承办|完成|协助/

const unitMarks =
  '牵头(?:责任|考核|实施|落实)?(?:单位|部门)|(?:第一|主要)?责任(?:单位|部门|主体|分工|处室|科室)|主(?:办|管|责)(?:单位|部门)|(?:配合|协办|协同|参与|参加|协作|支持)(?:责任)?(?:单位|部门)|(?:落实|实施|承办|完成)(?:单位|部门)'
/** Marks behind which units are listed, with a colon or in brackets of their own: 责任单位:…, 【责任单位】…. */
export const unitMark = new RegExp(
  `(?:(?:${unitMarks})(?:\\(部门\\)|\\(单位\\))?:|(?<![\\u4e00-\\u9fa5])\\((?:${unitMarks})\\):?)`,
  'g',
)
/** What ends a list of units: by when, and which persons. */
export const listMark =
  /[,;、]?\(?(?:(?:完成|办结|整改|落实|实施|工作)?(?:时限|时间|期限|进度)(?:要求|安排)?|(?:责任|分管|牵头|包保|挂钩)(?:领导|人|市领导|县领导|区领导)|联系(?:人|电话))(?::|\))/
/** By when, at the end or the start of a list in brackets: ,2023年6月底前完成, ,长期坚持. */
export const listTerm =
  /^[^,;、]{0,6}(?:\d{1,2}月|(?:19|20)\d{2}年|年底|持续|长期)[^,;、]{0,12}[,;]|[,;][^,;、]{0,6}(?:\d{1,2}月|(?:19|20)\d{2}年|年底|持续|长期)[^,;、]{0,12}$/g
/** A line that says who is in charge, or by when. */
export const chargeLine = new RegExp(`^(?:\\(?(?:${unitMarks})(?::|\\))|${listMark.source.replace('[,;、]?', '')})`)
export const leadMark = /^\(?(?:牵头|主办|主责)/

/** Words behind a list in brackets that make it a list of units in charge. */
export const chargeEnd = /(?:牵头|负责|配合|参与|参加|落实|分工负责|协助|协同)(?:落实|实施|推进|配合)?$/
/** What is cut off the end of a list or a name: 等按职责分工负责. */
export const chargeWords =
  /(?:,)?(?:等(?:有关|相关)?(?:部门|单位)?)?(?:依据|根据|依照|按照?|依)?(?:各自)?(?:职责|职能)?(?:职责|职能|任务)?(?:分工)?(?:分别|共同|具体|联合|配合|协助|协同|分工|组织|牵头|统筹|参与|参加|负责|落实|实施|推进|指导|监督)+$/
export const etcWords = /等(?:有关|相关|市直|县直)?(?:部门|单位|部门和单位)?$/

/** 由 A 和 B 共同负责 in running text; the first group is the list. */
export const byWhom = /由([^,。;:由]{2,80}?)(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体|联合)?(?:负责|牵头)/g

/** ,县公安局、县水利局配合 behind 由县林业局牵头; the first group is the list. */
export const helpedBy = /^,([^,。;:]{2,80}?)(?:等(?:部门|单位)?)?(?:积极|密切|共同|协同|分工)?(?:配合|参与|协助)/

/** How the name of a unit ends; 和 and 及 part a list only behind such an end. */
export const unitEnd =
  /(?:局|委|办|厅|部|署|院|会|行|社|联|队|站|所|校|处|科|室|中心|政府|法院|检察院|海关|集团|公司|大学|学院|分局|支队|大队|总队|单位|部门|街道|办事处|党校|政法委|网信办|银行|专班|领导小组|指挥部|机构|妇联|残联|科协|贸促会|团市委|团县委|乡镇|县区|区县|各县|各区|各地|各地区|管委会|分公司|企业|院校|高校|组)(?:\([^)]{1,40}\))?$/

/** Collective names, to be expanded to members by the office. */
export const collectiveUnit =
  /成员单位|^(?:各|有关|相关|市直|县直|区直|省直|市级|其他)(?:.{0,12})(?:部门|单位|机关|政府|区县|县区|乡镇|街道|地区|地|区|县|市|管委会|企业|高校|院校)(?:\([^)]*\))?(?:人民政府|政府)?$|^各|(?:有关|相关|各)(?:.{0,8})(?:部门|单位|政府|乡镇|街道|区县)/

/** Departments seen too seldom to be what a slip meant, but names all the same. */
export const otherDepartments: ReadonlySet<string> = new Set(
  (
    '体育局 水务局 工商局 农业局 林草局 民宗局 民宗委 侨务办 外事办 外办 台办 侨办 侨联 文联 社联 科协 残联 妇联 总工会 工商联 供销社 ' +
    '档案局 档案馆 文物局 信访局 机要局 保密局 粮食局 物价局 城管局 执法局 房管局 园林局 规划局 环保局 质监局 药监局 安监局 交通局 交运局 ' +
    '旅游局 文化局 广电局 卫生局 卫计委 经信局 经信委 经科局 科工局 教科局 教体局 科教局 工科局 商科局 科信局 科商局 科经局 科创局 投促局 口岸办 营商局 营商办 政务局 ' +
    '数据局 政数局 海事局 海洋局 渔业局 畜牧局 气象局 地震局 邮政局 烟草局 盐务局 水文局 人防办 扶贫办 移民局 公积金中心 国安局 国土局 ' +
    '电力局 公路局 铁路局 航务局 港务局 测绘局 监察局 编制办 法制办 政研室 党史办 地志办 方志办 老龄办 双拥办 督查室 科委 教委 商委 农委 建委 经委 ' +
    '委编办 委统战部 委政法委 委网信办 委改革办 委金融办 委社工部 委老干部局 委党校 文化旅游广电局 文化广电和旅游局 文旅广电局 文广旅局 文广新局 文广旅体局'
  ).split(' '),
)

/** Departments by the short names in common use behind 市, 县, 区, 省: against these slips of the pen are measured. */
export const departments: readonly string[] = [
  '市场监管局',
  '知识产权局',
  '农业农村局',
  '科技局',
  '财政局',
  '工信局',
  '发展改革委',
  '发改委',
  '公安局',
  '司法局',
  '商务局',
  '文旅局',
  '文化广电旅游局',
  '卫生健康委',
  '卫健委',
  '人社局',
  '人力资源社会保障局',
  '自然资源局',
  '生态环境局',
  '住房城乡建设局',
  '住建局',
  '交通运输局',
  '水利局',
  '应急管理局',
  '应急局',
  '审计局',
  '统计局',
  '医保局',
  '医疗保障局',
  '教育局',
  '民政局',
  '国资委',
  '金融局',
  '税务局',
  '林业局',
  '退役军人事务局',
  '行政审批局',
  '大数据局',
  '乡村振兴局',
  '委宣传部',
  '委组织部',
  '中级法院',
  '检察院',
  '贸促会',
  '工业和信息化局',
  '发展和改革委员会',
  '科学技术局',
  '人力资源和社会保障局',
  '文化和旅游局',
  '市场监督管理局',
  '农业农村委',
  '商务委',
  '住房城乡建委',
  '文化广电和旅游局',
  '住房和城乡建设局',
  '卫生健康委员会',
  '城市管理局',
  '地方金融监管局',
  '机关事务管理局',
]
