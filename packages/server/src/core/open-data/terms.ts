import { t } from '@zhiqiang/kernel'

/** Terms on which a city's registers are given away, in people's words and as a licence that machines know. */
export const openTerms = {
  licence: 'CC-BY-4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  says: t(
    '免费。可以复制、加工、再发布，也可以用于经营；请注明“来源：{city}知识产权数据平台”和数据的更新日期；不得用来追查或骚扰自然人。数据以各登记机关的为准。',
    'Free of charge. Copy, work on and republish them, in business too; name “{city} IP data platform” and the day of the update as the source; do not use them to trace or trouble natural persons. The registers of the offices prevail.',
  ),
}
