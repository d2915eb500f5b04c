import { type Text, t } from '@zhiqiang/kernel'
import type { Facts } from '../facts/facts.ts'
import { annualReport } from './annual-report.ts'
import type { Draft } from './draft.ts'
import { progressReport } from './progress-report.ts'
import { supervisionNotice } from './supervision-notice.ts'

/** A sort of paper: what it is called, what it is asked for, and its text. */
export interface PaperSort {
  readonly title: Text
  readonly about: Text
  /** Which period it takes, and whether it is about one plan or may be about all; minutes are about a meeting. */
  readonly period: 'quarter' | 'day' | 'year' | 'meeting'
  readonly plan: 'one' | 'any'
  readonly write: ((facts: Facts, letterhead: { readonly addressee: string }) => Draft) | null
}

export const paperSorts = {
  'supervision-notice': {
    title: t('督办通报', 'Supervision notice'),
    about: t(
      '一段时间内按期、逾期、未签收的事项，按单位列出。',
      'What was done on time, late or never signed for in a period, by unit.',
    ),
    period: 'quarter',
    plan: 'any',
    write: (facts, { addressee }) => supervisionNotice(facts, addressee),
  },
  'progress-report': {
    title: t('工作进展情况报告', 'Progress report'),
    about: t(
      '一份规划到某一天的进展：总体、目标、逐部分、问题、下一步。',
      'How a plan stands on a day: overall, goals, part by part, problems, next steps.',
    ),
    period: 'day',
    plan: 'one',
    write: (facts) => progressReport(facts),
  },
  'annual-report': {
    title: t('年度报告（市政府常务会议）', 'Yearly report to the executive meeting'),
    about: t(
      '一年的任务、目标、各单位办理情况和下一年安排，提请市政府常务会议审议。',
      'The year’s tasks, goals and units, and the year to come, for the executive meeting of the city government.',
    ),
    period: 'year',
    plan: 'any',
    write: (facts) => annualReport(facts),
  },
  minutes: {
    title: t('会议纪要', 'Minutes of a meeting'),
    about: t(
      '一次会议的议题、情况、议定事项和到会单位，按公文格式。',
      'Agenda, what was said, decisions and attendance of a meeting, as an official paper.',
    ),
    period: 'meeting',
    plan: 'any',
    write: null,
  },
} as const satisfies Readonly<Record<string, PaperSort>>

export type PaperSortId = keyof typeof paperSorts
