import { Link } from '@tanstack/react-router'
import { formatNumber } from '@zhiqiang/kernel'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { CountyPicture } from './county-map.tsx'
import type { Cockpit } from './figure-link.tsx'
import { words } from './words.ts'

const BarsChart = lazy(async () => ({ default: (await import('./bars-chart.tsx')).BarsChart }))

/** Counties side by side: what each takes part in on the map or as tiles, and one indicator of all of them over the years. */
export function Counties({ counties, map, comparable }: Pick<Cockpit, 'counties' | 'map' | 'comparable'>) {
  const { say } = useLanguage()
  const [chosen, choose] = useState<string | undefined>(undefined)
  const id = chosen ?? comparable[0]?.id
  if (counties.length === 0) return null
  return (
    <section>
      <h2>{say(words.counties)}</h2>
      <CountyPicture counties={counties} map={map} />
      <h3>{say(words.compare)}</h3>
      {id === undefined ? (
        <p>{say(words.noCompare)}</p>
      ) : (
        <>
          <ChoiceFilter
            label={say(words.compare)}
            value={id}
            options={comparable.map((one) => ({ value: one.id, label: one.title }))}
            onChange={choose}
            names
          />
          <Compared id={id} />
        </>
      )}
    </section>
  )
}

function Compared({ id }: { readonly id: string }) {
  const { lang, say } = useLanguage()
  const indicator = useLoad('indicators.get', { params: { id }, query: {} }, { keep: true })
  return (
    <Loaded query={indicator}>
      {(value) => {
        const years = [...new Set(value.counties.flatMap((one) => one.series.map((s) => s.year)))].sort().slice(-4)
        const at = (county: (typeof value.counties)[number], year: number) =>
          county.series.find((one) => one.year === year)?.value ?? null
        return (
          <>
            <p>
              <Link to="/indicators/$id" params={{ id }}>
                {say(words.open)}: <Quoted>{value.title}</Quoted>
              </Link>{' '}
              (<Quoted>{value.unit}</Quoted>)
            </p>
            <CountyBars
              names={value.counties.map((one) => one.name)}
              years={years}
              values={value.counties.map((one) => years.map((year) => at(one, year)))}
            />
            <div className="zq-paper-table">
              <table className="zq-plain-table">
                <thead>
                  <tr>
                    <th scope="col">{say(words.county)}</th>
                    {years.map((year) => (
                      <th key={year} scope="col">
                        {year}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {value.counties.map((county) => (
                    <tr key={county.code}>
                      <th scope="row">
                        <Quoted>{county.name}</Quoted>
                      </th>
                      {years.map((year) => {
                        const number = at(county, year)
                        return (
                          <td key={year}>
                            {number === null ? (
                              '—'
                            ) : (
                              <Link to="/indicators/$id" params={{ id }}>
                                {formatNumber(number, lang)}
                              </Link>
                            )}
                          </td>
                        )
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }}
    </Loaded>
  )
}

function CountyBars({
  names,
  years,
  values,
}: {
  readonly names: readonly string[]
  readonly years: readonly number[]
  readonly values: readonly (readonly (number | null)[])[]
}) {
  const { say } = useLanguage()
  const key = JSON.stringify([names, years, values])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the bars are made of
  const bars = useMemo(
    () => ({
      categories: names,
      series: years.map((year, i) => ({ name: String(year), values: values.map((row) => row[i] ?? null) })),
    }),
    [key],
  )
  return (
    <Suspense fallback={<div className="zq-chart" />}>
      <BarsChart bars={bars} title={say(words.counties)} names />
    </Suspense>
  )
}
