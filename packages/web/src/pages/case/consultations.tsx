import { type Text, t } from '@zhiqiang/kernel'
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

const words = {
  consultation: t('征求意见', 'Consultations'),
  'expert-opinion': t('专家各自的评审', 'What experts were asked'),
}

/** States in which an answer is waited for. */
const waiting: ReadonlySet<string> = new Set(['asked', 'scoring', 'weighing'])

/** The units and experts that were asked about the case, what they answered, and for such a one the way to answer. */
export function Consultations({ found }: { readonly found: CaseDetail }): ReactNode {
  return (['consultation', 'expert-opinion'] as const).map((kind) => (
    <Asked key={kind} title={words[kind]} asked={found.consultations.filter((one) => one.kind === kind)} />
  ))
}

function Asked({ title, asked }: { readonly title: Text; readonly asked: CaseDetail['consultations'] }) {
  const { say } = useLanguage()
  if (asked.length === 0) return null
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul className="zq-rows">
        {asked.map((one) => (
          <li key={one.id}>
            <div className="zq-line">
              {one.kind === 'consultation' && <UnitList units={one.units.filter((unit) => unit.part === 'owner')} />}
              <StateTag state={one} />
              <DueTag dueOn={one.dueOn} overdue={one.overdue} over={!waiting.has(one.state)} />
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
