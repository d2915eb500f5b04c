import { type Json, type Kind, type Letter, letterOf, type OpenRequest, type Thing } from '@zhiqiang/kernel'
import type { Catalogue } from '../../engine/catalogue.ts'

/**
 * The letter that a step of a service item goes out with, as a thing under the case. It is opened in the act's own
 * transaction, so no letter is lost, and none is made for an act that did not happen; its files are written afterwards.
 */
export function letterOpened(
  catalogue: Catalogue,
  kind: Kind,
  stepName: string,
  after: Thing,
  answers: Readonly<Record<string, unknown>>,
): readonly OpenRequest[] {
  const name = kind.steps[stepName]?.letter
  if (name === undefined || !kind.service || !catalogue.kinds.has('letter')) return []
  // A letter names whom it is for; a service that keeps who applied tells them on line.
  if (kind.service.withholds) return []
  const letter = letterOf(kind.service, name)
  if (!letter) throw new Error(`${kind.kind} has no letter ${name}`)
  const said = JSON.parse(JSON.stringify(answers)) as Json
  const lead = after.units.filter(({ part }) => part === 'lead')
  const agents = after.units.filter(({ part }) => part === 'agent')
  return recipientsOf(letter, after).map(({ role, name: recipient, subject }, copy) => ({
    kind: 'letter',
    step: 'make',
    title: kind.title.zh,
    answers: { letter: { name, step: stepName, answers: said, role, recipient, subject, copy } },
    units:
      subject === null
        ? lead
        : [...lead, { unitId: subject, part: 'applicant' }, ...(role === 'applicant' ? agents : [])],
  }))
}

interface Recipient {
  readonly role: string
  /** Null for the applicant, whose name stands in the register. */
  readonly name: string | null
  /** Null for a party that takes part on paper. */
  readonly subject: string | null
}

/** The parties a letter goes to, as far as the case has them. */
function recipientsOf({ to = ['applicant'] }: Letter, { data, units }: Thing): readonly Recipient[] {
  const parties = (data.parties ?? {}) as Readonly<Record<string, { readonly name: string; readonly subject?: string }>>
  return to.flatMap((role): Recipient[] => {
    if (role === 'applicant') {
      const own = units.find(({ part }) => part === 'applicant')
      return own ? [{ role, name: null, subject: own.unitId }] : []
    }
    const party = parties[role]
    return party ? [{ role, name: party.name, subject: party.subject ?? null }] : []
  })
}
