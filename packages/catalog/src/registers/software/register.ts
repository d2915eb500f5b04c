import { defineRegister, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { firstDay, regionOf } from '../../shared/records/reckoned.ts'
import { fields } from './fields.ts'

/** 计算机软件著作权登记. */
export const software = defineRegister({
  id: 'software',
  title: t('软件著作权', 'Software copyright'),
  one: t('件软件', 'program'),
  order: 50,
  table: 'software_work',
  fields,
  heading: 'name',
  dated: 'dated_on',
  daysInOrder: [
    ['completed_on', 'published_on'],
    ['completed_on', 'registered_on'],
  ],
  summary: ['version', 'registration_number', 'owners', 'registered_on'],
  alike: ['name', 'version', 'owners'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['registration_number', 'short_name', 'version', 'acquired'] },
    { title: t('当事人', 'Parties'), fields: ['owners', 'address', 'region'] },
    { title: t('日期', 'Days'), fields: ['completed_on', 'published_on', 'registered_on'] },
  ],
  reader: plainReader({
    fields,
    headings: {
      registration_number: ['登记号', '软著登记号', '软件登记号', 'registration number'],
      name: ['软件名称', '软件全称', '名称', 'name'],
      short_name: ['软件简称', '简称'],
      version: ['版本号', '版本', 'version'],
      owners: ['著作权人', '权利人', 'owner'],
      acquired: ['权利取得方式', '取得方式'],
      address: ['地址', '著作权人地址', '所在地', 'address'],
      completed_on: ['开发完成日期', '开发完成日'],
      published_on: ['首次发表日期', '首次发表时间'],
      registered_on: ['登记日期', '登记批准日期', '登记日', 'registration date'],
    },
    wanted: ['registration_number', 'name', 'version'],
    needed: ['registration_number', 'name'],
    wordings: {
      acquired: [
        [/原始/, 'original'],
        [/继受|受让|继承|承受/, 'derived'],
      ],
    },
    numbers: ({ registration_number: number }) => [String(number)],
  }),
  reckon: (values, ports) => ({
    region: regionOf(values, ports),
    dated_on: firstDay(values.registered_on, values.published_on, values.completed_on),
  }),
})
