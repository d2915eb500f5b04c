import { type CheckLine, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { Mark } from './mark.tsx'
import { Named } from './quoted.tsx'

const words = {
  good: t('符合', 'Met'),
  bad: t('不符合', 'Not met'),
}

/** What was looked at, one by one: as it should be, or what to do. */
export function CheckLines({ of }: { readonly of: readonly CheckLine[] }): ReactNode {
  const { say } = useLanguage()
  return (
    <ul className="zq-rows">
      {of.map(({ label, good, how, ground }) => (
        <li key={label.zh}>
          <p className="zq-line">
            <span className="zq-grow">
              <Named text={say(label)} />
            </span>
            <Mark tone={good ? 'good' : 'bad'}>{say(good ? words.good : words.bad)}</Mark>
          </p>
          {!good && <p className="zq-note">{say(how)}</p>}
          {good && ground && <p className="zq-note">{say(ground)}</p>}
        </li>
      ))}
    </ul>
  )
}
