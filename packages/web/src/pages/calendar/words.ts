import { t } from '@zhiqiang/kernel'

/** Words of the working-day calendar. */
export const words = {
  recounted: t('期限随工作日历变动的办件', 'Cases whose deadline moved with the calendar'),
  title: t('{year}年工作日历', 'Working days of {year}'),
  note: t(
    '办理期限按工作日计算时，以国务院办公厅的放假通知为准：放假不计，调休上班照计。',
    'Terms in working days go by the holiday notice of the State Council: rest days do not count, made-up Saturdays and Sundays do.',
  ),
  years: t('年度', 'Years'),
  shipped: t('随系统提供', 'shipped'),
  own: t('本市登记', 'entered here'),
  none: t('推算', 'estimate'),
  estimate: t(
    '{year}年放假通知尚未公布，按周末推算',
    'The notice for {year} is not out yet: counted by weekends alone',
  ),
  estimateHow: t(
    '落在这一年的期限都标为推算。通知公布后在这里登记，从登记起按通知计算。',
    'Every term that ends in it is marked as an estimate. Enter the notice here once it is out; from then on it is counted by.',
  ),
  missing: t(
    '{year}年的放假通知没有收录，按周末推算',
    'The notice for {year} is not recorded: counted by weekends alone',
  ),
  origin: t('原文', 'The notice'),
  counts: t('放假 {rest} 天，调休上班 {madeUp} 天', '{rest} rest days, {madeUp} made-up working days'),
  rest: t('休', 'off'),
  work: t('班', 'work'),
  restLong: t('放假', 'rest day of a notice'),
  workLong: t('调休上班', 'made-up working day'),
  weekendLong: t('周末', 'weekend'),
  enter: t('登记放假通知', 'Enter the notice'),
  replace: t('另行登记本年通知', 'Enter this year anew'),
  correct: t('更正日子', 'Correct the days'),
  stop: t('放弃修改', 'Leave it as it was'),
  paint: t('点日历登记，节日为', 'Days you press become'),
  howTo: t(
    '点一个日子：工作日变为放假，周末变为调休上班，再点变为放假，再点还原。键盘用方向键移动，空格键登记。',
    'Press a day: a weekday becomes a rest day; a weekend day a made-up working day, then a rest day, then itself again. Arrow keys move, space presses.',
  ),
  changes: t('保存后将有 {n} 天变化', '{n} days will change'),
  noChange: t('还没有改动。', 'Nothing is changed yet.'),
  becomes: t('{before} → {after}', '{before} → {after}'),
  december: t('上年十二月底', 'End of last December'),
  weekday: t('工作日', 'working day'),
} as const

export const monthNames = [
  t('一月', 'January'),
  t('二月', 'February'),
  t('三月', 'March'),
  t('四月', 'April'),
  t('五月', 'May'),
  t('六月', 'June'),
  t('七月', 'July'),
  t('八月', 'August'),
  t('九月', 'September'),
  t('十月', 'October'),
  t('十一月', 'November'),
  t('十二月', 'December'),
] as const

/** Monday first, as the notices are read. */
export const weekdayNames = [
  t('一', 'Mo'),
  t('二', 'Tu'),
  t('三', 'We'),
  t('四', 'Th'),
  t('五', 'Fr'),
  t('六', 'Sa'),
  t('日', 'Su'),
] as const

/** What a notice gives rest for; in Chinese, as it is kept. */
export const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const
