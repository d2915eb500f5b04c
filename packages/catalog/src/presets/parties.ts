import { field, type Text, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellParties, tellUnit } from './tells.ts'

/** Somebody a case names besides the applicant, as the case keeps them. */
export interface CaseParty {
  readonly name: string
  readonly creditCode?: string
  /** The subject of the hall that takes part for them; absent while they take part on paper. */
  readonly subject?: string
}

/** The parties a case keeps, by their role in it. */
export function partiesOf(data: { readonly [key: string]: unknown }): Readonly<Record<string, CaseParty>> {
  return (data.parties ?? {}) as Readonly<Record<string, CaseParty>>
}

/** Who stands on the sides of a case: the applicant and the other parties, those on paper by their names. */
export function sidesOf(thing: Pick<Thing, 'units' | 'data'>) {
  return {
    subjects: thing.units.flatMap((u) => (u.part === 'applicant' || u.part === 'party' ? [u.unitId] : [])),
    names: Object.values(partiesOf(thing.data)).map(({ name }) => name),
  }
}

/**
 * How others take part in a case: the office invites whom the application names, who joins by the code on the letter or,
 * registered under the same credit code, at once. What a party does is a step under `case.answer`, which the office also
 * takes for it from paper.
 * @param parties the roles of the item's declaration, by what they are called
 */
export function partySteps<const S extends string, const P extends Readonly<Record<string, Text>>>(
  parties: P,
  open: readonly [S, ...S[]],
) {
  return {
    invite: {
      from: open,
      to: 'stay',
      can: 'case.handle',
      label: t('请对方在线参加', 'Invite a party'),
      consequence: t(
        '已登记的单位立即加入；没有登记的，凭通知书上的编号和参加码加入',
        'A registered firm joins at once; anybody else by the number and the code on the letter',
      ),
      form: { party: field.choice(t('哪一方', 'Which party'), parties) },
      refuses: (thing: Thing) =>
        Object.values(partiesOf(thing.data)).every(({ subject }) => subject !== undefined)
          ? t('各方都已在线参加', 'Every party takes part already')
          : null,
      does: 'invite',
      tells: [tellParties(t('有案件请您参加', 'You are a party of a case'))],
    },
    join: {
      from: open,
      to: 'stay',
      can: 'case.answer',
      label: t('参加案件', 'Join'),
      consequence: t('从此在线收发本案文书', 'From now on it takes part on line'),
      form: { party: field.text(t('哪一方', 'Which party'), { max: 40 }), subject: field.data(t('主体', 'Subject')) },
      does: 'join',
      internal: true,
      tells: [
        tellUnit(t('对方已在线参加案件', 'A party joined')),
        tellApplicant(t('对方已参加案件', 'A party joined')),
      ],
    },
  } as const
}
