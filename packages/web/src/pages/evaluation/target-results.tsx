import { Link } from '@tanstack/react-router'
import { formatNumber, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { EarlierTargets } from '../indicators/earlier-targets.tsx'
import { gapText, operatorText, periodText, targetText, typeWords } from '../indicators/indicator-words.ts'
import type { Evaluation } from './evaluation-view.ts'

type Result = Evaluation['targets'][number]

const words = {
  title: t('目标完成情况', 'Targets'),
  target: t('目标', 'Target'),
  wanted: t('目标值', 'Wanted'),
  latest: t('实绩', 'Actual'),
  gap: t('尚差', 'Missing'),
  result: t('评价', 'Result'),
  to: t('调整为', 'Adjusted to'),
  proposed: t('建议调整为', 'Proposed'),
  none: t('该规划没有指标。', 'The plan has no indicator.'),
}

/** Each target of the plan with what was reached, how it was judged, and what it is adjusted to. */
export function TargetResults({ evaluation }: { readonly evaluation: Evaluation }) {
  const { lang, say } = useLanguage()
  if (evaluation.targets.length === 0) return <p>{say(words.none)}</p>
  const counts = ['met', 'onTrack', 'behind', 'missed', 'incomplete', 'unknown'].flatMap((light) => {
    const n = evaluation.targets.filter((one) => one.light === light).length
    return n === 0 ? [] : [{ light, n }]
  })
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <p className="zq-line">
        {counts.map(({ light, n }) => (
          <span key={light}>
            <b className="zq-number">{n}</b> <Light light={light} />
          </span>
        ))}
      </p>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.target)}</th>
              <th scope="col">{say(words.wanted)}</th>
              <th scope="col" className="zq-right">
                {say(words.latest)}
              </th>
              <th scope="col" className="zq-right zq-whole">
                {say(words.gap)}
              </th>
              <th scope="col">{say(words.result)}</th>
            </tr>
          </thead>
          <tbody>
            {evaluation.targets.map((one) => (
              <tr key={one.id} data-row={one.id}>
                <td>
                  <Link to="/indicators/$id" params={{ id: one.id }}>
                    <Quoted>{one.title}</Quoted>
                  </Link>{' '}
                  <small>
                    <Quoted>{one.path}</Quoted>
                  </small>
                </td>
                <td>
                  <Wanted result={one} frozen={evaluation.frozen} />
                </td>
                <td className="zq-right zq-whole">
                  {one.latest === null ? '—' : formatNumber(one.latest, lang)}{' '}
                  <small>{periodText(one.latestPeriod, lang)}</small>
                </td>
                <td className="zq-right zq-whole">{gapText(one.gap, lang)}</td>
                <td>
                  <Light light={one.light} />
                  <br />
                  <small>
                    <Named text={say(one.why)} />
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Wanted({ result, frozen }: { readonly result: Result; readonly frozen: boolean }) {
  const { lang, say } = useLanguage()
  const { adjustment } = result
  const type = typeWords.find((one) => one.value === result.type)
  if (result.target === null) return <span className="zq-faint">{type && say(type.label)}</span>
  const shown = (
    <>
      {say(operatorText(result.operator))} {targetText(result.target, lang)} <Quoted>{result.unit}</Quoted>{' '}
      {periodText(result.period, lang)}
    </>
  )
  return (
    <>
      {adjustment && frozen ? <del>{shown}</del> : shown} <EarlierTargets earlier={result.earlier} />
      {adjustment && (
        <p className="zq-adjusted">
          <Mark tone="wait">{say(frozen ? words.to : words.proposed)}</Mark>{' '}
          <b>
            {formatNumber(adjustment.value, lang)} <Quoted>{result.unit}</Quoted>{' '}
            {periodText(adjustment.period ?? result.period, lang)}
          </b>
          <br />
          <small>
            <Quoted>{adjustment.why}</Quoted>
          </small>
        </p>
      )}
    </>
  )
}
