import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SaidPart } from '../../ui/said-part.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { yuanOf } from '../../ui/yuan.ts'
import { Matches } from '../case/matches.tsx'

type Loan = CallOutput<'things.get'>
type Said = Readonly<Record<string, unknown>>

const words = {
  firm: t('企业', 'Firm'),
  contact: t('联系人', 'Contact'),
  bank: t('银行', 'Bank'),
  theCase: t('对接办件', 'Case'),
  owed: t('未还本金', 'Owed'),
  need: t('需求', 'The need'),
  offer: t('方案', 'The offer'),
  diligence: t('尽职调查', 'Due diligence'),
  contract: t('合同', 'The contract'),
  pledge: t('质押登记', 'Registered pledge'),
  loan: t('放款', 'The loan'),
  repayment: t('还款', 'Repayment'),
  failed: t('逾期', 'Default'),
  freed: t('解除质押', 'Release'),
  realised: t('处置质物', 'Pledge realised'),
}

/** A need as one bank has it: offer, due diligence, contract, pledge, loan, repayments, release. */
export function LoanPage(): ReactNode {
  const { id } = useParams({ from: '/loans/$id' })
  const found = useLoad('things.get', { params: { id } })
  return <Loaded query={found}>{(value) => <LoanShown loan={value} />}</Loaded>
}

/** What is told of a loan, in its order: the member of its data, its title, and the step whose form tells what it says. */
const parts = [
  ['offer', words.offer, 'offer'],
  ['diligence', words.diligence, 'examine'],
  ['contract', words.contract, 'grant'],
  ['pledges', words.pledge, 'pledge'],
  ['loan', words.loan, 'lend'],
  ['repayments', words.repayment, 'repay'],
  ['failed', words.failed, 'fail'],
  ['freed', words.freed, 'free'],
  ['realised', words.realised, 'realise'],
] as const

function LoanShown({ loan }: { readonly loan: Loan }) {
  const { say } = useLanguage()
  rememberNames(loan.units)
  const { data } = loan
  const need = declaredStep('pledge-finance', 'submit')?.form ?? {}
  return (
    <Page
      under="/loans"
      tab={wordIn(data, 'no')}
      title={
        <>
          <Quoted>{loan.title}</Quoted> <StateTag state={loan} />
        </>
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Facts loan={loan} />
          <SaidPart title={say(words.need)} form={need} said={memberIn(data, 'need')} />
        </div>
        <div className="zq-stack">
          {parts.flatMap(([member, title, step]) => {
            const all = Array.isArray(data[member]) ? recordsIn(data[member]) : [memberIn(data, member)]
            const form = declaredStep('pledge-loan', step)?.form ?? {}
            return all.map((said) => (
              <SaidPart key={`${member} ${JSON.stringify(said)}`} title={say(title)} form={form} said={said} />
            ))
          })}
          <Matches data={data} />
          <Timeline id={loan.id} />
        </div>
        <aside>
          <StepPanel thing={loan} initial={initialOf(data)} />
        </aside>
      </div>
    </Page>
  )
}

/** What a form starts with: what was agreed on before. */
function initialOf(data: Said) {
  const [need, offer, contract] = [memberIn(data, 'need'), memberIn(data, 'offer'), memberIn(data, 'contract')]
  return {
    offer: { ...pick(need, 'amount', 'months'), ...offer },
    grant: { ...pick(offer, 'amount', 'rate', 'months'), ...pick(need, 'rights') },
    lend: pick(contract, 'amount'),
  }
}

function pick(from: Said | null, ...names: readonly string[]): Said {
  return Object.fromEntries(names.flatMap((name) => (from?.[name] === undefined ? [] : [[name, from[name]]])))
}

function memberIn(data: Said, name: string): Said | null {
  return recordsIn([data[name]])[0] ?? null
}

function Facts({ loan }: { readonly loan: Loan }) {
  const { lang, say } = useLanguage()
  const readsCases = useHolds('case.read')
  const banker = useHolds('case.partner')
  const { data } = loan
  const applicant = memberIn(data, 'applicant') ?? {}
  const lent = memberIn(data, 'loan')
  const repaid = recordsIn(data.repayments).reduce((sum, { amount }) => sum + Number(amount), 0)
  return (
    <dl className="zq-facts">
      <Fact name={say(words.firm)}>
        <Quoted>{wordIn(applicant, 'name')}</Quoted>
      </Fact>
      <Fact name={say(words.contact)}>
        <Quoted>{wordIn(applicant, 'contact')}</Quoted> <span className="zq-number">{wordIn(applicant, 'phone')}</span>
      </Fact>
      <Fact name={say(words.bank)}>
        <Quoted>{wordIn(memberIn(data, 'holder') ?? {}, 'name')}</Quoted>
      </Fact>
      {readsCases && !banker && loan.parentId !== null && (
        <Fact name={say(words.theCase)}>
          <Link to="/cases/$id" params={{ id: loan.parentId }}>
            <Quoted>{wordIn(data, 'no')}</Quoted>
          </Link>
        </Fact>
      )}
      {lent && <Fact name={say(words.owed)}>{yuanOf(Number(lent.amount) - repaid, lang)}</Fact>}
      {loan.dueOn !== null && (
        <Fact name={say(shared.due)}>
          <DueTag dueOn={loan.dueOn} overdue={loan.overdue} />
        </Fact>
      )}
    </dl>
  )
}
