import { useNavigate, useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { BatchStep } from '../../ui/batch-step.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { StateFilter, UnitFilter } from '../../ui/list-filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { SavedViews } from '../../ui/saved-views.tsx'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { thingPlace } from '../../ui/thing-link.tsx'
import { OrderCard, orderColumns, urgencies } from './order-columns.tsx'

const words = {
  note: t(
    '有依据、有期限的督办事项。过了期限变红，满本市规定的天数报市领导。',
    'What is pressed for, with its basis and its date. Past its date it turns red; after the city’s number of days it goes to the leaders.',
  ),
  find: t('查找督办事项、依据、单位', 'Find orders, bases, units'),
  part: t('本单位的角色', 'Our part'),
  unitPart: t('单位的角色', 'Its part'),
  lead: t('牵头', 'leads'),
  co: t('配合', 'takes part'),
  urgency: t('紧急程度', 'Urgency'),
  overdue: t('只看逾期', 'Overdue only'),
  escalated: t('已报市领导', 'Before the leaders'),
  sort: t('排序', 'Order'),
  pressing: t('未办结在前', 'open ones first'),
  due: t('按期限', 'by due date'),
  moved: t('按最近变动', 'by last change'),
  none: t('没有符合条件的督办单。', 'No order fits.'),
  noneHint: t('办公室下达的督办单列在这里。', 'Orders that the office issues stand here.'),
}

/** The supervision orders: of my unit, or of all where I see all. */
export function OrdersPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/orders' })
  const navigate = useNavigate({ from: '/orders' })
  const mayIssue = useHolds('order.issue')
  const seesAll = useMe().posts.some((post) => ['office', 'leader', 'auditor'].includes(post.role))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { overdue, escalated, ...rest } = search
  const on = 'true' as const
  const filter = { ...rest, ...(overdue ? { overdue: on } : {}), ...(escalated ? { escalated: on } : {}) }
  const list = useRows('orders.list', { query: filter })
  const { put, clear } = useFilters<typeof search>()
  const chosenRows = list.rows.filter((row) => chosen.includes(row.id))
  const issue = declaredStep('order', 'issue')

  return (
    <Page
      tab={say(shared.orders)}
      title={say(shared.orders)}
      note={say(words.note)}
      actions={
        <>
          {mayIssue && issue && <OpenInDrawer kind="order" step="issue" declared={issue} parentId={null} />}
          <Button href={urlOf('orders.export', { query: filter })}>{say(shared.exportXlsx)}</Button>
          <PrintButton />
        </>
      }
    >
      <ThingTable
        name="orders"
        label={say(shared.orders)}
        list={list}
        columns={orderColumns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        {...(mayIssue ? { chosen: { ids: chosen, change: setChosen } } : {})}
        card={(row) => <OrderCard row={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <StateFilter kind="order" value={search.state} onChange={(state) => put({ state })} />
            {seesAll && <UnitFilter value={search.unit} onChange={(unit) => put({ unit })} />}
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
              label={say(words.urgency)}
              value={search.urgency}
              options={(['most', 'urgent', 'usual'] as const).map((value) => ({ value, label: say(urgencies[value]) }))}
              onChange={(urgency) => put({ urgency })}
            />
            <ChoiceFilter
              label={say(words.sort)}
              value={search.sort ?? 'pressing'}
              options={[
                { value: 'pressing', label: say(words.pressing) },
                { value: 'due', label: say(words.due) },
                { value: 'moved', label: say(words.moved) },
              ]}
              onChange={(sort) => put({ sort: sort === 'pressing' ? undefined : sort })}
            />
            <Checkbox
              checked={search.overdue === true}
              onChange={(event) => put({ overdue: event.target.checked || undefined })}
            >
              {say(words.overdue)}
            </Checkbox>
            <Checkbox
              checked={search.escalated === true}
              onChange={(event) => put({ escalated: event.target.checked || undefined })}
            >
              {say(words.escalated)}
            </Checkbox>
            <SavedViews page="orders" search={search} onOpen={(saved) => void navigate({ search: saved })} />
          </>
        }
        actions={
          mayIssue &&
          chosenRows.length > 0 && (
            <BatchStep
              kind="order"
              step="remind"
              from={['issued', 'active']}
              rows={chosenRows}
              onDone={() => setChosen([])}
            />
          )
        }
        empty={
          <Empty onClear={clear} title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}
