import { t } from '@zhiqiang/kernel'

/** Words of the pages of standing searches. */
export const words = {
  note: t(
    '订阅一个检索：以后进入登记库的记录，符合的会通知您，每日至多一次。',
    'Keep a search: records that come in later and match are told to you, once a day at most.',
  ),
  own: t('我的订阅', 'Mine'),
  none: t('还没有订阅。', 'You keep no search yet.'),
  noneHint: t(
    '点“订阅检索”，写下检索式，例如：库:专利 分类:H01M。',
    'Press “Keep a search” and write a query, such as register:patents class:H01M.',
  ),
  topics: t('专题数据库', 'Topics'),
  noTopics: t('还没有专题。', 'There are no topics yet.'),
  topicsHint: t('由联席会议办公室建立，公众可以看到。', 'Begun by the office and open to everybody.'),
  query: t('检索式', 'Query'),
  about: t('说明', 'About'),
  joined: t('新增 {n} 条', '{n} new'),
  nothing: t('还没有新增', 'nothing new yet'),
  last: t('最近 {day}', 'last on {day}'),
  found: t('订阅以来新增的记录', 'Records that came in since it is kept'),
  nothingYet: t('还没有新增的记录。', 'No record has come in yet.'),
  nothingHint: t(
    '以后导入或录入的记录符合检索式时，会列在这里并通知您。',
    'Records that match are listed here and told to you.',
  ),
  now: t('现在检索', 'Search now'),
  open: t('公开页面', 'Public page'),
  name: t('名称', 'Name'),
  register: t('登记库', 'Register'),
  day: t('进入日期', 'Came in'),
}
