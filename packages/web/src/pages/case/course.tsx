import { type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordsIn } from '../../ui/data-records.ts'
import { declaredStep } from '../../ui/declared.ts'
import { SaidPart } from '../../ui/said-part.tsx'
import type { CaseDetail } from './case-detail.ts'

/** What was said on the way, in its order: the member a case keeps it under, its title, the step whose form says what it is. */
const parts: readonly (readonly [member: string, title: Text, step: string])[] = [
  ['response', t('被投诉人的答复', 'Answer of the respondent'), 'respond'],
  ['talks', t('调解', 'Mediation'), 'talk'],
  ['ending', t('调解终止', 'End of the mediation'), 'terminate'],
  ['defence', t('答辩意见', 'Defence'), 'defend'],
  ['suspensionAsked', t('中止请求', 'Request to suspend'), 'askSuspension'],
  ['hearing', t('口头审理通知', 'Call to the hearing'), 'callHearing'],
  ['heard', t('口头审理笔录', 'Minutes of the hearing'), 'holdHearing'],
  ['suit', t('起诉', 'Suit'), 'sue'],
  ['judgment', t('法院判决', 'Judgment'), 'courtRules'],
  ['enforcement', t('强制执行', 'Enforcement'), 'enforce'],
  ['performance', t('履行', 'Performance'), 'perform'],
  ['sessions', t('调解笔录', 'Minutes of a session'), 'session'],
  ['services', t('援助服务', 'Service'), 'serve'],
  ['result', t('办结情况', 'What came of it'), 'finish'],
  ['appeal', t('申诉', 'Appeal'), 'appeal'],
  ['appealed', t('申诉复核', 'Answer to the appeal'), 'upholdRefusal'],
  ['returned', t('反馈结果', 'Result returned'), 'returnResult'],
]

/** What a dispute went through so far: answers, hearings, sessions, courts; each as its form says it. */
export function Course({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  return parts.flatMap(([member, title, step]) => {
    const form = declaredStep(found.item, step)?.form
    if (!form) return []
    const value = found.data[member]
    const all = Array.isArray(value) ? recordsIn(value) : recordsIn([value])
    return all.map((said) => (
      <SaidPart key={`${member} ${JSON.stringify(said)}`} title={say(title)} form={form} said={said} />
    ))
  })
}
