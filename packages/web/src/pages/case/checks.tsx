import { type CheckLine, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { CheckLines } from '../../ui/check-lines.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { yuanOf } from '../../ui/yuan.ts'
import type { CaseDetail } from './case-detail.ts'

interface Sum {
  readonly lines: readonly { readonly label: string; readonly rule: string; readonly amount: number }[]
  readonly total: number
}

const words = {
  title: t('条件逐项核对', 'Conditions, one by one'),
  sum: t('按政策测算', 'Reckoned by the policy'),
  total: t('合计', 'Total'),
}

/** The conditions a case was looked at by, and the sum that the policy of its day gives. */
export function Checks({ found }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  // What the funded course keeps in a case.
  const checks = (Array.isArray(found.data.checks) ? found.data.checks : []) as readonly CheckLine[]
  const sum = (found.data.support ?? found.data.expected) as Sum | undefined
  if (checks.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <CheckLines of={checks} />
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
