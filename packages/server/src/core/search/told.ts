import { fill, formatDate, isNothing, type RecordField, type RecordValue, type Text, t } from '@zhiqiang/kernel'
import { type Places, wholeName } from './places.ts'

/** A value of a record as it is read, in both languages. */
export function toldValue(field: RecordField, value: RecordValue | undefined, places: Places): Text {
  if (value === undefined || value === null || isNothing(value)) return t('', '')
  if (typeof value === 'object') return t(value.join('；'), value.join('; '))
  switch (field.sort) {
    case 'choice':
      return field.options?.[String(value)] ?? same(String(value))
    case 'region':
      return same(wholeName(places, String(value)))
    case 'day':
      return t(formatDate(String(value), 'zh'), formatDate(String(value), 'en'))
    default:
      return same(String(value))
  }
}

function same(text: string): Text {
  return fill(t('{text}', '{text}'), { text })
}
