import { defineRegister, t } from '@zhiqiang/kernel'
import { fields } from './fields.ts'
import { reader } from './reader.ts'
import { reckon } from './reckon.ts'

/** 地理标志: protected products, collective and certification marks, agricultural products; from reserve to registration. */
export const gi = defineRegister({
  id: 'gi',
  title: t('地理标志', 'Geographical indications'),
  one: t('件地理标志', 'geographical indication'),
  order: 30,
  table: 'geographical_indication',
  fields,
  heading: 'name',
  dated: 'dated_on',
  gathers: ['nice', 'users'],
  daysInOrder: [['filed_on', 'registered_on']],
  summary: ['kind', 'status', 'certificate_number', 'holders', 'category'],
  groups: [
    {
      title: t('识别', 'Identity'),
      fields: ['certificate_number', 'application_number', 'kind', 'office', 'status', 'status_said', 'counted_as'],
    },
    { title: t('产品', 'Product'), fields: ['category', 'nice', 'description', 'area'] },
    { title: t('当事人', 'Parties'), fields: ['holders', 'users', 'address', 'region'] },
    { title: t('日期', 'Days'), fields: ['filed_on', 'registered_on', 'ended_on'] },
  ],
  reader,
  reckon,
})
