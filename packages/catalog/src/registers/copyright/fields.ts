import { type RecordField, type Text, t } from '@zhiqiang/kernel'

/** Sorts of works by the Copyright Law; recordings are registered beside them. */
const sorts = {
  literary: t('文字作品', 'Literary work'),
  oral: t('口述作品', 'Oral work'),
  performing: t('音乐、戏剧、曲艺、舞蹈、杂技作品', 'Music, drama, dance, acrobatics'),
  art: t('美术作品', 'Work of art'),
  architecture: t('建筑作品', 'Work of architecture'),
  photograph: t('摄影作品', 'Photograph'),
  audiovisual: t('视听作品', 'Audiovisual work'),
  drawing: t('图形作品', 'Drawing'),
  model: t('模型作品', 'Model'),
  recording: t('录音录像制品', 'Recording'),
  other: t('其他', 'Other'),
} as const satisfies Readonly<Record<string, Text>>

export const fields = {
  registration_number: { label: t('登记号', 'Registration number'), sort: 'text' },
  title: { label: t('作品名称', 'Title'), sort: 'text', find: 'title' },
  sort: { label: t('作品类别', 'Sort of work'), sort: 'choice', facet: 'plain', options: sorts },
  owners: { label: t('著作权人', 'Owners'), sort: 'names', find: 'people' },
  authors: { label: t('作者', 'Authors'), sort: 'names', find: 'people', persons: true },
  address: { label: t('地址', 'Address'), sort: 'text' },
  region: { label: t('所在地区', 'Region'), sort: 'region', facet: 'region', reckoned: true },
  completed_on: { label: t('创作完成日', 'Finished on'), sort: 'day' },
  published_on: { label: t('首次发表日', 'First published on'), sort: 'day' },
  registered_on: { label: t('登记日', 'Registered on'), sort: 'day' },
  dated_on: { label: t('排序日期', 'Sorted by'), sort: 'day', reckoned: true },
} as const satisfies Readonly<Record<string, RecordField>>
