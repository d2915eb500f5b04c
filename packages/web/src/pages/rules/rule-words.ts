import { type Text, t } from '@zhiqiang/kernel'

/** The sorts of rules, as their proposal names them. */
export const ruleSorts: Readonly<Record<string, Text>> = {
  measures: t('办法、规定', 'Measures'),
  policy: t('政策措施', 'Policy'),
  outline: t('纲要、规划', 'Outline'),
  catalogue: t('目录清单', 'Catalogue'),
  norm: t('工作规范', 'Working norm'),
}

/** The stages in their order. */
export const stageIds = ['idea', 'drafting', 'opinions', 'review', 'adoption', 'force', 'over'] as const
type StageId = (typeof stageIds)[number]

/** The stages, as the board heads its columns and a rule's page says how far it is. */
export const stageWords: Readonly<Record<StageId, Text>> = {
  idea: t('建议', 'Proposed'),
  drafting: t('起草', 'Drafting'),
  opinions: t('征求和答复意见', 'Opinions'),
  review: t('合法性审核', 'Legality review'),
  adoption: t('审议和公布', 'Adoption'),
  force: t('施行', 'In force'),
  over: t('失效、废止', 'Over'),
}
