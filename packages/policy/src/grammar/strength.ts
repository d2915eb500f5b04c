import type { StrengthClass } from '../reading.ts'

/** How binding a word makes its sentence. Longer words stand first so that 不得 is not read as 得. */
export const strengthWords: readonly { readonly word: string; readonly class: StrengthClass }[] = [
  ...[
    '必须',
    '务必',
    '应当',
    '严禁',
    '禁止',
    '不得',
    '不准',
    '确保',
    '严格执行',
    '一律',
    '坚决',
    '要切实',
    '要认真',
    '必需',
  ].map((word) => ({ word, class: 'must' as const })),
  ...['大力推进', '加快推进', '推动', '推进', '促进', '加快', '加强', '强化', '实施', '落实', '完善', '建立'].map(
    (word) => ({
      word,
      class: 'promote' as const,
    }),
  ),
  ...['鼓励', '支持', '引导', '倡导', '提倡', '激励'].map((word) => ({ word, class: 'encourage' as const })),
  ...['探索', '研究制定', '试点', '试行', '适时'].map((word) => ({ word, class: 'explore' as const })),
  ...['力争', '争取', '争创', '努力'].map((word) => ({ word, class: 'strive' as const })),
]

export const strengthPattern = new RegExp(strengthWords.map(({ word }) => word).join('|'), 'g')

const asNoun =
  /^(?:工作(?:联席|领导|小组|专班|机构|办公)|联席|领导小组|方案|意见|办法|细则|规划|计划|纲要|条例|情况|主体|效果|成效|进度|进展|步骤|过程|单位|部门|会议|小组|中心|机制|力度|指南|清单)/
const asTrial = /^(?:城市|单位|示范|企业|县|区|市|学校|园区|地区|项目|方案|建设|任务|经验|示范)/
/** What stands behind a word that is then part of a name: 战略实施工作联席会议, 推进机制, 试点城市. */
export const namedBehind: ReadonlyMap<string, RegExp> = new Map([
  ...['实施', '落实', '推进', '促进', '推动', '激励', '引导', '支持', '加快推进'].map(
    (word) => [word, asNoun] as const,
  ),
  ['试点', asTrial] as const,
])
