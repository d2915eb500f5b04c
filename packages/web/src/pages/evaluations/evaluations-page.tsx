import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PolicyFilter, StateFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { BeginEvaluation } from './begin-evaluation.tsx'

type Row = CallOutput<'evaluations.list'>['rows'][number]

const words = {
  note: t(
    '按规划要求开展阶段评估，经起草、复核后结项。结项时数据锁定；目标可依据文件调整，原目标保留。',
    'Plans evaluated cycle by cycle: drawn up, checked by another, closed. Closing freezes the figures and may adjust targets; the old ones stay.',
  ),
  due: t(
    '规划要求开展、已到期或九十天内到期的评估',
    'Evaluations the plans ask for: missed, or due within ninety days',
  ),
  begin: t('开展评估', 'Begin it'),
  years: t('评估年度', 'Years'),
  none: t('还没有评估。', 'No evaluation yet.'),
  hint: t(
    '联席会议办公室开展评估后，在此列出各项目标和任务的完成情况。',
    'Once the office begins one, the result of every target and task stands here.',
  ),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: t('评估', 'Evaluation'), width: 420, cell: (row) => <ThingLink thing={row} /> },
  { key: 'years', title: words.years, width: 120, cell: (row) => yearsOf(row) },
  { key: 'state', title: shared.state, width: 150, cell: (row) => <StateTag state={row} /> },
  { key: 'due', title: shared.due, width: 180, cell: (row) => <Due row={row} /> },
  { key: 'unit', title: t('评估单位', 'Who evaluates'), width: 200, cell: (row) => <UnitList units={row.units} /> },
]

/** Evaluations of plans, and above them those that are due. */
export function EvaluationsPage(): ReactNode {
  const { say } = useLanguage()
  const { occurrence: _, ...search } = useSearch({ from: '/evaluations' })
  const navigate = useNavigate({ from: '/evaluations' })
  const mayRun = useHolds('evaluation.run')
  const list = useRows('evaluations.list', { query: search })
  const put = (change: { readonly policy?: string | undefined; readonly state?: string | undefined }) =>
    void navigate({ search: (before) => present({ ...before, occurrence: undefined, ...change }), replace: true })
  return (
    <Page
      tab={say(shared.evaluations)}
      title={say(shared.evaluations)}
      note={say(words.note)}
      actions={mayRun ? <BeginEvaluation /> : null}
    >
      <DueList />
      <ThingTable
        name="evaluations"
        label={say(shared.evaluations)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => (
          <>
            <ThingLink thing={row} />
            <span className="zq-line">
              {yearsOf(row)} <StateTag state={row} />
            </span>
          </>
        )}
        filters={
          <>
            <StateFilter kind="evaluation" value={search.state} onChange={(state) => put({ state })} />
            <PolicyFilter value={search.policy} onChange={(policy) => put({ policy })} />
          </>
        }
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.hint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

function yearsOf({ from, to }: Row): string {
  return from === to ? String(from) : `${from}–${to}`
}

function Due({ row }: { readonly row: Row }) {
  return <DueTag dueOn={row.dueOn} overdue={row.overdue} over={row.state === 'closed'} />
}

/** What the plans' recurring duties ask to be evaluated now. */
function DueList() {
  const { say } = useLanguage()
  const mayRun = useHolds('evaluation.run')
  const due = useLoad('evaluations.due', {})
  const rows = due.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section aria-label={say(words.due)}>
      <h2>{say(words.due)}</h2>
      <ul className="zq-rows">
        {rows.map((row) => (
          <li key={row.id} data-row={row.id}>
            <div className="zq-line">
              <b className="zq-grow">
                <ThingLink thing={row}>
                  <Quoted>{row.quote}</Quoted>
                </ThingLink>
              </b>
              <DueTag dueOn={row.dueOn} overdue={row.overdue} />
              <StateTag state={row} />
              {mayRun && (
                <Link to="/evaluations" search={present({ policy: row.policyId ?? undefined, occurrence: row.id })}>
                  {say(words.begin)}
                </Link>
              )}
            </div>
            <small>
              <Quoted>{row.policyTitle}</Quoted>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
