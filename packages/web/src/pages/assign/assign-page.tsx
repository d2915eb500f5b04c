import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { type ReactNode, useState } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { BatchStep } from '../../ui/batch-step.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { PolicyFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ClauseLink, ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { TaskCard, TaskPreview } from '../tasks/task-card.tsx'

type Row = CallOutput<'tasks.list'>['rows'][number]

const words = {
  note: t(
    '原文没有写明责任单位、或被退签的任务在这里等待分派。系统不猜测单位。',
    'Tasks whose text names no unit, or that were declined, wait here. Nothing is guessed.',
  ),
  find: t('查找任务', 'Find tasks'),
  none: t('没有待分派的任务。', 'No task waits to be assigned.'),
  noneHint: t(
    '发布规划后，没有写明责任单位的任务会出现在这里。',
    'After a plan is published, tasks without a named unit stand here.',
  ),
}

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    title: t('任务', 'Task'),
    width: 360,
    cell: (row) => (
      <ThingLink thing={row}>
        <Quoted>{row.heading || row.title}</Quoted>
      </ThingLink>
    ),
  },
  { key: 'path', title: shared.clause, width: 96, cell: (row) => <ClauseLink id={row.clauseId} path={row.path} /> },
  { key: 'units', title: t('已知单位', 'Units known'), width: 240, cell: (row) => <UnitList units={row.units} /> },
  { key: 'plan', title: shared.plan, width: 280, cell: (row) => <Quoted>{row.policyTitle}</Quoted> },
]

/** The queue of tasks that name no lead: chosen together, assigned together. */
export function AssignPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/assign' })
  const navigate = useNavigate({ from: '/assign' })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const list = useRows('tasks.list', { query: { ...search, state: 'queued' } })
  const { put } = useFilters<typeof search>()
  return (
    <Page tab={say(shared.assign)} title={say(shared.assign)} note={say(words.note)}>
      <ThingTable
        name="assign"
        label={say(shared.assign)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        preview={{
          title: (row) => <Quoted>{row.heading || row.title}</Quoted>,
          body: (row) => <TaskPreview task={row} />,
        }}
        chosen={{ ids: chosen, change: setChosen }}
        card={(row) => <TaskCard task={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <PolicyFilter value={search.policy} onChange={(policy) => put({ policy })} />
          </>
        }
        actions={
          chosen.length > 0 && (
            <BatchStep
              kind="task"
              step="assign"
              from={['queued']}
              rows={list.rows.filter((row) => chosen.includes(row.id))}
              onDone={() => setChosen([])}
            />
          )
        }
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
    </Page>
  )
}
