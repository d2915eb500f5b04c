import { t } from '@zhiqiang/kernel'

/** Words that the pages of the data platform share. */
export const words = {
  title: t('知识产权数据', 'IP data'),
  search: t('检索', 'Search'),
  similar: t('商标近似查询', 'Marks like a name'),
}

/** Where the registers of a city are searched. */
export function dataPath(city: string): string {
  return `/c/${city}/data`
}

/** Where names are compared with the marks of a city. */
export function similarPath(city: string): string {
  return `${dataPath(city)}/similar-marks`
}

/** Where one record stands for good. */
export function recordPath(city: string, register: string, key: string): string {
  return `${dataPath(city)}/${register}/${encodeURIComponent(key)}`
}
