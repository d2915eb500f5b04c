/** A year as an end: 到2025年底, 2025年末前, 力争2025年. Groups: lead, year, tail. */
export const yearEnd =
  /(到|至|截至|截止|截止到|力争|力争到|争取到|在|于|确保|确保到|较|比|由|从|自|面向|展望|与|和|、|[-~(]|占)?((?:19|20)\d{2})(?:[-~](?:20)?\d{2,4})?年(?!度|第|代|版|\d{1,2}月|[\u4e00-\u9fa5]{0,3}(?:普查|统计|会议|计划))((?:年)?(?:底|末)(?:之?前|以前)?|之?前|以前|起|开始|以来|期间)?/g
/** Before the year these make it a starting point or a comparison. */
export const notEndLead = /^(?:较|比|由|从|自|面向|展望|与|和|、|[-~(]|占)$/

/** “十四五”期间, “十五五”末. */
export const fiveYearPlan = /[“"]?(十[一二三四五六]五)[”"]?(期间|时期|期末|末期?|以来)?/g
export const fiveYearEnds: ReadonlyMap<string, number> = new Map([
  ['十一五', 2010],
  ['十二五', 2015],
  ['十三五', 2020],
  ['十四五', 2025],
  ['十五五', 2030],
  ['十六五', 2035],
])

/** 近五年目标, 未来三年, 今后3年, 三年内, 用3年时间: counted from the year of issue. */
export const yearsAhead =
  /近([一二三四五六七八九十两\d]{1,2})年(?=目标|任务|计划)|(?:未来|今后|往后)([一二三四五六七八九十两\d]{1,2})(?:[-~到至][一二三四五\d]{1,2})?年|(?<=^|[,;:]|力争|争取|计划|用)([一二三四五六七八九十两])年内(?!未|不|没)|(?:用|通过|利用|经过)(?:[一二三四五六七八九\d]{1,2}[-~到至])?([一二三四五六七八九十两\d]{1,2})年(?:左右)?(?:的)?(?:时间|努力|建设|发展|持续)/g

/** Without one of these a sentence names no time, no duty that comes back, no term: spares it the longer patterns. */
export const timeHint = /年|五[”"]?(?:期|时|末)/
export const cadenceHint = /每|年度|期|季|月|周|年一|常态化|4[·.]26|日/
export const monthHint = /[月年][底末上中下之前以起份,\d取完建启开实基全投出印制报]/

/** Words of a period and the rule they give. */
export const cadenceWords =
  /每(?:隔)?(?:([一二三四五六七八九十两\d]{1,2})(?:至|到|[-~])?[一二三四五\d]?)?(?:个)?(年度|年|季度|季|月份|月|星期|周|日|天|工作日)|每半年|(?:一(?:周|月|季度?|年)|半年)一(?:度|次|调度|通报|小结|总结|考核|评估|督查|督导|研判|例会|报告|会商|分析)|每年度|按(年度|季度|季|月|周)(?=[^底末])|(?:年度|半年|季度|季|月|周)(?=通报|调度|报告|例会|分析|会商|小结|总结|督查|考核|评估|检查|计划)|年度|不?(?<![规一约特确固])定期(?!限|存)|常态化(?=开展|推进|组织|实施|举办|进行|做好)|(?:世界|国际|全国|中国)[^,。;、“”]{1,14}(?:宣传周|宣传日|宣传月|知识产权日|品牌日|科普日|活动周)|[\u4e00-\u9fa5]{2,8}宣传(?:周|日|月)|“?4·26”?|“?4\.26”?/g

/** 年度 behind these names a time, not a duty that comes back. */
export const notCadenceBefore = /(?:当|本|该|上|上一|去|会计|统计|同|前|下)$/

/** 完成时限:2025年12月. */
export const termMark = /(?:时限|时间|期限|进度)(?:要求|安排)?[:)]?$/

/** 2023年、2024年、2025年分别: the years that the numbers behind them are shared out to. */
export const yearList = /(?:(?:19|20)\d{2}年(?:底|末)?[、和及]){1,6}(?:19|20)\d{2}年(?:底|末)?(?=,?(?:分别|各))/g

/** 从2011年起, 自2026年3月1日开始. Groups: year, month, day. */
export const startingTerm = /(?:从|自)((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:起|开始)/g

/** Dates a thing has to be done by, or from, in running text. */
export const monthEnd =
  /(?:((?:19|20)\d{2})年)?(?:(\d{1,2})月(?:份)?(?:(\d{1,2})日)?|(年))(底|末|上旬|中旬|下旬)?(之?前|以前|起)?(?=[^度]|$)/g
/** 印发之日起3个月内, 印发后30日内, 规划期满后6个月内. Groups: counted from what, figure, unit. */
export const relativeTerm =
  /(印发|发布|下发|公布|出台|期满|到期|期末|结束)(?:之日|之时|当日)?(?:起|后|之后|以后)?(?:的)?([一二三四五六七八九十两\d]{1,3})(个月|个工作日|年|日|天)(?:以|之)?内/g

/** Words behind a month that make it a term. */
export const doneWords =
  /^(?:,)?(?:取得|完成|建成|启动|开通|上线|投入|实现|出台|印发|制定|报送|上报|全面|全部|基本|达到|落实|结束|提交)/
