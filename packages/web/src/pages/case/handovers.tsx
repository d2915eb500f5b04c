import { formatDate, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { CaseDetail } from './case-detail.ts'

interface Handover {
  readonly platform: string
  readonly on: string
  readonly sm3: string
  readonly receipt: { readonly number: string; readonly on: string } | null
  readonly answer: {
    readonly result: 'offered' | 'declined'
    readonly on: string
    readonly institution?: string
    readonly amount?: number
    readonly rate?: number
    readonly months?: number
    readonly words?: string
  } | null
}

const words = {
  title: t('外部融资平台', 'Outside platforms'),
  sent: t('转出', 'Handed over'),
  receipt: t('回执', 'Receipt'),
  none: t('还没有回执', 'no receipt yet'),
  offered: t('有融资方案', 'Offered'),
  declined: t('不承接', 'Declined'),
  waiting: t('等待答复', 'Waiting for an answer'),
  yuan: t('元', 'yuan'),
  rate: t('年利率', 'a year'),
  months: t('个月', 'months'),
  file: t('需求包和签名（.json）', 'Package and signature (.json)'),
}

/** To which platforms a need was handed, and what they answered; nothing where it went to none. */
export function Handovers({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  if (!Array.isArray(found.data.handovers)) return null
  // What the course of the item keeps.
  const all = found.data.handovers as readonly Handover[]
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {all.map((one) => (
          <li key={one.sm3}>
            <HandoverShown caseId={found.id} of={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function HandoverShown({ caseId, of }: { readonly caseId: string; readonly of: Handover }) {
  const { lang, say } = useLanguage()
  const { receipt, answer } = of
  const tone = answer === null ? 'wait' : ({ offered: 'good', declined: 'plain' } as const)[answer.result]
  return (
    <>
      <p className="zq-line">
        <b>
          <Quoted>{of.platform}</Quoted>
        </b>
        <Mark tone={tone}>{say(answer === null ? words.waiting : words[answer.result])}</Mark>
      </p>
      <p className="zq-line">
        <span>
          {say(words.sent)} {formatDate(of.on, lang)}
        </span>
        {receipt === null ? (
          <span className="zq-faint">{say(words.none)}</span>
        ) : (
          <span>
            {say(words.receipt)} <Quoted>{receipt.number}</Quoted> {formatDate(receipt.on, lang)}
          </span>
        )}
      </p>
      {answer && <Answered answer={answer} />}
      <a href={urlOf('cases.handover', { params: { id: caseId, sm3: of.sm3 } })}>{say(words.file)}</a>
    </>
  )
}

function Answered({ answer }: { readonly answer: NonNullable<Handover['answer']> }) {
  const { lang, say } = useLanguage()
  const { institution, amount, rate, months } = answer
  return (
    <p className="zq-line">
      <span>{formatDate(answer.on, lang)}</span>
      {institution !== undefined && <Quoted>{institution}</Quoted>}
      {amount !== undefined && (
        <span className="zq-number">
          {formatNumber(amount, lang, 2)} {say(words.yuan)}
        </span>
      )}
      {rate !== undefined && (
        <span>
          {formatNumber(rate, lang, 2)}% {say(words.rate)}
        </span>
      )}
      {months !== undefined && (
        <span>
          {months} {say(words.months)}
        </span>
      )}
      {answer.words !== undefined && <Quoted>{answer.words}</Quoted>}
    </p>
  )
}
