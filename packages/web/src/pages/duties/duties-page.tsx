import { Link, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, type Text, t } from '@zhiqiang/kernel'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { present } from '../../app/search.ts'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { PolicyFilter, StateFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'

type Duty = CallOutput<'duties.list'>['rows'][number]

const words = {
  note: t(
    '规划要求每年、每三年或定期做的事。到期自动产生下一次。',
    'What the plan wants every year, every three years or at intervals; the next one is dated by itself.',
  ),
  find: t('查找周期事项', 'Find duties'),
  overdue: t('只看逾期', 'Overdue only'),
  evaluate: t('开展评估', 'Evaluate'),
  occurrences: t('每一次', 'Occurrences'),
  each: t('每{unit}一次', 'every {unit}'),
  every: t('每 {n} {unit}一次', 'every {n} {unit}'),
  none: t('没有符合条件的周期事项。', 'No recurring duty fits.'),
  noneHint: t(
    '规划中写有“每年”“每三年”“定期”的要求，发布后列在这里。',
    'What a plan wants yearly or at intervals stands here after publishing.',
  ),
}

const cadences: Readonly<Record<string, { readonly one: Text; readonly many: Text }>> = {
  year: { one: t('年', 'year'), many: t('年', 'years') },
  'half-year': { one: t('半年', 'half-year'), many: t('个半年', 'half-years') },
  quarter: { one: t('季度', 'quarter'), many: t('个季度', 'quarters') },
  month: { one: t('月', 'month'), many: t('个月', 'months') },
  week: { one: t('周', 'week'), many: t('周', 'weeks') },
}

/** Recurring duties, each with its occurrences. */
export function DutiesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/duties' })
  const { overdue, ...rest } = search
  const list = useRows('duties.list', { query: { ...rest, ...(overdue ? { overdue: 'true' } : {}) } })
  const { put, clear } = useFilters<typeof search>()
  return (
    <Page tab={say(shared.duties)} title={say(shared.duties)} note={say(words.note)}>
      <div className="zq-bar">
        <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
        <StateFilter kind="duty" value={search.state} onChange={(state) => put({ state })} />
        <PolicyFilter value={search.policy} onChange={(policy) => put({ policy })} />
        <Checkbox
          checked={search.overdue === true}
          onChange={(event) => put({ overdue: event.target.checked || undefined })}
        >
          {say(words.overdue)}
        </Checkbox>
      </div>
      {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      {!list.loading && !list.error && list.rows.length === 0 && (
        <Empty onClear={clear} title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      )}
      <ul className="zq-rows">
        {list.rows.map((duty) => (
          <DutyItem key={duty.id} duty={duty} />
        ))}
      </ul>
      {list.rows.length > 0 && (
        <p className="zq-foot">
          {say(fill(shared.shown, { shown: list.rows.length, n: list.total ?? list.rows.length }))}
          <MoreButton list={list} />
        </p>
      )}
    </Page>
  )
}

/** 每半年一次, 每 3 年一次; null for 定期, which has no period yet. */
function cadence({ unit, n }: Duty['every']): Text | null {
  const named = cadences[unit]
  if (!named) return null
  const { zh, en } = n === 1 ? named.one : named.many
  const pattern = n === 1 ? words.each : words.every
  return { zh: fill(pattern, { n, unit: zh }).zh, en: fill(pattern, { n, unit: en }).en }
}

/** A duty that wants the plan evaluated leads to its evaluations. */
function asksForEvaluation(duty: Duty): boolean {
  return duty.quote.includes('评估')
}

function DutyItem({ duty }: { readonly duty: Duty }) {
  const { say } = useLanguage()
  const every = cadence(duty.every)
  const mayEvaluate = useHolds('evaluation.run')
  return (
    <li>
      <div className="zq-line">
        <b className="zq-grow">
          <ThingLink thing={duty} />
        </b>
        {every && <span>{say(every)}</span>}
        <StateTag state={duty} />
        <span>
          {say(shared.clause)} <ClauseLink id={duty.clauseId} path={duty.path} />
        </span>
      </div>
      {duty.quote !== duty.title && (
        <blockquote lang="zh-CN" className="zq-small-quote">
          {duty.quote}
        </blockquote>
      )}
      <div className="zq-line">
        <UnitList units={duty.units} />
        <small>
          <Quoted>{duty.policyTitle}</Quoted>
        </small>
      </div>
      {duty.occurrences.length > 0 && (
        <ol className="zq-occurrences" aria-label={say(words.occurrences)}>
          {duty.occurrences.map((one) => (
            <li key={one.id}>
              <ThingLink thing={one}>
                <DueTag dueOn={one.dueOn} overdue={one.overdue} over={one.state === 'done'} />
              </ThingLink>
              <StateTag state={one} />
              {mayEvaluate && asksForEvaluation(duty) && (one.state === 'open' || one.state === 'late') && (
                <Link to="/evaluations" search={present({ policy: duty.policyId ?? undefined, occurrence: one.id })}>
                  {say(words.evaluate)}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
