import type { MechanismType } from '../reading.ts'

/** What the name of a mechanism ends with, and its type. */
export const mechanismEnds: readonly { readonly word: string; readonly type: MechanismType }[] = [
  { word: '体制机制', type: 'mechanism' },
  { word: '联席会议制度', type: 'mechanism' },
  { word: '白名单”制度', type: 'list' },
  { word: '名单制度', type: 'list' },
  { word: '责任制', type: 'system' },
  { word: '数据库', type: 'database' },
  { word: '名录', type: 'register' },
  { word: '台账', type: 'register' },
  { word: '清单', type: 'list' },
  { word: '目录', type: 'list' },
  { word: '档案', type: 'archive' },
  { word: '机制', type: 'mechanism' },
  { word: '制度', type: 'system' },
  { word: '体系', type: 'system' },
  { word: '系统', type: 'system' },
  { word: '平台', type: 'platform' },
  { word: '分中心', type: 'centre' },
  { word: '中心', type: 'centre' },
  { word: '工作站', type: 'centre' },
  { word: '指导站', type: 'centre' },
  { word: '服务站', type: 'centre' },
  { word: '网点', type: 'centre' },
  { word: '基地', type: 'centre' },
  { word: '专项资金', type: 'fund' },
  { word: '资金池', type: 'fund' },
  { word: '互助资金', type: 'fund' },
  { word: '化资金', type: 'fund' },
  { word: '奖补资金', type: 'fund' },
  { word: '基金', type: 'fund' },
]

/** Verbs that build, mend or use a mechanism; the name stands behind them. */
export const mechanismVerbs =
  /(?:争取成立|探索建立|推动建立|逐步建立|鼓励[^,。;]{1,12}建立|支持[^,。;]{1,12}建立|建立健全|建立完善|建立和完善|建立并强化|完善和落实|建立|健全|完善|构建|设立|组建|搭建|打造|建设|推行|实行|推广|引入|引进|探索|制定|制订|创新|成立|形成|依托|利用|加快|推进|共建|扩大|理顺)(?:一批|了|部分|各类|多个|若干|布局一批)*/g

/** What may stand behind the name of a mechanism inside its fragment. */
export const mechanismBehind =
  /^(?:$|[,、。;:)”]|和|及|与|或|以及|建设|作用|功能|改革|的|等|有效|高效|范围|投入|互联互通|并|保障|服务能力|职能|管理规范)/

/** Words that are synonyms across plans: left what is written, right what it stands for. */
export const synonyms: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  { name: '分析评议', words: ['分析与评议', '分析评议', '审查评议', '评议', '审议', '分析与评估'] },
  {
    name: '协调机制',
    words: ['联席会议', '办公会议', '协调领导小组', '工作领导小组', '领导小组', '协调机制', '综合协调机制'],
  },
  { name: '优势企业', words: ['优势企业', '强企', '示范企业', '优势示范企业'] },
  { name: '维权援助中心', words: ['维权援助中心', '维权保护中心', '快速维权中心', '保护中心', '维权援助分中心'] },
]
