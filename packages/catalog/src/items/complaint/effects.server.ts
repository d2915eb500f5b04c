import { dateInChina, type EffectsOf, fail, ok, problem, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { Asked, Done } from '../../presets/asked.server.ts'
import { complaintEffects } from '../../presets/complaint.server.ts'
import { groundOn, grounds } from './grounds.ts'
import type { complaint } from './item.ts'

export const effects: EffectsOf<typeof complaint, Ports> = {
  ...complaintEffects,
  /** A letter that complains and reports makes two files. Nothing of the complaint says that its author reported. */
  async submit(asked: Asked): Done {
    const { also, breach, breachFacts, reporting, ...own } = asked.answers
    const done = await complaintEffects.submit({ ...asked, answers: own })
    if (!done.ok || also !== true) return done
    const offering = await asked.ports.items.offeringOf('breach-report')
    if (offering === null) return fail(noReports)
    const { respondent, place } = own
    const answers = { respondent, place, breach, facts: breachFacts, reporting } as never
    return ok({
      ...done.value,
      hideAnswers: true,
      open: [{ kind: 'breach-report', step: 'submit', under: offering, title: '', answers }],
    })
  },
  /** A ground is good as long as the measures in force on the day of the letter know it. */
  async decline(asked: Asked): Done {
    const { thing, answers } = asked
    const name = String(answers.legal)
    const received = dateInChina(thing.openedAt)
    if (groundOn(name, received)) return complaintEffects.close(asked)
    const label = Object.entries(grounds).find(([id]) => id === name)?.[1][0]?.label ?? t(name, name)
    return fail(
      problem('E_GUARD', {
        why: t(
          `投诉于 ${received} 收到，当日施行的办法没有“${label.zh}”这一情形。`,
          `The complaint arrived on ${received}; the measures then in force do not know “${label.en}”.`,
        ),
        how: t('请按收到当日施行的规定选择情形，或者受理。', 'Choose a ground in force on that day, or accept it.'),
      }),
    )
  },
}

const noReports = problem('E_GUARD', {
  why: t('本市还没有开设举报事项，不能同时立举报件。', 'No reports are taken in this city yet.'),
  how: t('请先只提交投诉，或者拨打监督投诉电话。', 'Hand in the complaint alone, or call.'),
})
