import { type Text, t } from '@zhiqiang/kernel'

/** How often a body meets, in words. */
export const frequencyWords: Readonly<Record<string, Text>> = {
  none: t('不定期', 'When needed'),
  month: t('每月', 'Every month'),
  quarter: t('每季度', 'Every quarter'),
  'half-year': t('每半年', 'Every half-year'),
  year: t('每年', 'Every year'),
}

/** The sort of a body, in words. */
export const sortWords: Readonly<Record<string, Text>> = {
  conference: t('联席会议', 'Joint conference'),
  group: t('领导小组', 'Leading group'),
  office: t('办公会议', 'Office meeting'),
}

/** What a unit sits in a body as. */
export const rankWords: Readonly<Record<string, Text>> = {
  chair: t('召集人（组长）', 'Chair'),
  deputy: t('副召集人（副组长）', 'Deputy chair'),
  member: t('成员', 'Member'),
}

/** A word of one of these lists, or the code itself. */
export function wordIn(words: Readonly<Record<string, Text>>, code: string): Text {
  return words[code] ?? { zh: code, en: code }
}
