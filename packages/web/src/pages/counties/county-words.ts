import type { CallOutput } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'
import type { Tone } from '../../ui/mark.tsx'

export type County = CallOutput<'counties.list'>['rows'][number]
export type Lack = County['lacks'][number]

/** What a county may lack, in the order of the table. */
export const lackWords: readonly { readonly lack: Lack; readonly title: Text }[] = [
  { lack: 'record', title: t('未列入台账', 'Not on record') },
  { lack: 'body', title: t('未建立议事协调机构', 'No body') },
  { lack: 'meeting', title: t('逾期未召开会议', 'Did not meet') },
  { lack: 'plan', title: t('未制定本地规划', 'No own plan') },
  { lack: 'subsidy', title: t('未出台支持政策', 'No subsidy policy') },
  { lack: 'budget', title: t('未登记本年经费', 'No money this year') },
  { lack: 'person', title: t('未明确责任人', 'Nobody named') },
]

/** Verdicts on a clause of the city's plan. */
export const verdictWords: Readonly<
  Record<'taken' | 'lacking' | 'notOurs', { readonly text: Text; readonly tone: Tone }>
> = {
  lacking: { text: t('未承接', 'Not taken up'), tone: 'bad' },
  taken: { text: t('已承接', 'Taken up'), tone: 'good' },
  notOurs: { text: t('本地不涉及', 'Does not concern it'), tone: 'plain' },
}

/** Words the pages of counties share. */
export const countyWords = {
  county: t('县（市、区）', 'County'),
  body: t('议事协调机构', 'Body'),
  last: t('最近一次会议', 'Last meeting'),
  plan: t('本地规划', 'Own plan'),
  subsidy: t('本地支持政策', 'Own subsidy policy'),
  budget: t('经费', 'Budget'),
  person: t('责任人', 'Person responsible'),
  lacks: t('缺项', 'What it lacks'),
  reminded: t('提醒', 'Reminded'),
  amount: t('{year}年 {amount} 万元', '{year}: {amount} × 10,000 yuan'),
  expired: t('已过有效期', 'expired'),
  until: t('有效期至 {date}', 'valid until {date}'),
  notYet: t('尚未召开', 'It never met'),
  unanswered: t('未答复', 'not answered'),
  answered: t('已答复', 'answered'),
  toPlan: t('与市规划对照', 'Hold it against the city’s'),
} as const
