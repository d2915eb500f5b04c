import { fail, ok, type PartyRole, problem, refuseInput, type Thing, type ThingData, t } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from './asked.server.ts'
import { type CaseParty, partiesOf } from './parties.ts'

/** What the steps of {@link partySteps} do. */
export const partyEffects = {
  async invite({ thing, answers, now, ports }: Asked): Done {
    const role = String(answers.party)
    const party = partiesOf(thing.data)[role]
    if (!party) return refuseInput(t('申请里没有写明这一方', 'the application does not name this party'))
    if (party.subject !== undefined) {
      return fail(
        problem('E_GUARD', {
          why: t('这一方已经在线参加。', 'This party takes part already.'),
          how: t('文书直接发给对方即可。', 'Send it what it is to get.'),
        }),
      )
    }
    const known = party.creditCode === undefined ? null : await ports.subjects.byCode(party.creditCode)
    if (known) return joined(thing, role, known)
    return ok({ record: { party: role }, reply: await ports.cases.invite(thing.id, role, now) })
  },
  async join({ thing, answers, ports }: Asked): Done {
    const subject = await ports.subjects.get(String(answers.subject))
    return subject ? joined(thing, String(answers.party), subject) : fail(problem('E_FORBIDDEN'))
  },
}

function joined(thing: Thing, role: string, subject: { readonly id: string; readonly name: string }) {
  const parties = partiesOf(thing.data)
  const party = parties[role]
  if (!party) return refuseInput(t('申请里没有写明这一方', 'the application does not name this party'))
  if (thing.units.some((u) => u.unitId === subject.id)) {
    return refuseInput(t('该主体已经在本案中', 'this subject takes part in the case already'))
  }
  return ok({
    units: [...thing.units, { unitId: subject.id, part: 'party' as const }],
    data: { parties: plain({ ...parties, [role]: { ...party, subject: subject.id } }) },
  })
}

/** The parties that answers name, as a case keeps them; whoever joined under the same name stays. */
export function partiesIn(
  roles: Readonly<Record<string, PartyRole>>,
  answers: Readonly<Record<string, unknown>>,
  before: ThingData,
): ThingData {
  const known = partiesOf(before)
  const parties = Object.entries(roles).flatMap(([role, { field }]) => {
    const named = answers[field] as CaseParty | undefined
    if (!named) return []
    const { name, creditCode } = named
    const subject = known[role]?.name === name ? known[role]?.subject : undefined
    return [[role, { name, ...(creditCode ? { creditCode } : {}), ...(subject ? { subject } : {}) }] as const]
  })
  return parties.length === 0 ? {} : { parties: plain(Object.fromEntries(parties)) }
}
