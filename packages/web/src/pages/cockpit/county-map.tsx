import { Link, useNavigate } from '@tanstack/react-router'
import { fill, type Text, tokens } from '@zhiqiang/kernel'
import { Segmented } from 'antd'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { CountyTiles } from './county-tiles.tsx'
import type { Cockpit } from './figure-link.tsx'
import { mixed, shareOf } from './shade.ts'
import { words } from './words.ts'

const Chart = lazy(async () => ({ default: (await import('./county-map-chart.tsx')).CountyMapChart }))

type Shown = 'late' | 'done' | 'items'

const labels: Readonly<Record<Shown, Text>> = { late: words.lateOf, done: words.doneOf, items: words.takes }
const choices: Readonly<Record<Shown, Text>> = { late: words.late, done: words.done, items: words.part }

interface Props {
  readonly counties: Cockpit['counties']
  readonly map: Cockpit['map']
}

/** The counties of the cockpit: on the city's own map where it supplied one, and in tiles with the same figures. */
export function CountyPicture(props: Props): ReactNode {
  const { say } = useLanguage()
  const mayManage = useHolds('map.manage')
  const [shown, show] = useState<Shown>('late')
  const shapes = useMap(props.map)
  return (
    <>
      <p className="zq-note">
        {say(shapes ? words.onMap : words.map)}{' '}
        {mayManage && <Link to="/organisation/map">{say(shapes ? words.otherMap : words.supplyMap)}</Link>}
      </p>
      {shapes ? (
        <div className="zq-county-map">
          <div>
            <Segmented
              aria-label={say(words.shown)}
              value={shown}
              onChange={show}
              options={(['late', 'done', 'items'] as const).map((value) => ({ value, label: say(choices[value]) }))}
            />
            <DrawnMap {...props} map={shapes} shown={shown} />
          </div>
          <CountyTiles counties={props.counties} />
        </div>
      ) : (
        <CountyTiles counties={props.counties} />
      )}
    </>
  )
}

/** The same on the wall: the map alone; its tiles stand elsewhere. */
export function WallMap(props: Props): ReactNode {
  const shapes = useMap(props.map)
  return shapes && <DrawnMap {...props} map={shapes} shown="late" dark />
}

type Map = NonNullable<ReturnType<typeof useMap>>

/** The map of that id once it is there; a map never changes. */
function useMap(id: string | null) {
  const found = useLoad('maps.shapes', { params: { id: id ?? '' } }, { enabled: id !== null, staleTime: Infinity })
  return (id !== null && found.data) || null
}

interface DrawnProps {
  readonly counties: Cockpit['counties']
  readonly map: Map
  readonly shown: Shown
  readonly dark?: boolean
}

function DrawnMap({ counties, map, shown, dark = false }: DrawnProps) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const looks = useLooks(counties, shown, dark)
  const missing = counties.filter(({ code }) => !map.shapes.some((shape) => shape.code === code))
  const open = (code: string) => {
    const figure = counties.find((county) => county.code === code)?.[shown].id
    if (figure !== undefined) void navigate({ to: '/cockpit/rows', search: { figure } })
  }
  return (
    <>
      <Suspense fallback={<div className="zq-chart zq-map" />}>
        <Chart
          shapes={map.shapes}
          looks={looks}
          title={say(fill(words.mapTitle, { figure: say(choices[shown]) }))}
          dark={dark}
          onOpen={open}
        />
      </Suspense>
      <MapNotes source={map.source} missing={missing} />
    </>
  )
}

/** Whose map it is, and which counties it has no shape for. */
export function MapNotes({
  source,
  missing,
}: {
  readonly source: string | null
  readonly missing: readonly { readonly name: string }[]
}) {
  const { say } = useLanguage()
  return (
    <>
      {missing.length > 0 && (
        <p className="zq-note">
          <Named text={say(fill(words.noShape, { names: missing.map(({ name }) => name).join('、') }))} />
        </p>
      )}
      {source !== null && (
        <small>
          {say(words.source)}
          <Quoted>{source}</Quoted>
        </small>
      )}
    </>
  )
}

/** Overdue is vermilion on the map as in the tiles; what is no fault takes the city's colour. */
function useLooks(counties: Cockpit['counties'], shown: Shown, dark: boolean) {
  const { say } = useLanguage()
  return useMemo(() => {
    const brand = getComputedStyle(document.documentElement).getPropertyValue('--zq-brand').trim()
    const colour = shown === 'late' ? tokens.colour.vermilion : brand || tokens.colour.brand
    const [ground, strength] = dark ? ['#16262f', 1.2] : ['#ffffff', shown === 'late' ? 0.4 : 0.8]
    const nothing = dark ? ground : tokens.colour.mist
    const most = Math.max(1, ...counties.map((county) => county[shown].value))
    const told = (county: (typeof counties)[number], one: Shown) => say(fill(labels[one], { n: county[one].value }))
    return new Map(
      counties.map((county) => [
        county.code,
        {
          fill:
            county[shown].value === 0 ? nothing : mixed(colour, ground, shareOf(county[shown].value, most) * strength),
          label: [county.name, told(county, shown)],
          tip: [county.name, told(county, 'late'), told(county, 'done'), told(county, 'items')],
        },
      ]),
    )
  }, [counties, shown, dark, say])
}
