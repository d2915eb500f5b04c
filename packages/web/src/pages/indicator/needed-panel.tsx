import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'

type View = CallOutput<'indicators.needed'>

const words = {
  title: t('要做什么才能达标', 'What must happen'),
  left: t(
    '到 {year} 年底还有 {n} 个季度（含本季）。',
    '{n} quarters are left to the end of {year}, this one included.',
  ),
  place: t('地方', 'Place'),
  gap: t('还差', 'To go'),
  each: t('每季度要增加', 'To add each quarter'),
  pace: t('过去平均每季度', 'Pace so far'),
  times: t('要快到几倍', 'Times the pace'),
  reached: t('已达到', 'reached'),
  wrong: t('方向相反或停滞', 'stands still or goes back'),
  noTarget: t('没有分解目标', 'nothing broken down'),
  deliver: t('只做到其中一部分会怎样', 'What delivering part of it comes to'),
  share: t('完成 {n}%', '{n} % delivered'),
  yes: t('达标', 'enough'),
  no: t('不达标', 'too little'),
  back: t('这样推算准不准', 'How well this has told the past'),
  told: t(
    '用 {year} 年以前的数推算 {year} 年为 {told}，实际 {came}。',
    'From the years before {year} the line told {told}; {came} came.',
  ),
  miss: t(
    '平均相差 {n}，推算结果请按上下各 {n} 掌握。',
    'It missed by {n} on average; read every projection with {n} on either side.',
  ),
  noBack: t('至少要有三年实绩才能回头检验。', 'Three years of actuals are needed to test it.'),
}

/** For each place what it must add in every quarter left, beside its pace; what less would do; how the line fared before. */
export function NeededPanel({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { data } = useLoad('indicators.needed', { params: { id } })
  if (!data) return null
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      {data.why ? (
        <p className="zq-faint">
          <Named text={say(data.why)} />
        </p>
      ) : (
        <Told view={data} />
      )}
    </section>
  )
}

function Told({ view }: { readonly view: View }) {
  const { lang, say } = useLanguage()
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, lang))
  const signed = (value: number | null) => (value !== null && value > 0 ? `+${number(value)}` : number(value))
  return (
    <>
      {view.end !== null && <p>{say(fill(words.left, { year: view.end, n: view.quarters }))}</p>}
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.place)}</th>
              <th scope="col" className="zq-right">
                {say(words.gap)}
              </th>
              <th scope="col" className="zq-right">
                {say(words.each)}
              </th>
              <th scope="col" className="zq-right">
                {say(words.pace)}
              </th>
              <th scope="col" className="zq-right">
                {say(words.times)}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.place}>
                <td className="zq-whole">
                  {row.place === '' ? <b lang="zh-CN">{row.name}</b> : <Quoted>{row.name}</Quoted>}
                </td>
                <td className="zq-right">{row.target === null ? say(words.noTarget) : number(row.gap)}</td>
                <td className="zq-right">
                  <b>{row.gap === 0 ? say(words.reached) : signed(row.perQuarter)}</b>
                </td>
                <td className="zq-right">{signed(row.pace)}</td>
                <td className="zq-right">
                  {row.times === null && row.gap !== null && row.gap !== 0 && row.pace !== null
                    ? say(words.wrong)
                    : number(row.times)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.sensitivity.length > 0 && (
        <>
          <h3>{say(words.deliver)}</h3>
          <ul className="zq-plain-list">
            {view.sensitivity.map((one) => (
              <li key={one.delivered}>
                {say(fill(words.share, { n: one.delivered }))}：<b>{number(one.result)}</b> <Quoted>{view.unit}</Quoted>{' '}
                {say(one.reached ? words.yes : words.no)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say(words.back)}</h3>
      {view.backTest.length === 0 && <p className="zq-faint">{say(words.noBack)}</p>}
      {view.backTest.map((one) => (
        <p key={one.year}>
          {say(fill(words.told, { year: one.year, told: number(one.told), came: number(one.came) }))}
        </p>
      ))}
      {view.meanMiss !== null && <p>{say(fill(words.miss, { n: number(view.meanMiss) }))}</p>}
    </>
  )
}
