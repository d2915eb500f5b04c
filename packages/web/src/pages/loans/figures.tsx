import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Figures = CallOutput<'loans.figures'>
type Lent = Figures['years'][number]['quarters'][number]

const words = {
  title: t('放款情况', 'What was lent'),
  period: t('时间', 'Period'),
  year: t('{year} 年', '{year}'),
  quarter: t('{year} 年第 {n} 季度', '{year}, quarter {n}'),
  total: t('累计', 'In all'),
  amount: t('金额（万元）', 'Amount (10,000 yuan)'),
  loans: t('笔数', 'Loans'),
  firms: t('企业（家）', 'Firms'),
  times: t('{n} 家次', '{n} firm-years'),
  indicator: t('台账指标', 'Indicators of the ledger'),
  reached: t('{value} {unit}', '{value} {unit}'),
  none: t('还没有实绩', 'nothing entered yet'),
}

/** Sums by year and quarter, each opening to its loans, beside the indicators that a plan sets for them. */
export function LoanFigures(): ReactNode {
  const { say } = useLanguage()
  const figures = useLoad('loans.figures', {})
  if (!figures.data || figures.data.years.length === 0) return null
  const { years, total } = figures.data
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.period)}</th>
              {[words.amount, words.loans, words.firms].map((name) => (
                <th scope="col" className="zq-right" key={name.zh}>
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line name={say(words.total)} lent={total}>
              {total.times > total.firms && <small> {say(fill(words.times, { n: String(total.times) }))}</small>}
            </Line>
            {years.flatMap(({ year, quarters, ...lent }) => [
              <Line
                key={year}
                name={say(fill(words.year, { year: String(year) }))}
                lent={lent}
                period={String(year)}
              />,
              ...quarters.map((one) => (
                <Line
                  key={`${year} ${one.quarter}`}
                  name={say(fill(words.quarter, { year: String(year), n: String(one.quarter) }))}
                  lent={one}
                  period={`${year}-Q${one.quarter}`}
                />
              )),
            ])}
          </tbody>
        </table>
      </div>
      <Indicators indicators={figures.data.indicators} />
    </section>
  )
}

interface LineProps {
  readonly name: string
  readonly lent: Omit<Lent, 'quarter'>
  /** What its numbers open to; absent for all. */
  readonly period?: string
  readonly children?: ReactNode
}

function Line({ name, lent, period, children }: LineProps) {
  const { lang } = useLanguage()
  const opens = (value: string) => (
    <Link to="/loans" search={{ lent: period ?? 'all' }}>
      {value}
    </Link>
  )
  return (
    <tr>
      <th scope="row" className="zq-whole">
        {name}
      </th>
      <td className="zq-right">{opens(formatNumber(lent.amount / 1e6, lang))}</td>
      <td className="zq-right">{opens(String(lent.loans))}</td>
      <td className="zq-right">
        {opens(String(lent.firms))}
        {children}
      </td>
    </tr>
  )
}

function Indicators({ indicators }: Pick<Figures, 'indicators'>) {
  const { lang, say } = useLanguage()
  if (indicators.length === 0) return null
  return (
    <>
      <h3>{say(words.indicator)}</h3>
      <ul className="zq-rows">
        {indicators.map((one) => (
          <li key={one.id}>
            <p className="zq-line">
              <span className="zq-grow">
                <ThingLink thing={one} />
              </span>
              <span className="zq-number" lang="zh-CN">
                {one.latest === null
                  ? say(words.none)
                  : say(fill(words.reached, { value: formatNumber(one.latest, lang), unit: one.unit }))}
              </span>
              <Light light={one.light} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
