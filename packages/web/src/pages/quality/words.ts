import { type Text, t } from '@zhiqiang/kernel'

/** Words of the pages on the quality of the data. */
export const words = {
  title: t('数据质量', 'Quality of the data'),
  note: t(
    '按登记库的声明逐项检查：该有的值缺不缺，日期先后对不对，有没有疑似重复；被拒和被修补的行按来源列出。点开一项就是那些记录。',
    'What the registers declare is checked: values that should be there, days in their order, records entered twice. Rows refused or mended stand by source. Each check opens to its records.',
  ),
  clean: t('没有发现问题：{list}', 'Nothing was found in: {list}'),
  comma: t('、', ', '),
  records: t('{n} 条记录', '{n} records'),
  register: t('登记库', 'Register'),
  check: t('检查', 'Check'),
  count: t('条数', 'Records'),
  share: t('占比', 'Share'),
  files: t('各来源最近一次导入', 'The last file of each source'),
  source: t('来源', 'Source'),
  file: t('文件', 'File'),
  asOf: t('数据日期', 'Data of'),
  read: t('读入行', 'Rows read'),
  rejected: t('被拒', 'Refused'),
  mended: t('修补', 'Mended'),
  back: t('全部检查', 'All checks'),
  name: t('名称', 'Name'),
  number: t('号码', 'Number'),
  looked: t('检查的值', 'What was looked at'),
  none: t('没有值', 'nothing'),
  solved: t('现在没有这样的记录了。', 'There is no such record any more.'),
} satisfies Readonly<Record<string, Text>>
