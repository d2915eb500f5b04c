import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { membersIn, ok, type Result, type ThingData } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { pageOfLoans } from './store.ts'

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
