import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { periodText, type TargetValue, targetText } from '../indicators/indicator-words.ts'

type Indicator = CallOutput<'indicators.get'>
type Actual = Indicator['actuals'][number]

const words = {
  actuals: t('历年实绩', 'Actuals by year'),
  none: t(
    '还没有填报实绩。由责任单位在右侧填报，须写明数据来源。',
    'No actual yet. The owner enters it, with its source.',
  ),
  year: t('年度', 'Year'),
  value: t('数值', 'Value'),
  source: t('数据来源', 'Source'),
  by: t('填报', 'Entered'),
  old: t('已被替代', 'Superseded'),
  withdrawn: t('已撤回', 'Withdrawn'),
  peers: t('其他市', 'Other cities'),
  place: t('市', 'City'),
  history: t('目标调整记录', 'Changes of the target'),
  before: t('原目标', 'Old target'),
  why: t('理由', 'Reason'),
  ground: t('依据', 'Ground'),
  evaluation: t('查看评估', 'See the evaluation'),
}

/** The city's values by year; a value entered again stays, struck out. */
export function ActualsTable({ indicator }: { readonly indicator: Indicator }) {
  const { say } = useLanguage()
  const own = indicator.actuals.filter((one) => one.level === 'city')
  // A figure made of the counties' is entered nowhere itself.
  if (own.length === 0 && indicator.arithmetic.from !== 'city') return null
  return (
    <section>
      <h2>{say(words.actuals)}</h2>
      {own.length === 0 ? <p className="zq-faint">{say(words.none)}</p> : <Values thingId={indicator.id} rows={own} />}
    </section>
  )
}

/** Figures of other cities, from which the rank is computed. */
export function PeersTable({ indicator }: { readonly indicator: Indicator }) {
  const { say } = useLanguage()
  const peers = indicator.actuals.filter((one) => one.level === 'peer')
  if (peers.length === 0) return null
  return (
    <section>
      <h2>{say(words.peers)}</h2>
      <Values thingId={indicator.id} rows={peers} withPlace />
    </section>
  )
}

function Values({
  thingId,
  rows,
  withPlace = false,
}: {
  readonly thingId: string
  readonly rows: readonly Actual[]
  readonly withPlace?: boolean
}) {
  const { lang, say } = useLanguage()
  return (
    <div className="zq-scroll">
      <table className="zq-plain">
        <thead>
          <tr>
            {withPlace && <th scope="col">{say(words.place)}</th>}
            <th scope="col">{say(words.year)}</th>
            <th scope="col" className="zq-right">
              {say(words.value)}
            </th>
            <th scope="col">{say(words.source)}</th>
            <th scope="col">{say(words.by)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.place}-${row.eventSeq}`}>
              {withPlace && (
                <td>
                  <Quoted>{row.place}</Quoted>
                </td>
              )}
              <td className="zq-whole">{row.period}</td>
              <td className="zq-right">
                <RawValue row={row} />
                {row.superseded && (
                  <>
                    {' '}
                    <Mark tone="plain">{say(words.old)}</Mark>
                  </>
                )}
              </td>
              <td>
                <Quoted>{row.source}</Quoted>
                {row.files.map((file) => (
                  <div key={file.id}>
                    <a href={urlOf('things.file', { params: { id: thingId, fileId: file.id } })} download={file.name}>
                      <Quoted>{file.name}</Quoted>
                    </a>
                  </div>
                ))}
              </td>
              <td>
                <Quoted>{row.enteredBy}</Quoted> <time dateTime={row.at}>{formatDate(dateInChina(row.at), lang)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RawValue({ row }: { readonly row: Actual }) {
  const { lang, say } = useLanguage()
  if (row.value === null) return <span>{say(words.withdrawn)}</span>
  const number = formatNumber(row.value, lang, 6)
  return row.superseded ? <s>{number}</s> : <b>{number}</b>
}

/** Targets that were changed, each with who changed it, why, and on what ground. */
export function TargetHistory({ indicator }: { readonly indicator: Indicator }) {
  const { lang, say } = useLanguage()
  if (indicator.earlier.length === 0) return null
  return (
    <section aria-label={say(words.history)}>
      <h2>{say(words.history)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.before)}</th>
              <th scope="col">{say(words.why)}</th>
              <th scope="col">{say(words.ground)}</th>
              <th scope="col">{say(words.by)}</th>
            </tr>
          </thead>
          <tbody>
            {indicator.earlier.map((one) => (
              <tr key={one.at}>
                <td className="zq-whole">
                  <del>
                    {targetText(one.value as TargetValue, lang)} {periodText(one.period, lang)}
                  </del>
                </td>
                <td>
                  <Quoted>{one.why}</Quoted>
                </td>
                <td>
                  {one.evaluation === null ? (
                    '—'
                  ) : (
                    <>
                      <Quoted>{one.ground}</Quoted>{' '}
                      <Link to="/evaluations/$id" params={{ id: one.evaluation.id }}>
                        {say(words.evaluation)}
                      </Link>
                    </>
                  )}
                </td>
                <td>
                  <Quoted>{one.by}</Quoted> <time dateTime={one.at}>{formatDate(dateInChina(one.at), lang)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
