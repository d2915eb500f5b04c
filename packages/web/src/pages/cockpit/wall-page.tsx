import { Link } from '@tanstack/react-router'
import { formatDate } from '@zhiqiang/kernel'
import { type ReactNode, useEffect } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import './cockpit.css'
import { WallMap } from './county-map.tsx'
import { CountyTiles } from './county-tiles.tsx'
import { type Cockpit, FigureLink } from './figure-link.tsx'
import { words } from './words.ts'

/** How often the wall asks anew, in milliseconds. */
const every = 60_000

/** The cockpit for a wall: dark, few and large, nothing that moves. It covers the frame of the workbench. */
export function WallPage(): ReactNode {
  const { say } = useLanguage()
  const cockpit = useLoad('cockpit.get', {})
  const { refetch } = cockpit
  useEffect(() => {
    document.title = say(words.wall)
    const again = setInterval(() => void refetch(), every)
    return () => clearInterval(again)
  }, [refetch, say])
  return (
    <article className="zq-wall">
      <Loaded query={cockpit}>{(value) => <Wall value={value} />}</Loaded>
    </article>
  )
}

function Wall({ value }: { readonly value: Cockpit }) {
  const { lang, say } = useLanguage()
  const { city } = useMe()
  const { course, stuck, next } = value
  return (
    <>
      <header>
        <h1>
          <Quoted>{city.name}</Quoted> · {say(words.title)}
        </h1>
        <time dateTime={value.asOf}>{formatDate(value.asOf, lang)}</time>
        <Link to="/cockpit">{say(words.leave)}</Link>
      </header>
      <div className={value.map === null ? 'zq-wall-three' : 'zq-wall-three zq-wall-mapped'}>
        {value.map !== null && (
          <section>
            <WallMap counties={value.counties} map={value.map} />
            <CountyTiles counties={value.counties} />
          </section>
        )}
        <section>
          <h2>{say(words.course)}</h2>
          <ul>
            {course.lights
              .filter(({ figure }) => figure.value > 0)
              .map(({ light, figure }) => (
                <li key={light}>
                  <FigureLink figure={figure} />
                  <Light light={light} />
                </li>
              ))}
          </ul>
          {course.behind.length > 0 && <p>{say(words.behind)}</p>}
          <ol>
            {course.behind.slice(0, 3).map((row) => (
              <li key={row.id}>
                <Link to="/indicators/$id" params={{ id: row.id }}>
                  <Quoted>{row.title}</Quoted>
                </Link>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{say(words.stuck)}</h2>
          <ul>
            <li className="zq-cockpit-bad">
              <FigureLink figure={stuck.late} />
              {say(words.late)}
            </li>
            <li>
              <FigureLink figure={stuck.unsigned} />
              {say(words.unsigned)}
            </li>
          </ul>
          <ol>
            {stuck.units.slice(0, 3).map((row) => (
              <li key={row.name}>
                <Quoted>{row.name}</Quoted> <FigureLink figure={row.late} />
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{say(words.next)}</h2>
          <ul>
            <li>
              <FigureLink figure={next.month} />
              {say(words.month)}
            </li>
            <li>
              <FigureLink figure={next.quarter} />
              {say(words.quarter)}
            </li>
          </ul>
          <ol>
            {next.rows.slice(0, 3).map((row) => (
              <li key={row.id}>
                <ThingLink thing={row} />
              </li>
            ))}
          </ol>
        </section>
      </div>
      {value.map === null && <CountyTiles counties={value.counties} />}
    </>
  )
}
