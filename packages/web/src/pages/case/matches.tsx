import { type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'

interface Match {
  readonly product: string
  readonly title: string
  readonly holder: { readonly name: string }
  readonly fits: readonly { readonly label: Text; readonly good: boolean; readonly how: Text }[]
}

const words = {
  title: t('与产品的匹配', 'How products fit'),
  none: t('现在没有有效的产品。', 'Nothing is held out at present.'),
  all: t('全部符合', 'All fits'),
  some: t('有条件不符合', 'Not all fits'),
  good: t('符合', 'Fits'),
  bad: t('不符合', 'Does not fit'),
}

/** What is held out for a need, condition by condition; nothing where the data tell of no matching. */
export function Matches({ data }: { readonly data: Readonly<Record<string, unknown>> }): ReactNode {
  const { say } = useLanguage()
  if (!Array.isArray(data.matches)) return null
  // What the course of matching keeps in a case and in each answer.
  const matches = data.matches as readonly Match[]
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {matches.length === 0 && <p className="zq-faint">{say(words.none)}</p>}
      <ul className="zq-rows">
        {matches.map((one) => (
          <li key={one.product}>
            <MatchShown match={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MatchShown({ match: { title, holder, fits } }: { readonly match: Match }) {
  const { say } = useLanguage()
  const all = fits.every(({ good }) => good)
  return (
    <details open={!all}>
      <summary>
        <Quoted>{holder.name}</Quoted> <Quoted>{title}</Quoted>{' '}
        <Mark tone={all ? 'good' : 'wait'}>{say(all ? words.all : words.some)}</Mark>
      </summary>
      {fits.map(({ label, good, how }) => (
        <p className="zq-line" key={label.zh}>
          <span>{say(label)}</span>
          <small className="zq-grow">{say(how)}</small>
          <Mark tone={good ? 'good' : 'bad'}>{say(good ? words.good : words.bad)}</Mark>
        </p>
      ))}
    </details>
  )
}
