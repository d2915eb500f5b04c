import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, fill, formatDate, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { DataStep } from '../../ui/data-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Indicator = CallOutput<'indicators.get'>
type Thing = CallOutput<'things.get'>

const words = {
  measure: t('统计指标', 'Measure'),
  hint: t('每个都能点开看到计入的记录。', 'Each opens to the records that count.'),
  all: t('全部统计指标', 'All measures'),
  computed: t('由登记库计算', 'Computed from the registers'),
  rows: t('查看计入的记录', 'See the records that count'),
  since: t('自 {year} 年起，{by} 于 {day} 设定：{why}', 'since {year}; set by {by} on {day}: {why}'),
}

/** Which measure of the registers gives the figures. */
export function MeasureStep({ indicator, thing }: { readonly indicator: Indicator; readonly thing: Thing }) {
  const { say } = useLanguage()
  const me = useMe()
  const id = useId()
  const [measure, setMeasure] = useState<string>(indicator.measure?.id ?? '')
  const { data } = useLoad('measures.list', { query: {} })
  return (
    <DataStep
      thing={thing}
      step="bind"
      own={['measure']}
      width={520}
      initial={{ scale: 'one', since: String(indicator.measure?.since ?? me.city.today.slice(0, 4)) }}
      data={() => ({ measure })}
    >
      <div className="zq-field">
        <label htmlFor={id}>{say(words.measure)}</label>
        <small>
          {say(words.hint)} <a href={`/c/${me.city.code}/data/measures`}>{say(words.all)}</a>
        </small>
        <Select
          id={id}
          value={measure}
          onChange={setMeasure}
          options={(data?.rows ?? []).map((one) => ({
            value: one.id,
            label: `${say(one.title)} (${one.value} ${say(one.unit)})`,
          }))}
        />
      </div>
    </DataStep>
  )
}

/** That nobody types the figures, and the way to the records behind them. */
export function ComputedFrom({ measure }: { readonly measure: NonNullable<Indicator['measure']> }) {
  const { say, lang } = useLanguage()
  const me = useMe()
  const { data } = useLoad('measures.list', { query: {} })
  const title = data?.rows.find(({ id }) => id === measure.id)?.title
  const tests = measure.tests.length > 0 ? `?tests=${measure.tests.join(',')}` : ''
  const day = formatDate(dateInChina(measure.at), lang)
  const said = { year: String(measure.since), by: measure.by, day, why: measure.why }
  return (
    <section aria-label={say(words.computed)}>
      <h2>{say(words.computed)}</h2>
      <p>
        <Quoted>{title ? say(title) : measure.id}</Quoted>{' '}
        <a href={`/c/${me.city.code}/data/measures/${measure.id}${tests}`}>{say(words.rows)}</a>
      </p>
      <p className="zq-note">
        <Quoted>{say(fill(words.since, said))}</Quoted>
      </p>
    </section>
  )
}
