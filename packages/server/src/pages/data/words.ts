import { t } from '@zhiqiang/kernel'

/** Words that the pages of the data platform share. */
export const words = {
  title: t('知识产权数据', 'IP data'),
  search: t('检索', 'Search'),
  measures: t('统计指标', 'Numbers'),
  open: t('开放数据', 'Open data'),
  bulletin: t('知识产权动态月报', 'Monthly bulletin'),
  topics: t('专题数据库', 'Topics'),
  similar: t('商标近似查询', 'Marks like a name'),
}

/** Where the registers of a city are searched. */
export function dataPath(city: string): string {
  return `/c/${city}/data`
}

/** Where the registers are told of as open data. */
export function openPath(city: string): string {
  return `${dataPath(city)}/open`
}

/** Where the topics of a city stand. */
export function topicsPath(city: string): string {
  return `${dataPath(city)}/topics`
}

/** Where the bulletin of a month stands. */
export function bulletinPath(city: string, month: string): string {
  return `${dataPath(city)}/bulletin/${month}`
}

/** Where one of them stands for good. */
export function topicPath(city: string, id: string): string {
  return `${topicsPath(city)}/${id}`
}

/** Where names are compared with the marks of a city. */
export function similarPath(city: string): string {
  return `${dataPath(city)}/similar-marks`
}

/** Where the numbers of a city stand that are computed from its registers. */
export function measuresPath(city: string): string {
  return `${dataPath(city)}/measures`
}

/** Where one of them opens to its rows. */
export function measurePath(city: string, measure: string): string {
  return `${measuresPath(city)}/${measure}`
}

/** Where one record stands for good. */
export function recordPath(city: string, register: string, key: string): string {
  return `${dataPath(city)}/${register}/${encodeURIComponent(key)}`
}
