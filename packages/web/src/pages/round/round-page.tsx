import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { Corrections } from './corrections.tsx'

type Round = CallOutput<'rounds.get'>
type Row = Round['rows'][number]

const words = {
  progress: t('填报情况', 'Who has sent'),
  unit: t('填报单位', 'Unit'),
  place: t('地方', 'Place'),
  state: t('状态', 'State'),
  filled: t('填数', 'Figures'),
  missing: t('缺的数', 'Missing figures'),
  late: t('迟报', 'Late'),
  sent: t('{day} 报送', 'sent {day}'),
  note: t(
    '{period} 年数据：{sent} / {sheets} 已报，{accepted} 已采纳，{late} 家逾期未报。缺的数不按零计。',
    'Figures of {period}: {sent} of {sheets} sent, {accepted} accepted, {late} late. What is missing is never zero.',
  ),
  indicators: t('本轮指标', 'Indicators of this round'),
  none: t('没有您可以看到的填报表。', 'There is no sheet you may see.'),
}

/** One round: who has sent what, which figures are missing, by name; what was corrected after the lock. */
export function RoundPage(): ReactNode {
  const { id } = useParams({ from: '/rounds/$id' })
  const { say } = useLanguage()
  const round = useLoad('rounds.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={round}>
      {(value) => (
        <Page
          under="/rounds"
          tab={value.title}
          title={
            <>
              <Quoted>{value.title}</Quoted> <StateTag state={value} />
            </>
          }
          note={say(noteOf(value))}
        >
          <div className="zq-two">
            <div className="zq-stack">
              <section aria-label={say(words.progress)}>
                <h2>{say(words.progress)}</h2>
                {value.rows.length === 0 ? <p className="zq-faint">{say(words.none)}</p> : <Sheets rows={value.rows} />}
              </section>
              <Corrections corrections={value.corrections} withUnit />
              <Timeline id={value.id} />
            </div>
            <aside className="zq-stack zq-acts-first">
              <p>
                <DueTag dueOn={value.dueOn} overdue={value.overdue} />
              </p>
              {thing.data && <StepPanel thing={thing.data} />}
              <section>
                <h2>{say(words.indicators)}</h2>
                <ul className="zq-plain-list">
                  {value.indicators.map((one) => (
                    <li key={one.id}>
                      <Link to="/indicators/$id" params={{ id: one.id }}>
                        <Quoted>{one.title}</Quoted>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function noteOf({ period, sent, sheets, accepted, late }: Round) {
  return fill(words.note, { period, sent, sheets, accepted, late })
}

function Sheets({ rows }: { readonly rows: readonly Row[] }) {
  const { lang, say } = useLanguage()
  return (
    <div className="zq-scroll">
      <table className="zq-plain">
        <thead>
          <tr>
            <th scope="col">{say(words.place)}</th>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col" className="zq-right">
              {say(words.filled)}
            </th>
            <th scope="col">{say(words.missing)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="zq-whole">
                <Quoted>{row.placeName}</Quoted>
              </td>
              <td>
                <Link to="/sheets/$id" params={{ id: row.id }}>
                  <Quoted>{row.unitName}</Quoted>
                </Link>
              </td>
              <td>
                <StateTag state={row} /> {row.late && <Mark tone="bad">{say(words.late)}</Mark>}
                {row.sentOn && (
                  <div className="zq-faint">{say(fill(words.sent, { day: formatDate(row.sentOn, lang) }))}</div>
                )}
              </td>
              <td className="zq-right zq-whole">
                {row.filled} / {row.asked}
              </td>
              <td>
                <Quoted>{row.missing.join('、')}</Quoted>
                {row.gap && (
                  <div className="zq-faint">
                    <Quoted>{row.gap}</Quoted>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
