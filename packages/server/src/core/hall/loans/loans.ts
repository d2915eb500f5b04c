import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { holds, membersIn, ok, type Result, type ThingData } from '@zhiqiang/kernel'
import { indicatorRows, judge } from '../../ledger/indicators/indicator-row.ts'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { indicatorsAbout, lentByPeriod, pageOfLoans } from './store.ts'

type Figures = CallOutput<'loans.figures'>
type LoanRow = CallOutput<'loans.list'>['rows'][number]

/** `loans.list`: loans and answers of banks, as far as the caller may see them. */
export async function listLoans(
  deps: ReadDeps,
  query: HandlerInput<'loans.list'>['query'],
): Promise<Result<Page<LoanRow>>> {
  const page = await pageOfLoans(deps, query)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  return ok({
    ...page.value,
    rows: rows.map((row, at) => ({ ...row, ...saidIn(membersIn(page.value.rows[at]?.data)) })),
  })
}

function saidIn(data: ThingData) {
  const [loan, contract, offer, need] = [data.loan, data.contract, data.offer, data.need].map(membersIn)
  const amount = loan?.amount ?? contract?.amount ?? offer?.amount ?? need?.amount
  const rate = contract?.rate ?? offer?.rate
  return {
    no: String(data.no),
    bank: String(membersIn(data.holder).name),
    applicant: String(membersIn(data.applicant).name),
    amount: typeof amount === 'number' ? amount : null,
    rate: typeof rate === 'number' ? rate : null,
    lentOn: typeof loan?.on === 'string' ? loan.on : null,
  }
}

/** `loans.figures`: what was lent, by year and quarter, as far as the caller may see it; each number opens to its loans. */
export async function loanFigures(deps: ReadDeps): Promise<Result<Figures>> {
  const lent = await lentByPeriod(deps)
  const whole = lent.find(({ year }) => year === null)
  const years = lent.flatMap(({ year, quarter, ...sums }) =>
    year === null || quarter !== null ? [] : [{ year, ...sums, quarters: quartersOf(lent, year) }],
  )
  const times = years.reduce((sum, { firms }) => sum + firms, 0)
  const { amount = 0, loans = 0, firms = 0 } = whole ?? {}
  return ok({ years, total: { amount, loans, firms, times }, indicators: await about(deps) })
}

function quartersOf(lent: Awaited<ReturnType<typeof lentByPeriod>>, of: number) {
  return lent.flatMap(({ year, quarter, ...sums }) => (year === of && quarter !== null ? [{ quarter, ...sums }] : []))
}

/** The indicators of running plans that say how much is lent to how many firms. */
async function about(deps: ReadDeps): Promise<Figures['indicators']> {
  if (!holds(deps.actor, 'indicator.read')) return []
  const things = await indicatorsAbout(deps)
  return [...(await indicatorRows(deps, things, await judge(deps, things)))]
}
