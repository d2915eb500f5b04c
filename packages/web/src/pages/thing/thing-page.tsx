import { Navigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { declaredKind, kindTitle } from '../../ui/declared.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { type ThingDetail, ThingFacts } from '../../ui/thing-facts.tsx'
import { thingPlace } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'

/** Any thing by its id: a duty, an occurrence, a unit, a post, a person. Kinds with a page of their own lead there. */
export function ThingPage(): ReactNode {
  const { id } = useParams({ from: '/things/$id' })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={thing}>
      {(value) => {
        const place = thingPlace(value)
        return place.to === '/things/$id' ? <Thing thing={value} /> : <Navigate {...place} replace />
      }}
    </Loaded>
  )
}

/** The menu line each kind hangs below. */
const above = {
  duty: '/duties',
  occurrence: '/duties',
  'public-objection': '/funds',
  unit: '/organisation',
  post: '/organisation',
  person: '/organisation',
  'county-map': '/organisation',
  'archive-hold': '/archives',
  'retention-extension': '/archives',
  'destruction-certificate': '/archives',
  'calendar-year': '/law',
  'law-text': '/law',
} as const

function menuOf(kind: string) {
  if (isPlaced(kind)) return above[kind]
  return declaredKind(kind)?.settingOf ? '/services' : '/'
}

function isPlaced(kind: string): kind is keyof typeof above {
  return kind in above
}

function Thing({ thing }: { readonly thing: ThingDetail }) {
  const { say } = useLanguage()
  rememberNames(thing.units)
  return (
    <Page
      under={menuOf(thing.kind)}
      tab={thing.title}
      title={
        <>
          <Quoted>{thing.title}</Quoted> <StateTag state={thing} />
        </>
      }
      note={say(kindTitle(thing.kind))}
    >
      <div className="zq-three">
        <ThingFacts thing={thing} />
        <Timeline id={thing.id} />
        <aside>
          <StepPanel thing={thing} initial={{ setUnits: { units: thing.units.map((unit) => unit.id) } }} />
        </aside>
      </div>
    </Page>
  )
}
