import type { CallOutput } from '@zhiqiang/contract'
import { formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { FigureCell } from './figure-cell.tsx'

type Indicator = CallOutput<'indicators.get'>

const words = {
  title: t('分县情况', 'By county'),
  county: t('县（市、区）', 'County'),
  city: t('全市', 'City'),
  target: t('目标', 'Target'),
  light: t('亮灯', 'Light'),
  outlook: t('推算', 'Outlook'),
  hint: t(
    '指向一个数，可看它的算法、来源和填报人。',
    'Point at a figure to see how it was made, its source and who entered it.',
  ),
}

const shownYears = 6

/** Each county's figures by year with its target and light; the city's row says how it was put together. */
export function CountyTable({ indicator, actions }: { readonly indicator: Indicator; readonly actions?: ReactNode }) {
  const { lang, say } = useLanguage()
  const years = [
    ...new Set([
      ...indicator.series.map((one) => one.year),
      ...indicator.counties.flatMap((county) => county.series.map((one) => one.year)),
    ]),
  ]
    .sort((a, b) => a - b)
    .slice(-shownYears)
  const any = indicator.counties.some((county) => county.series.length > 0 || county.targets.length > 0)
  if (!any && indicator.arithmetic.from === 'city') return actions ? <div className="zq-actions">{actions}</div> : null
  const rowsOf = (code: string, year: number) =>
    indicator.actuals.filter((one) => one.level === 'county' && one.code === code && one.period === String(year))
  const cityRows = (year: number) =>
    indicator.actuals.filter((one) => one.level === 'city' && one.period === String(year))
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, lang))
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <p className="zq-note">{say(words.hint)}</p>
      {actions && <div className="zq-actions">{actions}</div>}
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.county)}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="zq-right">
                  {year}
                </th>
              ))}
              <th scope="col" className="zq-right">
                {say(words.target)}
              </th>
              <th scope="col" className="zq-right">
                {say(words.outlook)}
              </th>
              <th scope="col">{say(words.light)}</th>
            </tr>
          </thead>
          <tbody>
            {indicator.counties.map((county) => (
              <tr key={county.code}>
                <td className="zq-whole">
                  <Quoted>{county.name}</Quoted>
                </td>
                {years.map((year) => (
                  <td key={year} className="zq-right">
                    <FigureCell
                      figure={county.series.find((one) => one.year === year)}
                      rows={rowsOf(county.code, year)}
                    />
                  </td>
                ))}
                <td className="zq-right">{number(county.target)}</td>
                <td className="zq-right">{number(county.projection)}</td>
                <td title={say(county.why)}>
                  <Light light={county.light} />
                </td>
              </tr>
            ))}
            {indicator.arithmetic.from !== 'city' && (
              <tr>
                <th scope="row">
                  <b>{say(words.city)}</b>
                </th>
                {years.map((year) => (
                  <td key={year} className="zq-right">
                    <FigureCell figure={indicator.series.find((one) => one.year === year)} rows={cityRows(year)} />
                  </td>
                ))}
                <td className="zq-right">{typeof indicator.target === 'number' ? number(indicator.target) : '—'}</td>
                <td className="zq-right">{number(indicator.projection)}</td>
                <td>
                  <Light light={indicator.light} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <OtherBases indicator={indicator} years={years} />
    </section>
  )
}

const baseWords = {
  title: t('换一个人口基数', 'On another base'),
  base: t('人口基数', 'Population figures'),
  chosen: t('（现用）', ' (in use)'),
}

/** The city's series on the chosen version of the inhabitants and on every other one. */
function OtherBases({ indicator, years }: { readonly indicator: Indicator; readonly years: readonly number[] }) {
  const { say } = useLanguage()
  const { base } = indicator.arithmetic
  if (!base || indicator.otherBases.length === 0) return null
  const lines = [
    { id: base.id, name: `${base.name}${say(baseWords.chosen)}`, series: indicator.series },
    ...indicator.otherBases,
  ]
  return (
    <>
      <h3>{say(baseWords.title)}</h3>
      <div className="zq-scroll">
        <table className="zq-plain" aria-label={say(baseWords.title)}>
          <thead>
            <tr>
              <th scope="col">{say(baseWords.base)}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="zq-right">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>
                  <Named text={line.name} />
                </td>
                {years.map((year) => (
                  <td key={year} className="zq-right">
                    <FigureCell figure={line.series.find((one) => one.year === year)} rows={[]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
