import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = { title: t('征求意见', 'Consultations') }

/** The units that were asked about the case, what they answered, and for such a unit the way to answer. */
export function Consultations({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  if (found.consultations.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {found.consultations.map((one) => (
          <li key={one.id}>
            <div className="zq-line">
              <UnitList units={one.units.filter((unit) => unit.part === 'owner')} />
              <StateTag state={one} />
              <DueTag dueOn={one.dueOn} overdue={one.overdue} over={one.state !== 'asked'} />
            </div>
            <Exchange id={one.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Question and answer as they went; a consultation has no page of its own, so it is answered here. */
function Exchange({ id }: { readonly id: string }) {
  const consultation = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={consultation}>
      {(value) => (
        <div className="zq-report">
          {value.abilities.some(({ allowed }) => allowed) && <StepPanel thing={value} />}
          <Timeline id={value.id} />
        </div>
      )}
    </Loaded>
  )
}
