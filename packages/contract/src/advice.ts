import { areas, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { Level } from './ratings.ts'
import { ThingRow } from './things.ts'

const AreaName = z.enum(Object.keys(areas) as [keyof typeof areas, ...(keyof typeof areas)[]])
const CityCode = z.string().regex(/^\d{6}$/)
const Day = z.string().describe('YYYY-MM-DD')

const KnownAnswer = z.object({
  id: Id,
  topic: AreaName,
  question: z.string(),
  answer: z.string(),
  source: z.object({
    title: TextView,
    href: z.string().describe('the public page it stands on'),
    unconfirmed: z.boolean().describe('nobody compared the law it rests on with the official text'),
  }),
  from: Day,
  to: Day.nullable(),
  sure: z.boolean().describe('surely what was asked; the others may be'),
})

const CharterLine = z.object({
  item: z.string(),
  itemTitle: TextView,
  clock: z.string(),
  label: TextView,
  promise: z.int().nullable().describe('promised at present, in working days; null where nothing is'),
  settled: z.int().describe('rounds of the clock that ended within the period'),
  average: z.number().nullable().describe('working days they took on average, to one place; null where none ended'),
  longest: z.int().nullable().describe('working days of the longest of them'),
  late: z.int().describe('of those, ended after their last day'),
  open: z.int().describe('running or standing now'),
  overdue: z.int().describe('of those, past their last day'),
  oldest: Day.nullable().describe('the earliest last day of an overdue one'),
  light: z.enum(['good', 'wait', 'bad']).describe('bad: one is overdue now; wait: one was late; good: none'),
})

const CharterRound = z.object({
  startedOn: Day.describe('the day it begins after'),
  dueOn: Day.nullable().describe('its last day; null while it stands'),
  settledOn: Day.nullable(),
  days: z.int().nullable().describe('working days it took; null while it is open'),
  late: z.boolean().describe('it passed its last day'),
  no: z.string().nullable().describe('number of the case; null for whoever may not read it'),
  thingId: Id.nullable(),
})

const CharterRating = z.object({
  item: z.string(),
  itemTitle: TextView,
  rated: z.int().describe('ratings given within the period'),
  satisfied: z.int().describe('of those, at least fairly satisfied, as first rated'),
  bad: z.int().describe('of those, dissatisfied, as first rated'),
  share: z.number().nullable().describe('satisfied of rated in per cent, to one place; null where none was rated'),
  open: z.int().describe('bad ones to follow up now, whenever they were given'),
  overdue: z.int().describe('of those, past their last day'),
  oldest: Day.nullable().describe('the earliest last day of an overdue one'),
  light: z.enum(['good', 'wait', 'bad']).describe('bad: one is overdue now; wait: one is to follow up; good: none'),
})

const CharterRated = z.object({
  on: Day,
  level: Level,
  stateLabel: TextView,
  dueOn: Day.nullable().describe('the last day to follow it up; null where nothing is open'),
  overdue: z.boolean(),
  followedOn: Day.nullable(),
  again: Level.nullable().describe('as rated once more after the follow-up'),
  no: z.string().nullable().describe('number of the case; null for whoever may not read it'),
  caseId: Id.nullable(),
})

export const advice = {
  'knowledge.list': endpoint({
    method: 'GET',
    path: '/api/knowledge',
    summary: t('知识库问答', 'Known answers, as they are kept'),
    can: 'public',
    query: z.object({
      ...pageQuery,
      city: CityCode.optional(),
      q: z.string().max(100).optional(),
      state: z.string().max(40).optional(),
    }),
    ok: pageOf(ThingRow),
  }),
  'knowledge.answers': endpoint({
    method: 'GET',
    path: '/api/knowledge/answers',
    summary: t(
      '在知识库里查：白话和同义词都认，最像的在前',
      'Looks a question up among the known ones, in plain words; the likeliest first',
    ),
    can: 'public',
    query: z.object({
      city: CityCode.optional(),
      q: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    ok: z.object({ rows: z.array(KnownAnswer), total: z.int() }),
  }),
  'charter.get': endpoint({
    method: 'GET',
    path: '/api/charter',
    summary: t('服务承诺公示：按真实办件计算', 'The service charter, reckoned from real cases'),
    can: 'public',
    query: z.object({ city: CityCode.optional() }),
    ok: z.object({ since: Day, until: Day, rows: z.array(CharterLine), ratings: z.array(CharterRating) }),
  }),
  'charter.rounds': endpoint({
    method: 'GET',
    path: '/api/charter/rounds',
    summary: t(
      '服务承诺公示的一个数字由哪些计时得来，一件次一行',
      'What a number of the service charter is made of, a row for each round of a clock',
    ),
    can: 'public',
    query: z.object({
      ...pageQuery,
      city: CityCode.optional(),
      item: z.string().max(60),
      clock: z.string().max(60),
      of: z.enum(['settled', 'late', 'open', 'overdue']).default('settled'),
    }),
    ok: pageOf(CharterRound),
  }),
  'charter.ratings': endpoint({
    method: 'GET',
    path: '/api/charter/ratings',
    summary: t(
      '服务承诺公示的一个评价数字由哪些评价得来，一次评价一行',
      'What a number of ratings in the service charter is made of, a row for each rating',
    ),
    can: 'public',
    query: z.object({
      ...pageQuery,
      city: CityCode.optional(),
      item: z.string().max(60),
      of: z.enum(['rated', 'satisfied', 'bad', 'open', 'overdue']).default('rated'),
    }),
    ok: pageOf(CharterRated),
  }),
}
