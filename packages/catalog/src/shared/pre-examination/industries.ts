import { t } from '@zhiqiang/kernel'

/** The leading industries that a protection centre pre-examines for, and the rest. */
export const industries = {
  equipment: t('高端装备制造', 'Advanced equipment'),
  material: t('新材料', 'New materials'),
  food: t('现代食品', 'Modern food'),
  other: t('其他', 'Another'),
} as const

/** Sorts of application that are pre-examined. */
export const sorts = {
  invention: t('发明', 'Invention'),
  utility: t('实用新型', 'Utility model'),
  design: t('外观设计', 'Design'),
} as const
export type Sort = keyof typeof sorts
