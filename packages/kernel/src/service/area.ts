import { type Text, t } from '../text.ts'

/** The ten areas of the hall, in the order of its home page; a plan's "一站式" clauses name them. */
export const areas = {
  filing: t('申报注册', 'Filing and registration'),
  preExamination: t('专利预审', 'Pre-examination'),
  confirmation: t('快速确权', 'Rights confirmation'),
  use: t('运用转化', 'Use and commercialisation'),
  aid: t('维权援助', 'Enforcement aid'),
  mediation: t('调解仲裁', 'Mediation and arbitration'),
  review: t('分析评议', 'Analysis and review'),
  navigation: t('导航预警', 'Navigation and early warning'),
  talent: t('人才培养', 'Training of professionals'),
  learning: t('普及教育', 'Public education'),
} as const satisfies Readonly<Record<string, Text>>

/** One of the ten areas. */
export type Area = keyof typeof areas
