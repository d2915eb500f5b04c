import { Link } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Service } from '../letter/service.tsx'
import { RemedyWindows } from '../letter/windows.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = { title: t('文书', 'Letters') }

/** The letters of a case, how each was served, and until when something can be done against it. */
export function Letters({ letters }: { readonly letters: CaseDetail['letters'] }): ReactNode {
  const { say } = useLanguage()
  if (letters.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {letters.map((letter) => (
          <li key={letter.id}>
            <div className="zq-line">
              <span className="zq-grow">
                <Link to="/letters/$id" params={{ id: letter.id }}>
                  <Quoted>{letter.title}</Quoted>
                </Link>
              </span>
              <StateTag state={letter} />
              {letter.method !== null && <Service letter={letter} />}
            </div>
            {letter.state !== 'withdrawn' && <RemedyWindows letter={letter} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
