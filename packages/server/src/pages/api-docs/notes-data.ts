import { type Text, t } from '@zhiqiang/kernel'

/** What the contract says of registers, records, imports and the search. */
export const dataNotes: readonly Text[] = [
  t('选项的名称', 'labels of the values of a choice'),
  t('识别记录所用的号码', 'the number the record is kept by'),
  t(
    '可以直接阅读的值：选项的名称、区划的名称',
    'the value as it is read: the label of a choice, the name of a division',
  ),
  t('随命中列出的字段', 'the facts shown with a hit'),
  t('第一个命中词的前后文', 'around the first word found'),
  t('数据来源', 'whose data it is'),
  t('数据日期', 'the day the data are from'),
  t('文件已读的份额，0 到 1000', 'share of the file that is read, 0 to 1000'),
  t('有修正或者略去内容而导入的行', 'rows taken in with something mended or left out'),
  t('把这次试读写入的那次导入', 'the import that wrote what this trial tried'),
  t('文件中的行号', 'number of the row in the file'),
  t('原样的行，按表头', 'the row as it was, by its headings'),
  t('城市代码；只有一个城市时可不填', 'code of a city; the only one where there is one'),
  t('一条记录的叫法', 'what one record is called'),
  t('文件中认得的表头', 'headings under which a field is known in files'),
  t('选中的筛选值，写成 字段=值，用逗号隔开', 'chosen facets, each field=value, parted by commas'),
  t('同时统计各筛选值的条数', 'count the values of facets too'),
  t('精确', 'exact'),
  t(
    '怎样理解查询；known 为假：没有记录会有这个值',
    'how the query was understood; not known: a value that no record can have',
  ),
  t('可以直接阅读的值', 'the value as it is read'),
  t('为空：由其他字段推算', 'null: reckoned from other fields'),
  t('推算所依据的规定', 'the rule of law it was reckoned by'),
  t('其他来源的不同说法', 'what other sources say instead'),
  t('所属的导入；可查看导入的人才有', 'the import; for those who may see imports'),
  t('新的在前，至多 50 次', 'the newest first, at most 50'),
  t('可以手工录入', 'may be entered by hand'),
  t('作为记录标题的字段', 'the field that heads a record'),
  t('手工录入和更正的内容；有此权限的人可见', 'what was entered or corrected by hand; for those who may do so'),
]
