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
