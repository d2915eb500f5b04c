import { type Actor, type Allowed, type CityRules, type Text, type Thing, t } from '@zhiqiang/kernel'
import { draftersOf, legalOf } from './rule-data.ts'

/** Legality is reviewed in the unit named, and by nobody who drafted. */
export function reviewerOnly(thing: Thing, as: Allowed, _: CityRules, actor: Actor): Text | null {
  if (draftersOf(thing.data).some((one) => one.id === whoIs(actor))) {
    return t(
      '起草人不能审核自己起草的文件，请由另一人审核',
      'Nobody reviews a rule that he drafted: another person does',
    )
  }
  const { unitId } = legalOf(thing.data)
  if (as.unitId !== null && as.unitId !== unitId) {
    return t('由送审时指定的审核单位办理', 'The unit named when it was sent in reviews it')
  }
  return null
}

/** One person under all his posts; whoever runs the machine counts as one. */
export function whoIs(actor: Pick<Actor, 'id' | 'kind'>): string {
  return actor.id ?? actor.kind
}
