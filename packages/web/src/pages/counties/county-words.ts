import type { CallOutput } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'
import type { Tone } from '../../ui/mark.tsx'

export type County = CallOutput<'counties.list'>['rows'][number]
export type Lack = County['lacks'][number]

/** What a county may lack, in the order of the table. */
export const lackWords: readonly { readonly lack: Lack; readonly title: Text }[] = [
  { lack: 'record', title: t('未列入台账', 'Not on record') },
  { lack: 'body', title: t('没有议事协调机构', 'No body') },
  { lack: 'meeting', title: t('到期未开会', 'Did not meet') },
  { lack: 'plan', title: t('没有本地规划', 'No own plan') },
  { lack: 'subsidy', title: t('没有本地支持政策', 'No subsidy policy') },
  { lack: 'budget', title: t('没有本年经费', 'No money this year') },
  { lack: 'person', title: t('没有责任人', 'Nobody named') },
]

/** Verdicts on a clause of the city's plan. */
export const verdictWords: Readonly<
  Record<'taken' | 'lacking' | 'notOurs', { readonly text: Text; readonly tone: Tone }>
> = {
  lacking: { text: t('没有承接', 'Not taken up'), tone: 'bad' },
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
  lacks: t('缺什么', 'What it lacks'),
  reminded: t('提醒', 'Reminded'),
  amount: t('{year}年 {amount} 万元', '{year}: {amount} × 10,000 yuan'),
  expired: t('已过有效期', 'expired'),
  until: t('有效期至 {date}', 'valid until {date}'),
  notYet: t('还没有开过会', 'It never met'),
  unanswered: t('未答复', 'not answered'),
  answered: t('已答复', 'answered'),
  toPlan: t('与市规划对照', 'Hold it against the city’s'),
} as const
