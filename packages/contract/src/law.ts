import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { ThingRow, ThingView } from './things.ts'

const Mark = z.enum(['confirmed', 'unconfirmed']).describe('unconfirmed: the official text was not read')

/** Where something is written. */
const Basis = z.object({ instrument: z.string(), title: TextView, article: z.string().nullable() })

const ofCity = { city: z.string().max(12).optional().describe('whose changes count, for somebody not signed in') }

const InForce = { from: Day, to: Day.nullable().describe('its last day; null until further notice') }

const InstrumentVersion = z.object({
  id: z.string(),
  ...InForce,
  number: z.string().nullable(),
  mark: Mark,
  note: TextView.nullable(),
  articles: z.int().describe('of the imported text; 0 where it is not imported'),
})

const Instrument = z
  .object({
    id: z.string(),
    area: z.string().describe('empty for an imported text that belongs to none'),
    title: TextView,
    force: z
      .enum(['in-force', 'to-come', 'repealed', 'text-only'])
      .describe('on the day asked about; text-only: an imported text whose days are not recorded'),
    versions: z.array(InstrumentVersion),
    terms: z.int().describe('terms and sums that rest on it'),
    note: TextView.nullable(),
  })
  .meta({ id: 'Instrument' })

const TermVersion = z.object({
  ...InForce,
  amount: z.int(),
  unit: z.enum(['workday', 'day', 'month', 'year', 'hour']),
  roll: z.enum(['next-workday', 'none']),
  direction: z.enum(['after', 'before']),
  includesStart: z.boolean(),
  length: TextView.describe('amount and unit in words'),
  basis: Basis,
  mark: Mark,
  note: TextView.nullable(),
})

const LawTerm = z
  .object({
    id: z.string(),
    area: z.string(),
    what: TextView,
    since: TextView.describe('the event it is counted from'),
    extends: z.string().nullable().describe('the term that this one may be added to'),
    versions: z.array(TermVersion),
    on: z.int().nullable().describe('which version is in force on the day asked about'),
  })
  .meta({ id: 'LawTerm' })

const Threshold = z.object({
  id: z.string(),
  area: z.string(),
  what: TextView,
  sort: z.enum(['floor', 'ceiling', 'rate', 'fee']),
  versions: z.array(
    z.object({
      ...InForce,
      value: z.number(),
      unit: z.enum(['yuan', 'percent', 'percent-per-day', 'times']),
      amount: TextView.describe('value and unit in words'),
      basis: Basis,
      mark: Mark,
      note: TextView.nullable(),
    }),
  ),
  on: z.int().nullable().describe('which version is in force on the day asked about'),
})

const Article = z.object({
  article: z.string().describe('14, or 14-1 for an article inserted after it'),
  heading: z.string().describe('chapter and section it stands in'),
  about: TextView.nullable(),
  text: z.string().nullable().describe('null where the text is not imported'),
})

const MovedDay = z.object({ day: Day, works: z.boolean(), holiday: z.string() })
const Notice = z.object({ number: z.string(), publishedOn: z.string(), url: z.string().nullable() })

const YearRow = z.object({
  year: z.int(),
  source: z.enum(['shipped', 'own', 'none']).describe('own: entered by the city; none: counted by weekends'),
  notices: z.array(Notice),
  rest: z.int().describe('rest days of the notices'),
  madeUp: z.int().describe('weekend days that are worked'),
})

const filters = {
  q: z.string().max(100).optional(),
  area: z.string().max(60).optional(),
  on: Day.optional().describe('in force on this day; today where absent'),
  ...ofCity,
}

