import { Link } from '@tanstack/react-router'
import { formatDate, formatNumber } from '@zhiqiang/kernel'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { ThingLine } from '../../ui/thing-line.tsx'
import { EarlierTargets } from '../indicators/earlier-targets.tsx'
import { Counties } from './counties.tsx'
import './cockpit.css'
import { type Cockpit, FigureLink } from './figure-link.tsx'
import { words } from './words.ts'

const BarsChart = lazy(async () => ({ default: (await import('./bars-chart.tsx')).BarsChart }))

/** The leader's page: three questions, and under each the numbers and rows that answer it. */
export function CockpitPage(): ReactNode {
  const { lang, say } = useLanguage()
  const cockpit = useLoad('cockpit.get', {})
  return (
    <Page
      tab={say(words.title)}
      title={say(words.title)}
      note={
        <>
          {cockpit.data && <time dateTime={cockpit.data.asOf}>{formatDate(cockpit.data.asOf, lang)}</time>}{' '}
          {say(words.note)}
        </>
      }
      actions={<Link to="/wall">{say(words.wall)}</Link>}
    >
      <Loaded query={cockpit}>
        {(value) => (
          <div className="zq-cockpit">
            <OnCourse course={value.course} />
            <Stuck stuck={value.stuck} />
            <Next next={value.next} />
            <Counties counties={value.counties} map={value.map} comparable={value.comparable} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function OnCourse({ course }: { readonly course: Cockpit['course'] }) {
  const { lang, say } = useLanguage()
  const bars = useYearBars(course)
  return (
    <section>
      <h2>{say(words.course)}</h2>
      <ul className="zq-lights">
        <li>
          <FigureLink figure={course.total} className="zq-cockpit-big" />
          {say(words.goals)}
        </li>
        {course.lights.map(({ light, figure }) => (
          <li key={light}>
            <FigureLink figure={figure} className="zq-cockpit-big" />
            <Light light={light} />
          </li>
        ))}
      </ul>
      <h3>{say(words.byYear)}</h3>
      <div className="zq-cockpit-two">
        <Suspense fallback={<div className="zq-chart" />}>
          <BarsChart bars={bars} title={say(words.byYear)} />
        </Suspense>
        <table className="zq-plain-table">
          <thead>
            <tr>
              {[words.year, words.due, words.onTime, words.done].map((head) => (
                <th key={head.zh} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {course.years.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                {[row.due, row.onTime, row.done].map((figure) => (
                  <td key={figure.id}>
                    <FigureLink figure={figure} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{say(words.behind)}</h3>
      {course.behind.length === 0 && <p>{say(words.nothing)}</p>}
      <ul className="zq-rows">
        {course.behind.map((row) => (
          <li key={row.id}>
            <div className="zq-line">
              <span className="zq-grow">
                <Link to="/indicators/$id" params={{ id: row.id }}>
                  <Quoted>{row.title}</Quoted>
                </Link>
              </span>
              <Light light={row.light} />
              {row.latest !== null && (
                <span>
                  {say(words.latest)} {formatNumber(row.latest, lang)} <Quoted>{row.unit}</Quoted>
                </span>
              )}
              {typeof row.target === 'number' && (
                <span>
                  {say(words.target)} {formatNumber(row.target, lang)} <Quoted>{row.unit}</Quoted>{' '}
                  <EarlierTargets earlier={row.earlier} />
                </span>
              )}
            </div>
            <small>
              <Named text={say(row.why)} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The years as bars; the same object as long as the figures are the same, so that the chart is drawn once. */
function useYearBars(course: Cockpit['course']) {
  const { say } = useLanguage()
  return useMemo(
    () => ({
      categories: course.years.map((row) => String(row.year)),
      series: [
        { name: say(words.due), values: course.years.map((row) => row.due.value) },
        { name: say(words.onTime), values: course.years.map((row) => row.onTime.value) },
        { name: say(words.done), values: course.years.map((row) => row.done.value) },
      ],
    }),
    [course, say],
  )
}

function Stuck({ stuck }: { readonly stuck: Cockpit['stuck'] }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.stuck)}</h2>
      <ul className="zq-lights">
        <li className="zq-cockpit-bad">
          <FigureLink figure={stuck.late} className="zq-cockpit-big" />
          {say(words.late)}
        </li>
        <li>
          <FigureLink figure={stuck.unsigned} className="zq-cockpit-big" />
          {say(words.unsigned)}
        </li>
      </ul>
      <div className="zq-cockpit-two">
        <div>
          <h3>{say(words.longest)}</h3>
          <Rows rows={stuck.longest} />
        </div>
        <div>
          <h3>{say(words.units)}</h3>
          <table className="zq-plain-table">
            <thead>
              <tr>
                <th scope="col">{say(words.unit)}</th>
                <th scope="col">{say(words.late)}</th>
                <th scope="col">{say(words.unsigned)}</th>
              </tr>
            </thead>
            <tbody>
              {stuck.units.map((row) => (
                <tr key={row.name}>
                  <th scope="row">
                    <Quoted>{row.name}</Quoted>
                  </th>
                  <td>
                    <FigureLink figure={row.late} />
                  </td>
                  <td>
                    <FigureLink figure={row.unsigned} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}

function Next({ next }: { readonly next: Cockpit['next'] }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.next)}</h2>
      <ul className="zq-lights">
        <li>
          <FigureLink figure={next.month} className="zq-cockpit-big" />
          {say(words.month)}
        </li>
        <li>
          <FigureLink figure={next.quarter} className="zq-cockpit-big" />
          {say(words.quarter)}
        </li>
      </ul>
      <Rows rows={next.rows} />
    </section>
  )
}

function Rows({ rows }: { readonly rows: Cockpit['next']['rows'] }) {
  const { say } = useLanguage()
  if (rows.length === 0) return <p>{say(words.nothing)}</p>
  return (
    <ul className="zq-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <ThingLine thing={row} />
        </li>
      ))}
    </ul>
  )
}
