import { type Text, t } from '@zhiqiang/kernel'

/** What public money may be asked for. The law limits some of it by the day the matter happened. */
export const stages = {
  application: t('专利申请阶段费用', 'Costs of an application'),
  grant: t('境内专利授权', 'Grant of a domestic patent'),
  'annual-fee': t('专利年费', 'Annual fees'),
  'agency-fee': t('代理等中介服务费', 'Agents’ fees'),
  abroad: t('境外授权', 'Grant abroad'),
  use: t('专利转化实施', 'Putting a patent to use'),
  licence: t('许可、转让', 'Licence or transfer'),
  insurance: t('知识产权保险保费', 'Insurance premium'),
  enforcement: t('维权', 'Enforcement'),
  prize: t('奖励', 'Prize'),
  project: t('转化与产业化项目', 'Conversion project'),
} as const satisfies Readonly<Record<string, Text>>

export type Stage = keyof typeof stages

/** Stages that experts judge: whoever asks does not say what was done, and a grade decides the sum. */
export const gradedStages: readonly Stage[] = ['prize', 'project']

/** The sum of law that limits a stage; a ceiling of nothing forbids it. */
export const limitedBy: Readonly<Partial<Record<Stage, string>>> = {
  application: 'support.application',
  grant: 'support.grant',
  'annual-fee': 'support.annual-fee',
  'agency-fee': 'support.agency-fee',
}

/** Which sort of patent a rule pays for. */
export const rights = {
  any: t('不限', 'Any'),
  invention: t('发明', 'Invention'),
  utility: t('实用新型', 'Utility model'),
  design: t('外观设计', 'Design'),
} as const satisfies Readonly<Record<string, Text>>

export type Right = keyof typeof rights