export const law = {
  'law.calendar': endpoint({
    method: 'GET',
    path: '/api/law/calendar',
    summary: t('工作日历：各年度的来源', 'Working days: where each year comes from'),
    can: 'public',
    query: z.object(ofCity),
    ok: z.object({ years: z.array(YearRow) }),
  }),
  'law.calendarYear': endpoint({
    method: 'GET',
    path: '/api/law/calendar/:year',
    summary: t('一个年度的放假和调休', 'Rest days and made-up working days of a year'),
    can: 'public',
    params: z.object({ year: z.coerce.number().int().min(1950).max(2150) }),
    query: z.object(ofCity),
    ok: YearRow.extend({
      moved: z.array(MovedDay),
      next: z.array(MovedDay).describe('days of this December that the notice of the next year moves'),
      entry: ThingView.nullable().describe('what the city entered, with what the caller may do with it'),
    }),
  }),
  'law.areas': endpoint({
    method: 'GET',
    path: '/api/law/areas',
    summary: t('法规领域', 'Areas of law'),
    can: 'public',
    query: z.object(ofCity),
    ok: z.object({
      areas: z.array(z.object({ id: z.string(), title: TextView, terms: z.int(), instruments: z.int() })),
    }),
  }),
  'law.instruments': endpoint({
    method: 'GET',
    path: '/api/law/instruments',
    summary: t('法规文件', 'Instruments of law'),
    can: 'public',
    query: z.object({ ...pageQuery, ...filters }),
    ok: pageOf(Instrument),
  }),
  'law.instrument': endpoint({
    method: 'GET',
    path: '/api/law/instruments/:id',
    summary: t('一部法规：版本、条文、依它的期限', 'An instrument: versions, articles, the terms that rest on it'),
    can: 'public',
    params: z.object({ id: z.string().max(80) }),
    query: z.object({ version: z.string().max(20).optional().describe('the newest in force where absent'), ...ofCity }),
    ok: Instrument.extend({
      version: z.string().describe('of the articles below'),
      articles: z.array(Article),
      resting: z.array(LawTerm),
    }),
  }),
  'law.articles': endpoint({
    method: 'GET',
    path: '/api/law/articles',
    summary: t('在导入的法规原文中查找条文', 'Find articles in the imported texts of law'),
    can: 'public',
    query: z.object({ ...pageQuery, q: z.string().min(1).max(100), ...ofCity }),
    ok: pageOf(
      z.object({
        instrument: z.string(),
        title: z.string(),
        version: z.string(),
        article: z.string(),
        heading: z.string(),
        text: z.string(),
      }),
    ),
  }),
  'law.importText': endpoint({
    method: 'POST',
    path: '/api/law/texts',
    summary: t(
      '导入一部法规的原文：多部分表单，字段 file，instrument、version（可不填，从文件里认），apply（true 才写入），requestId',
      'Import the text of an instrument: multipart with file, instrument and version (told from the file where absent), apply (true writes), requestId',
    ),
    can: 'law.keep',
    multipart: true,
    ok: z.object({
      id: Id.nullable().describe('the text in use, once it is written'),
      instrument: z.string(),
      title: z.string(),
      version: z.string(),
      declared: z.boolean().describe('the product declares this instrument; else its text stands alone'),
      rows: z.array(
        z.object({
          line: z.int().describe('in the file, from 1'),
          article: z.string(),
          begins: z.string().describe('its first words'),
          does: z.enum(['new', 'changed', 'same', 'wrong']),
          note: TextView.nullable().describe('what is wrong or worth a look'),
        }),
      ),
      missing: z.array(z.string()).describe('articles that terms refer to and the text lacks'),
      counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), gone: z.int(), wrong: z.int() }),
      applied: z.boolean(),
    }),
  }),
  'law.terms': endpoint({
    method: 'GET',
    path: '/api/law/terms',
    summary: t('法定期限', 'Terms of law'),
    can: 'public',
    query: z.object({ ...pageQuery, ...filters, mark: Mark.optional() }),
    ok: pageOf(LawTerm),
  }),
  'law.term': endpoint({
    method: 'GET',
    path: '/api/law/terms/:id',
    summary: t('一个法定期限的各个版本', 'The versions of a term of law'),
    can: 'public',
    params: z.object({ id: z.string().max(80) }),
    query: z.object({ on: filters.on, ...ofCity }),
    ok: LawTerm,
  }),
  'law.thresholds': endpoint({
    method: 'GET',
    path: '/api/law/thresholds',
    summary: t('法定限额、比例和费用', 'Sums, shares and fees of law'),
    can: 'public',
    query: z.object({ ...pageQuery, ...filters }),
    ok: pageOf(Threshold),
  }),
  'law.changes': endpoint({
    method: 'GET',
    path: '/api/law/changes',
    summary: t('法规变更', 'Changes of law'),
    can: 'law.read',
    query: z.object({ ...pageQuery, q: filters.q, state: z.string().max(40).optional() }),
    ok: pageOf(ThingRow.extend({ sort: z.enum(['term', 'sum', 'instrument']), target: z.string(), from: Day })),
  }),
  'law.impact': endpoint({
    method: 'GET',
    path: '/api/law/changes/:id/impact',
    summary: t('一项法规变更的影响清单', 'What a change of law touches'),
    can: 'law.read',
    params: z.object({ id: Id }),
    ok: z.object({
      sort: z.enum(['term', 'sum', 'instrument']),
      target: z.string(),
      what: TextView,
      from: Day,
      before: TextView.nullable().describe('what holds on the day before it; null: nothing'),
      after: TextView.describe('what holds from its day on'),
      touched: z.array(
        z.object({
          sort: z.enum(['term', 'sum', 'item', 'case']),
          total: z.int(),
          rows: z.array(z.object({ id: z.string(), what: TextView, why: TextView })).describe('the first of them'),
        }),
      ),
    }),
  }),
  'law.deadline': endpoint({
    method: 'GET',
    path: '/api/law/deadline',
    summary: t('计算期限，逐日说明', 'Calculate a deadline, day by day'),
    can: 'public',
    query: z.object({
      from: z.string().max(40).describe('the day of the event; for hours its moment'),
      term: z.string().max(80).optional().describe('a term of law; else amount and unit'),
      amount: z.coerce.number().optional(),
      unit: z.string().max(20).optional().describe('workday, day, month, year, hour'),
      roll: z.string().max(20).optional().describe('next-workday or none, for a last day that is a rest day'),
      direction: z.string().max(10).optional().describe('after or before'),
      ...ofCity,
    }),
    ok: z.object({
      due: z.string(),
      from: z.string(),
      amount: z.int(),
      unit: z.string(),
      roll: z.string(),
      direction: z.string().optional(),
      includesStart: z.boolean().optional(),
      term: z.string().optional(),
      what: TextView.optional(),
      since: TextView.optional(),
      basis: Basis.optional(),
      mark: Mark.optional(),
      note: TextView.optional(),
      estimated: z.boolean().describe('a day that mattered lies in a year whose notice is not known'),
      derivation: z.array(z.object({ day: Day, counted: z.boolean(), why: TextView })),
    }),
  }),
}
