import { type EffectsOf, fail, ok, problem, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { publicObjection } from './kind.ts'

export const effects: EffectsOf<typeof publicObjection, Ports> = {
  async raise({ thing, answers, today, ports }) {
    const round = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (!round) return fail(problem('E_NOT_FOUND'))
    const until = String(round.data.shownTo)
    if (round.state !== 'shown' || until < today) {
      return refuseAct(
        t('公示期已经结束，不再受理异议。', 'The list is shown no more.'),
        t('可以向承办单位反映，或者拨打监督投诉电话。', 'Turn to the unit in charge, or to its complaint line.'),
      )
    }
    const no = answers.no.trim()
    const listed = (await ports.cases.ofRound(round.id)).find((one) => one.no === no && shown.has(one.state))
    const of = listed && (await ports.things.get(listed.id))
    if (!listed || !of) return refuseInput(t('名单上没有这个受理编号', 'the list has no such number'))
    return ok({
      title: `对“${round.title}”${no} 的异议`,
      units: of.units.flatMap(({ unitId, part }) => (part === 'lead' ? [{ unitId, part: 'lead' as const }] : [])),
      data: { ...answers, no, case: listed.id, answerBy: until },
      clocks: { answer: { until } },
    })
  },
  async take({ thing, ports }) {
    const { who, contact, claim } = thing.data
    const of = await ports.things.get(String(thing.data.case))
    if (!of || !shown.has(of.state)) {
      return refuseAct(
        t('这一件已经不在公示名单上。', 'The case is on the list no more.'),
        t('请不予受理，写明情况。', 'Decline it and say so.'),
      )
    }
    // A second objection to the same case joins the first; the case is looked into once.
    const first = of.state === 'shown'
    return ok(first ? { follow: [{ thingId: of.id, step: 'object', answers: { who, contact, claim } }] } : {})
  },
  async answer({ answers, actor, now }) {
    const upheld = 'upheld' in answers && answers.upheld === true
    return ok({
      ...(upheld ? { state: 'upheld' } : {}),
      data: { answer: answers.ground, answeredBy: actor.name, answeredAt: now },
    })
  },
  async overdue() {
    return ok({})
  },
}

/** States of a case in which it stands on a list that is shown. */
const shown: ReadonlySet<string> = new Set(['shown', 'disputed'])
