import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Correction = CallOutput<'rounds.get'>['corrections'][number]

const words = {
  title: t('锁定后的更正', 'Corrections after the lock'),
  unit: t('填报单位', 'Unit'),
  indicator: t('指标', 'Indicator'),
  before: t('原来的数', 'Before'),
  after: t('更正为', 'After'),
  why: t('理由', 'Reason'),
  by: t('更正', 'Corrected'),
}

/** Figures corrected after the lock: both values, who and why. */
export function Corrections({
  corrections,
  withUnit = false,
}: {
  readonly corrections: readonly Correction[]
  readonly withUnit?: boolean
}) {
  const { lang, say } = useLanguage()
  if (corrections.length === 0) return null
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, lang, 4))
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              {withUnit && <th scope="col">{say(words.unit)}</th>}
              <th scope="col">{say(words.indicator)}</th>
              <th scope="col" className="zq-right">
                {say(words.before)}
              </th>
              <th scope="col" className="zq-right">
                {say(words.after)}
              </th>
              <th scope="col">{say(words.why)}</th>
              <th scope="col">{say(words.by)}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((one) => (
              <tr key={`${one.sheetId}${one.indicator}${one.part}${one.at}`}>
                {withUnit && (
                  <td>
                    <Quoted>{one.unitName}</Quoted>
                  </td>
                )}
                <td>
                  <Quoted>{one.indicator}</Quoted>
                </td>
                <td className="zq-right">
                  <s>{number(one.before)}</s>
                </td>
                <td className="zq-right">
                  <b>{number(one.after)}</b>
                </td>
                <td>
                  <Quoted>{one.why}</Quoted>
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
