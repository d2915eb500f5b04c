import { Link } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Day } from '../../ui/day.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('相关办件', 'Related cases'),
  merged: t('并案', 'Merged'),
  right: t('同一权利', 'About the same right'),
  applicant: t('同一申请人', 'By the same applicant'),
}

/** Other cases that a reader of this one should know of, by what ties them to it. */
export function Related({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  if (found.related.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {(['merged', 'right', 'applicant'] as const).map((why) => {
        const rows = found.related.filter((one) => one.why === why)
        if (rows.length === 0) return null
        return (
          <details key={why} open={why !== 'applicant'}>
            <summary>
              {say(words[why])} <span className="zq-number">{rows.length}</span>
            </summary>
            <ul className="zq-rows">
              {rows.map((one) => (
                <li key={one.id} className="zq-line">
                  <Link to="/cases/$id" params={{ id: one.id }}>
                    {say(one.itemTitle)} <Quoted>{one.no}</Quoted>
                  </Link>
                  <StateTag state={one} />
                  <small>
                    <Day on={one.openedAt.slice(0, 10)} />
                  </small>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
