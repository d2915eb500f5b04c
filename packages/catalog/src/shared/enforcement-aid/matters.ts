import { t } from '@zhiqiang/kernel'

/** The rights that aid is about. */
export const aidRights = {
  patent: t('专利', 'Patent'),
  mark: t('商标', 'Trade mark'),
  copyright: t('著作权', 'Copyright'),
  geographical: t('地理标志', 'Geographical indication'),
  layout: t('集成电路布图设计', 'Layout design'),
  secret: t('商业秘密', 'Trade secret'),
} as const

/** What aid consists in. */
export const aidSorts = {
  advice: t('法律咨询', 'Legal advice'),
  evidence: t('取证和鉴定指导', 'Help with evidence'),
  mediation: t('调解', 'Mediation'),
  abroad: t('海外纠纷应对指导', 'Guidance abroad'),
  money: t('费用资助', 'Help with costs'),
} as const
