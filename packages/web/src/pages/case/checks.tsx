import { type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { yuanOf } from '../funds/words.ts'
import type { CaseDetail } from './case-detail.ts'

interface Check {
  readonly label: Text
  readonly good: boolean
  readonly how: Text
}

interface Sum {
  readonly lines: readonly { readonly label: string; readonly rule: string; readonly amount: number }[]
  readonly total: number
}

const words = {
  title: t('条件逐项核对', 'Conditions, one by one'),
  good: t('符合', 'Met'),
  bad: t('不符合', 'Not met'),
  sum: t('按政策测算', 'Reckoned by the policy'),
  total: t('合计', 'Total'),
}

/** The conditions a case was looked at by, and the sum that the policy of its day gives. */
export function Checks({ found }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  // What the funded course keeps in a case.
  const checks = (Array.isArray(found.data.checks) ? found.data.checks : []) as readonly Check[]
  const sum = (found.data.support ?? found.data.expected) as Sum | undefined
  if (checks.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {checks.map(({ label, good, how }) => (
          <li key={label.zh}>
            <p className="zq-line">
              <span className="zq-grow">
                <Named text={say(label)} />
              </span>
              <Mark tone={good ? 'good' : 'bad'}>{say(good ? words.good : words.bad)}</Mark>
            </p>
            {!good && <p className="zq-note">{say(how)}</p>}
          </li>
        ))}
      </ul>
      {sum && (
        <>
          <h3>{say(words.sum)}</h3>
          <ul className="zq-rows">
            {sum.lines.map((line) => (
              <li key={`${line.label} ${line.rule}`}>
                <p className="zq-line">
                  <span className="zq-grow">
                    <Quoted>{line.label}</Quoted> <Quoted>{line.rule}</Quoted>
                  </span>
                  <span className="zq-number">{yuanOf(line.amount, lang)}</span>
                </p>
              </li>
            ))}
          </ul>
          <p>
            {say(words.total)} <b className="zq-number">{yuanOf(sum.total, lang)}</b>
          </p>
        </>
      )}
    </section>
  )
}
