import { defineRegister, t } from '@zhiqiang/kernel'
import { fields } from './fields.ts'
import { reader } from './reader.ts'
import { reckon } from './reckon.ts'

/** 机构: firms, universities and whoever else holds rights, by their credit codes, under every name they bore. */
export const organisations = defineRegister({
  id: 'organisations',
  title: t('机构', 'Organisations'),
  one: t('家机构', 'organisation'),
  order: 110,
  table: 'organisation',
  fields,
  heading: 'name',
  dated: 'founded_on',
  gathers: ['former_names', 'honours'],
  mayLack: ['honours'],
  daysInOrder: [['founded_on', 'ended_on']],
  summary: ['sort', 'status', 'credit_code', 'honours', 'region'],
  alike: ['name'],
  groups: [
    { title: t('识别', 'Identity'), fields: ['credit_code', 'former_names', 'sort', 'status'] },
    { title: t('经营', 'Business'), fields: ['industry', 'size', 'honours'] },
    { title: t('住所', 'Seat'), fields: ['address', 'region', 'founded_on', 'ended_on'] },
  ],
  reader,
  reckon,
})
