import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { BatchStep } from '../../ui/batch-step.tsx'
import { statesOf } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { PolicyFilter, UnitFilter } from '../../ui/list-filters.tsx'
import { Page } from '../../ui/page.tsx'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { thingPlace } from '../../ui/thing-link.tsx'
import { TaskCard, TaskPreview } from './task-card.tsx'
import { taskColumns } from './task-columns.tsx'

const words = {
  note: t(
    '每一行是规划中的一条任务，牵头单位、期限和进展都在这里。',
    'Each row is a task of a plan, with its lead, its date and its progress.',
  ),
  find: t('查找任务、条款、单位', 'Find tasks, clauses, units'),
  overdue: t('只看逾期', 'Overdue only'),
  sort: t('排序', 'Order'),
  clause: t('按条款', 'by clause'),
  due: t('按期限', 'by due date'),
  moved: t('按最近变动', 'by last change'),
  none: t('没有符合条件的任务。', 'No task fits.'),
  noneHint: t('规划文件发布后，任务会自动列入台账。', 'Once a plan is published its tasks stand here.'),
  toPlans: t('去看规划文件', 'Go to the plans'),
}

/** The ledger of tasks. */
export function TasksPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const mayAssign = useHolds('task.assign')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { overdue, ...rest } = search
  const filter = { ...rest, ...(overdue ? { overdue: 'true' as const } : {}) }
  const list = useRows('tasks.list', { query: filter })
  const put = (change: Partial<Record<keyof typeof search, string | true | undefined>>) =>
    void navigate({ search: (before) => present({ ...before, ...change }) as typeof search, replace: true })
  const chosenRows = list.rows.filter((row) => chosen.includes(row.id))

  return (
    <Page
      tab={say(shared.tasks)}
      title={say(shared.tasks)}
      note={say(words.note)}
      actions={<Button href={urlOf('tasks.export', { query: filter })}>{say(shared.exportCsv)}</Button>}
    >
      <ThingTable
        name="tasks"
        label={say(shared.tasks)}
        list={list}
        columns={taskColumns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        preview={{
          title: (row) => <span lang="zh-CN">{row.heading || row.title}</span>,
          body: (row) => <TaskPreview task={row} />,
        }}
        {...(mayAssign ? { chosen: { ids: chosen, change: setChosen } } : {})}
        card={(row) => <TaskCard task={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <ChoiceFilter
              label={say(shared.state)}
              value={search.state}
              options={statesOf('task').map(({ value, label }) => ({ value, label: say(label) }))}
              onChange={(state) => put({ state })}
            />
            <UnitFilter value={search.unit} onChange={(unit) => put({ unit })} />
            <PolicyFilter value={search.policy} onChange={(policy) => put({ policy })} />
            <ChoiceFilter
              label={say(words.sort)}
              value={search.sort ?? 'clause'}
              options={[
                { value: 'clause', label: say(words.clause) },
                { value: 'due', label: say(words.due) },
                { value: 'moved', label: say(words.moved) },
              ]}
              onChange={(sort) => put({ sort: sort === 'clause' ? undefined : sort })}
            />
            <Checkbox
              checked={search.overdue === true}
              onChange={(event) => put({ overdue: event.target.checked || undefined })}
            >
              {say(words.overdue)}
            </Checkbox>
          </>
        }
        actions={
          mayAssign &&
          chosenRows.length > 0 && (
            <BatchStep kind="task" step="confirm" from={['proposed']} rows={chosenRows} onDone={() => setChosen([])} />
          )
        }
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
            <Button onClick={() => void navigate({ search: {} })}>{say(shared.clear)}</Button>{' '}
            <Link to="/policies">{say(words.toPlans)}</Link>
          </Empty>
        }
      />
    </Page>
  )
}
