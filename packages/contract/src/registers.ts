import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'

const CityCode = z.string().regex(/^\d{6}$/)
const Named = z.object({ label: TextView, value: z.string() })
const State = z.enum(['valid', 'flagged', 'revoked', 'ended'])

const Said = z.object({
  title: z.string(),
  holder: z.string(),
  class: z.string().nullable(),
  amount: z.number().nullable().describe('in fen'),
  facts: z.array(Named),
  rights: z.array(z.string()).describe('numbers of the rights it is about'),
})

/** An entry of a register. */
export const RegisterEntry = Said.extend({
  id: Id,
  register: z.string(),
  number: z.string(),
  thingId: Id.nullable().describe('the case it comes of; null for whoever may not read that case'),
  state: State,
  stateLabel: TextView,
  tone: z.string(),
  why: z.string().nullable(),
  enteredOn: Day,
  until: Day.nullable(),
  endedOn: Day.nullable(),
  changes: z
    .array(Said.extend({ changedOn: Day, why: z.string() }))
    .describe('what it said before each change, oldest first'),
})

const ClassTotal = z.object({ class: z.string(), label: TextView, entries: z.int(), amount: z.number() })

export const registers = {
  'registers.list': endpoint({
    method: 'GET',
    path: '/api/registers',
    summary: t('登记簿', 'Registers the city keeps'),
    can: 'public',
    query: z.object({ city: CityCode.optional() }),
    ok: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          title: TextView,
          open: z.enum(['public', 'code', 'inside']),
          amount: TextView.nullable().describe('what the sums of its entries are; null where they have none'),
          classes: z.array(z.object({ id: z.string(), label: TextView })),
          entries: z.int(),
          valid: z.int(),
        }),
      ),
    }),
  }),
  'registers.entries': endpoint({
    method: 'GET',
    path: '/api/registers/:register/entries',
    summary: t(
      '一个登记簿的登记；按类别的合计与列表是同一筛选',
      'The entries of a register; the totals by class are of the same filter as the list',
    ),
    can: 'public',
    params: z.object({ register: z.string().max(60) }),
    query: z.object({
      ...pageQuery,
      city: CityCode.optional(),
      q: z.string().max(100).optional(),
      class: z.string().max(60).optional(),
      state: State.optional(),
      from: Day.optional().describe('entered on or after'),
      to: Day.optional().describe('entered on or before'),
    }),
    ok: pageOf(RegisterEntry).extend({ byClass: z.array(ClassTotal) }),
  }),
  'registers.about': endpoint({
    method: 'GET',
    path: '/api/registers/about',
    summary: t('关于一项权利的全部登记', 'Every entry about a right'),
    can: 'register.read',
    query: z.object({ right: z.string().trim().min(3).max(60) }),
    ok: z.object({ rows: z.array(RegisterEntry) }),
  }),
  'registers.credits': endpoint({
    method: 'GET',
    path: '/api/registers/credits',
    summary: t(
      '我的学时记录：每人合计与各条登记',
      'Hours on record: the sum of each person and the entries they come of',
    ),
    can: 'signed-in',
    ok: z.object({
      rows: z.array(
        z.object({
          holder: z.string(),
          sum: z.number().describe('of the entries that hold'),
          entries: z.array(RegisterEntry.extend({ credits: z.number() })),
        }),
      ),
    }),
  }),
  'registers.verify': endpoint({
    method: 'GET',
    path: '/api/registers/verify/:code',
    summary: t('凭核验码查一条登记', 'The entry of a code'),
    can: 'public',
    params: z.object({ code: z.string().max(40) }),
    ok: z.object({ city: z.string(), registerTitle: TextView, entry: RegisterEntry }),
  }),
}
