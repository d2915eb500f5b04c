import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { CaseDetail } from '../case/case-detail.ts'
import { LimitShown } from '../case/clocks.tsx'
import { Derivation } from '../law/calculator.tsx'

type Letter = Pick<CaseDetail['letters'][number], 'remedies' | 'clocks' | 'servedOn'>
type Clock = Letter['clocks'][number]

const words = {
  title: t('救济途径', 'What can be done against it'),
  reconsider: t('申请行政复议', 'Reconsideration'),
  sue: t('提起诉讼', 'Suit'),
  notServed: t('送达之后开始计算', 'counted from its service'),
  window: t('{from} 送达，{due} 届满', 'served {from}, until {due}'),
  open: t('可以提出', 'open'),
  over: t('已届满', 'over'),
  estimated: t('按周末推算，放假通知公布后可能变化', 'an estimate until the holiday notice is out'),
  how: t('逐日推算', 'How it was reckoned'),
}

/** What may be done against a decision, where, and until when; counted from the day of service. */
export function RemedyWindows({ letter }: { readonly letter: Letter }): ReactNode {
  const { say } = useLanguage()
  if (letter.remedies.length === 0) return null
  return (
    <ul className="zq-rows" aria-label={say(words.title)}>
      {letter.remedies.map(({ sort, body }) => {
        const clock = letter.clocks.findLast(({ name }) => name === sort)
        return (
          <li key={sort}>
            <p className="zq-line">
              <b>{say(words[sort])}</b>
              <Quoted>{body}</Quoted>
              {clock ? (
                <Mark tone={clock.state === 'settled' || clock.overdue ? 'plain' : 'busy'}>
                  {say(clock.state === 'settled' || clock.overdue ? words.over : words.open)}
                </Mark>
              ) : (
                <span className="zq-faint">{say(words.notServed)}</span>
              )}
            </p>
            {clock && <Reckoned clock={clock} />}
          </li>
        )
      })}
    </ul>
  )
}

function Reckoned({ clock }: { readonly clock: Clock }) {
  const { lang, say } = useLanguage()
  const [from, due] = [formatDate(clock.startedOn, lang), clock.dueOn === null ? '' : formatDate(clock.dueOn, lang)]
  return (
    <>
      <p className="zq-line">
        <span>{say(fill(words.window, { from, due }))}</span>
        {clock.estimated && <Mark tone="wait">{say(words.estimated)}</Mark>}
      </p>
      {clock.limits.map((limit) => (
        <LimitShown key={limit.by} limit={limit} />
      ))}
      <details>
        <summary>{say(words.how)}</summary>
        <Derivation days={clock.derivation} />
      </details>
    </>
  )
}
