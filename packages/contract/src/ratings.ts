import { ratingLevels, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

/** One of the five levels of 好差评. */
export const Level = z.enum(Object.keys(ratingLevels) as [keyof typeof ratingLevels, ...(keyof typeof ratingLevels)[]])

const RatingRow = ThingRow.extend({
  no: z.string().describe('of the case'),
  caseId: Id,
  item: z.string(),
  itemTitle: TextView,
  level: Level.describe('as first rated'),
  again: Level.nullable().describe('as rated once more after the follow-up'),
  words: z.string(),
})

export const ratings = {
  'ratings.list': endpoint({
    method: 'GET',
    path: '/api/ratings',
    summary: t(
      '服务评价：办公室看全市，承办单位看本单位，申请人看自己的',
      'Ratings: of the city for its office, of its own cases for a unit, their own for applicants',
    ),
    can: 'rating.read',
    query: z.object({
      ...pageQuery,
      item: z.string().max(60).optional(),
      level: Level.optional(),
      state: z.string().max(40).optional(),
      overdue: z.enum(['true']).optional().describe('only bad ones past their last day'),
    }),
    ok: pageOf(RatingRow),
  }),
}
