import { t } from '@zhiqiang/kernel'

/** Words that the pages of the data platform share. */
export const words = {
  title: t('知识产权数据', 'IP data'),
  search: t('检索', 'Search'),
}

/** Where the registers of a city are searched. */
export function dataPath(city: string): string {
  return `/c/${city}/data`
}

/** Where one record stands for good. */
export function recordPath(city: string, register: string, key: string): string {
  return `${dataPath(city)}/${register}/${encodeURIComponent(key)}`
}
