import { fill, type Text, t } from '../text.ts'
import type { OfferingFacts } from './guide-faults.ts'
import type { Guide } from './service.ts'

const standard = {
  accept: t('{n} 个工作日内受理', 'accepted within {n} working days'),
  decide: t('受理后 {n} 个工作日内办结', 'decided within {n} working days of acceptance'),
}

/** The times a city promises for a service, each in a sentence that says from when it counts. */
export function promisedTimes(
  { promises = {} }: Pick<Guide, 'promises'>,
  { accept, decide }: { readonly [name in 'accept' | 'decide']: OfferingFacts[name] | null },
): readonly Text[] {
  const told = (words: Text | null, n: number | null | undefined) =>
    words === null || n === null || n === undefined ? [] : [fill(words, { n })]
  return [
    ...told(promises.accept === undefined ? standard.accept : promises.accept, accept),
    ...told(promises.decide ?? standard.decide, decide),
  ]
}
