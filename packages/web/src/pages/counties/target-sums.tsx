import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, type Text, t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'

type Row = CallOutput<'counties.targets'>['rows'][number]

const words = {
  note: t(
    '各县（市、区）规划提出的目标，合计后与市目标比较。未上传规划或未提出该项目标的，逐一列出，不按零计算。',
    'The targets the counties’ own plans set, put together and held against the city’s. A county without one is named and not taken for zero.',
  ),
  plan: t('市规划', 'The city’s plan'),
  city: t('市目标', 'City'),
  total: t('各县合计', 'Together'),
  mean: t('各县加权平均', 'Weighted mean'),
  missing: t('未提出目标：{names}', 'no target: {names}'),
  year: t('（{year}年）', '({year})'),
  none: t('还没有可以合计的目标。', 'There is no target to put together yet.'),
  hint: t('请先在各县（市、区）页面上传其规划。', 'Upload the counties’ plans on their pages first.'),
}

const verdicts: Readonly<Record<Row['verdict'], { readonly text: Text; readonly tone: Tone }>> = {
  enough: { text: t('达到市目标', 'enough'), tone: 'good' },
  short: { text: t('低于市目标', 'falls short'), tone: 'bad' },
  incomplete: { text: t('数据不全', 'not all there'), tone: 'wait' },
  apart: { text: t('不宜合计，分县查看', 'not to be added'), tone: 'plain' },
}

/** Of each numeric goal of the city: what the counties' own plans set, and whether together it is enough. */
export function TargetSums() {
  const { lang, say } = useLanguage()
  const { policy } = useSearch({ from: '/counties' })
  const navigate = useNavigate({ from: '/counties' })
  const sums = useLoad('counties.targets', { query: { ...(policy === undefined ? {} : { policy }) } })
  const number = (value: number) => formatNumber(value, lang)
  return (
    <Loaded query={sums}>
      {(value) => (
        <div className="zq-stack">
          <p className="zq-note">{say(words.note)}</p>
          <div className="zq-bar">
            <ChoiceFilter
              label={say(words.plan)}
              value={policy ?? value.policy?.id}
              options={value.policies.map((one) => ({ value: one.id, label: one.title }))}
              onChange={(id) =>
                void navigate({ search: present({ tab: 'targets', policy: id }) as { tab: 'targets' } })
              }
              names
            />
          </div>
          {value.rows.length === 0 && <Empty title={say(words.none)}>{say(words.hint)}</Empty>}
          <ul className="zq-rows">
            {value.rows.map((row) => (
              <li key={row.indicator.id}>
                <div className="zq-line">
                  <span className="zq-grow">
                    <Link to="/indicators/$id" params={{ id: row.indicator.id }}>
                      <Quoted>{row.indicator.title}</Quoted>
                    </Link>
                  </span>
                  {row.total !== null && (
                    <span>
                      {say(row.how === 'mean' ? words.mean : words.total)}{' '}
                      <b className="zq-number">{number(row.total)}</b>
                    </span>
                  )}
                  <span>
                    {say(words.city)} <b className="zq-number">{number(row.city)}</b> <Quoted>{row.unit}</Quoted>
                  </span>
                  <Mark tone={verdicts[row.verdict].tone}>{say(verdicts[row.verdict].text)}</Mark>
                </div>
                <div className="zq-line">
                  {row.counties.map((one) => (
                    <span key={one.code}>
                      <Quoted>{one.name}</Quoted> {number(one.value)}
                      {one.period !== null && one.period !== row.period && (
                        <small> {say(fill(words.year, { year: one.period }))}</small>
                      )}
                    </span>
                  ))}
                </div>
                {row.missing.length > 0 && (
                  <small>
                    <Named text={say(fill(words.missing, { names: row.missing.join('、') }))} />
                  </small>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  )
}
