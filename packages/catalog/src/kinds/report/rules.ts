import { type Allowed, type CityRules, type Text, type Thing, t } from '@zhiqiang/kernel'

/**
 * A unit does not review what it wrote itself. The office may, also where it sits in the unit that leads, unless the city
 * says otherwise: there is nobody above it to ask. The author's own account is refused all the same, by the effect.
 */
export function notOwnUnit(thing: Thing, as: Allowed, rules: CityRules): Text | null {
  const author = thing.units.find((u) => u.part === 'author')
  if (as.unitId === null || author?.unitId !== as.unitId) return null
  if (as.role === 'office') return rules.noOwnUnitReview ? officeToo : null
  return t(
    '这是本单位的报告：牵头单位的由联席会议办公室审核，配合单位的由牵头单位审核',
    "It is your own unit's report: the office reviews the lead's, the lead a co-unit's",
  )
}

const officeToo = t(
  '本市规定任何人不得审核本单位的报告，办公室设在本单位的也不例外',
  'This city lets nobody review a report of his own unit, the office inside it included',
)

/** Only the unit that wrote a report mends it. */
export function ownUnitOnly(thing: Thing, as: Allowed): Text | null {
  const author = thing.units.find((u) => u.part === 'author')
  if (as.unitId === null || author?.unitId === as.unitId) return null
  return t('这是其他单位的报告，由报送单位自己补充', "It is another unit's report; the unit that wrote it mends it")
}
