import { Link } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = { title: t('征求意见', 'Consultations'), open: t('查看', 'Open') }

/** The units that were asked about the case, and whether they answered. */
export function Consultations({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  if (found.consultations.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {found.consultations.map((one) => (
          <li key={one.id} className="zq-line">
            <UnitList units={one.units.filter((unit) => unit.part === 'owner')} />
            <StateTag state={one} />
            <DueTag dueOn={one.dueOn} overdue={one.overdue} over={one.state !== 'asked'} />
            <Link to="/things/$id" params={{ id: one.id }}>
              {say(words.open)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
