import { type Text, t } from '@zhiqiang/kernel'

/** Words that the pages of imports share. */
export const words = {
  title: t('数据导入', 'Data imports'),
  note: t(
    '把各局、各家的数据文件导入登记库。先试读，看每一行会怎样，再写入；同一份文件再导入一次，不会改变什么。',
    'Files of offices and vendors go into the registers. A file is tried first: see what each row would do, then write it. The same file taken in again changes nothing.',
  ),
  quality: t('数据质量', 'Quality of the data'),
  search: t('检索登记库', 'Search the registers'),
  take: t('导入文件', 'Import a file'),
  register: t('登记库', 'Register'),
  source: t('数据来源', 'Whose data it is'),
  sourceHint: t('例如“专利公报”；同一来源以后再导入时写得一样', 'Such as the gazette; write it alike the next time'),
  asOf: t('数据日期', 'Data of'),
  file: t('文件', 'File'),
  choose: t('选择文件并试读', 'Choose a file and try it'),
  formats: t(
    '表格（CSV、TSV、XLSX）、JSON、XML；编码和分隔符自动识别，最大 4 GB。',
    'A table (CSV, TSV, XLSX), JSON or XML; encoding and separator are told from it; at most 4 GB.',
  ),
  template: t('下载模板', 'Download a template'),
  sending: t('正在上传 {n}%', 'Uploading {n}%'),
  name: t('文件', 'File'),
  trial: t('试读', 'trial'),
  phase: t('进度', 'Progress'),
  by: t('经办人', 'By'),
  at: t('时间', 'When'),
  read: t('读入', 'Read'),
  inserted: t('新增', 'New'),
  updated: t('更新', 'Updated'),
  unchanged: t('没有变化', 'As they were'),
  rejected: t('未导入', 'Rejected'),
  warnings: t('有修正', 'Mended'),
  format: t('格式', 'Format'),
  none: t('还没有导入过文件。', 'No file was taken in yet.'),
  noneHint: t('在上面选择登记库和文件，先试读。', 'Choose a register and a file above; it is tried first.'),
  write: t('写入', 'Write it'),
  writeHint: t(
    '试读没有写入任何一行。数字符合预期后写入。',
    'A trial writes nothing. Write it once the numbers are what you expect.',
  ),
  written: t('已写入，见这次导入', 'It was written: see that import'),
  stop: t('停止', 'Stop'),
  download: t('下载未导入的行', 'Download the rejected rows'),
  mend: t(
    '改好后可直接再导入：列和原来一样，多出的两列会略过。',
    'Mend it and import it as it is: the two extra columns are ignored.',
  ),
  report: t('逐行报告', 'Row by row'),
  clean: t('没有要说明的行。', 'There is nothing to tell of any row.'),
  row: t('第 {n} 行', 'Row {n}'),
  more: t('只列出前 {n} 条；全部见下载的文件。', 'The first {n} only; the download has all.'),
  only: t('只看', 'Show'),
} as const

/** How far an import is. */
export const phases: Readonly<Record<'waiting' | 'running' | 'done' | 'cancelled' | 'failed', Text>> = {
  waiting: t('等待读取', 'Waiting'),
  running: t('正在读取', 'Being read'),
  done: t('已完成', 'Done'),
  cancelled: t('已停止', 'Stopped'),
  failed: t('读不下去', 'Unreadable'),
}
