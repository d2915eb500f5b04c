import { t } from '@zhiqiang/kernel'

/**
 * Industries that protection centres pre-examine for: the eight that make goods in the national classification of strategic
 * emerging industries (战略性新兴产业分类（2018）, National Bureau of Statistics), food, and the rest.
 */
export const industries = {
  information: t('新一代信息技术', 'New information technology'),
  equipment: t('高端装备制造', 'Advanced equipment'),
  material: t('新材料', 'New materials'),
  biology: t('生物', 'Biotechnology and medicine'),
  vehicle: t('新能源汽车', 'New-energy vehicles'),
  energy: t('新能源', 'New energy'),
  saving: t('节能环保', 'Energy saving and environment'),
  creative: t('数字创意', 'Digital creation'),
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
