import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'
import { byKey } from '../filters.ts'
import { regionCode, sampleRegion } from '../region/region.ts'

/** A division of the city and the street in it. A filter asks for the division. */
export const address: FieldFacets<'address'> = {
  schema: () => z.object({ region: regionCode, street: z.string().trim().min(2).max(200) }),
  mend: (value, { label }) => {
    const { region = '', street = '' } = (value ?? {}) as Partial<Record<'region' | 'street', string>>
    if (region === '') return t(`请选择“${label.zh}”所在的县（市、区）`, `choose the county of “${label.en}”`)
    return street.trim().length < 2
      ? t(`请填写“${label.zh}”的街道和门牌号`, `fill in the street and number of “${label.en}”`)
      : t(`“${label.zh}”太长，街道和门牌号最多 200 个字`, `“${label.en}” is too long: at most 200 characters`)
  },
  sample: () => ({ region: sampleRegion, street: '人民路 100 号' }),
  toText: ({ region, street }) => `${region} ${street}`,
  toPrint: ({ region, street }, _field, lang, nameOf) =>
    lang === 'zh' ? `${nameOf(region)}${street}` : `${street}, ${nameOf(region)}`,
  toSearch: ({ street }) => [street],
  matches: ({ region }, wanted) => byKey(region, wanted),
}
