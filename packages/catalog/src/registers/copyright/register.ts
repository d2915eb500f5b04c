import { defineRegister, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { firstDay, regionOf } from '../../shared/records/reckoned.ts'
import { fields } from './fields.ts'

/** 作品登记: certificates of the registration of works. Copyright itself needs none. */
export const copyright = defineRegister({
  id: 'copyright',
  title: t('作品著作权', 'Copyright works'),
  one: t('件作品', 'work'),
  order: 40,
  table: 'copyright_work',
  fields,
  heading: 'title',
  dated: 'dated_on',
  daysInOrder: [
    ['completed_on', 'published_on'],
    ['completed_on', 'registered_on'],
  ],
  summary: ['sort', 'registration_number', 'owners', 'registered_on'],
  alike: ['title', 'owners'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['registration_number', 'sort'] },
    { title: t('当事人', 'Parties'), fields: ['owners', 'authors', 'address', 'region'] },
    { title: t('日期', 'Days'), fields: ['completed_on', 'published_on', 'registered_on'] },
  ],
  reader: plainReader({
    fields,
    headings: {
      registration_number: ['登记号', '作品登记号', '作品登记证号', '登记证书编号', 'registration number'],
      title: ['作品名称', '作品名', '名称', 'title'],
      sort: ['作品类别', '作品类型', '类别', 'sort'],
      owners: ['著作权人', '权利人', '著作权人名称', 'owner'],
      authors: ['作者', '作者姓名', 'author'],
      address: ['地址', '著作权人地址', '所在地', 'address'],
      completed_on: ['创作完成日期', '完成日期', '创作完成日'],
      published_on: ['首次发表日期', '首次发表时间', '首次公映日期'],
      registered_on: ['登记日期', '登记时间', '登记日', 'registration date'],
    },
    wanted: ['registration_number', 'title', 'sort'],
    needed: ['registration_number', 'title'],
    wordings: {
      sort: [
        [/录音|录像/, 'recording'],
        [/文字/, 'literary'],
        [/口述/, 'oral'],
        [/音乐|戏剧|曲艺|舞蹈|杂技/, 'performing'],
        [/美术/, 'art'],
        [/建筑/, 'architecture'],
        [/摄影/, 'photograph'],
        [/电影|视听|摄制/, 'audiovisual'],
        [/设计图|示意图|地图|图形/, 'drawing'],
        [/模型/, 'model'],
        [/其他|其它/, 'other'],
      ],
    },
    numbers: ({ registration_number: number }) => [String(number)],
  }),
  reckon: (values, ports) => ({
    region: regionOf(values, ports),
    dated_on: firstDay(values.registered_on, values.published_on, values.completed_on),
  }),
})
