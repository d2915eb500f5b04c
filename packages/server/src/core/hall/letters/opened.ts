import { type Json, type Kind, letterOf, type OpenRequest, type Thing } from '@zhiqiang/kernel'
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
  if (!letterOf(kind.service, name)) throw new Error(`${kind.kind} has no letter ${name}`)
  return [
    {
      kind: 'letter',
      step: 'make',
      title: kind.title.zh,
      answers: { letter: { name, step: stepName, answers: JSON.parse(JSON.stringify(answers)) as Json } },
      units: after.units.filter(({ part }) => part === 'lead' || part === 'applicant'),
    },
  ]
}
