import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallInput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { BatchStep } from '../../ui/batch-step.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, DayFilter, SearchBox } from '../../ui/filters.tsx'
import { PolicyFilter, StateFilter, UnitFilter } from '../../ui/list-filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { SavedViews } from '../../ui/saved-views.tsx'
import { columnsOf, readChoice } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { thingPlace } from '../../ui/thing-link.tsx'
import { TaskCard, TaskPreview } from './task-card.tsx'
import { taskColumns } from './task-columns.tsx'
import { lights } from './task-lights.tsx'

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
  light: t('灯', 'Light'),
  part: t('本单位的角色', 'Our part'),
  unitPart: t('单位的角色', 'Its part'),
  lead: t('牵头', 'leads'),
  co: t('配合', 'takes part'),
  clauseUnder: t('条款，如 三/(一)', 'Clause, such as 3/(1)'),
  from: t('期限自', 'Due from'),
  to: t('期限至', 'Due until'),
  list: t('导入清单', 'Import a list'),
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
  const { put, clear } = useFilters<typeof search>()
  const give = declaredStep('task', 'give')
  const seesAll = useMe().posts.some((post) => ['office', 'leader', 'auditor'].includes(post.role))
  const chosenRows = list.rows.filter((row) => chosen.includes(row.id))

  return (
    <Page
      tab={say(shared.tasks)}
      title={say(shared.tasks)}
      note={say(words.note)}
      actions={
        <>
          {mayAssign && give && <OpenInDrawer kind="task" step="give" declared={give} parentId={null} />}
          {mayAssign && (
            <Button onClick={() => void navigate({ to: '/tasks/import', search: present({ policy: search.policy }) })}>
              {say(words.list)}
            </Button>
          )}
          <ExportLink operation="tasks.exportXlsx" filter={filter} label={say(shared.exportXlsx)} />
          <ExportLink operation="tasks.export" filter={filter} label={say(shared.exportCsv)} />
          <PrintButton />
        </>
      }
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
            <StateFilter kind="task" value={search.state} onChange={(state) => put({ state })} />
            <UnitFilter value={search.unit} onChange={(unit) => put({ unit })} />
            {(!seesAll || search.unit) && (
              <ChoiceFilter
                label={say(seesAll ? words.unitPart : words.part)}
                value={search.part}
                options={[
                  { value: 'lead', label: say(words.lead) },
                  { value: 'co', label: say(words.co) },
                ]}
                onChange={(part) => put({ part })}
              />
            )}
            <ChoiceFilter
              label={say(words.light)}
              value={search.light}
              options={lights.map(({ light, label }) => ({ value: light, label: say(label) }))}
              onChange={(light) => put({ light })}
            />
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
            <DayFilter label={say(words.from)} value={search.from} onChange={(from) => put({ from })} />
            <DayFilter label={say(words.to)} value={search.to} onChange={(to) => put({ to })} />
            <SearchBox
              value={search.clause}
              placeholder={say(words.clauseUnder)}
              onChange={(clause) => put({ clause })}
            />
            <SavedViews page="tasks" search={search} onOpen={(saved) => void navigate({ search: saved })} />
          </>
        }
        actions={
          mayAssign &&
          chosenRows.length > 0 && (
            <>
              <BatchStep
                kind="task"
                step="confirm"
                from={['proposed']}
                rows={chosenRows}
                onDone={() => setChosen([])}
              />
              <BatchStep
                kind="task"
                step="remind"
                from={['assigned', 'active']}
                rows={chosenRows}
                onDone={() => setChosen([])}
              />
            </>
          )
        }
        empty={
          <Empty onClear={clear} title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
            <Link to="/policies">{say(words.toPlans)}</Link>
          </Empty>
        }
      />
    </Page>
  )
}

/** A download of what the table shows now: the same filter, order and columns. */
function ExportLink({
  operation,
  filter,
  label,
}: {
  readonly operation: 'tasks.export' | 'tasks.exportXlsx'
  readonly filter: CallInput<'tasks.export'>['query']
  readonly label: string
}) {
  return (
    <Button
      href={urlOf(operation, { query: filter })}
      onClick={(event) => {
        event.preventDefault()
        const choice = readChoice(localStorage.getItem('zq-table:tasks'), taskColumns)
        const columns = columnsOf(taskColumns, choice).map((column) => column.key)
        location.assign(urlOf(operation, { query: { ...filter, columns: columns.join(',') } }))
      }}
    >
      {label}
    </Button>
  )
}
