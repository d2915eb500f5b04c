import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { frequencyWords, sortWords, wordIn } from './body-words.ts'

type Body = CallOutput<'bodies.list'>['rows'][number]

const words = {
  note: t(
    '联席会议、领导小组和办公会议。定了频次而到期没有召开的，列为逾期。',
    'Joint conferences, leading groups and office meetings. One that set itself a period and has not met is overdue.',
  ),
  find: t('查找机构、单位', 'Find bodies, units'),
  overdue: t('只看逾期未开', 'Overdue only'),
  name: t('机构', 'Body'),
  sort: t('类别', 'Sort'),
  place: t('行政区划', 'Division'),
  chair: t('召集人（组长）', 'Chair'),
  members: t('成员', 'Members'),
  every: t('频次', 'Meets'),
  meetings: t('已开', 'Held'),
  last: t('最近一次', 'Last meeting'),
  next: t('下一次最迟', 'Next by'),
  none: t('还没有登记议事协调机构。', 'No coordinating body is registered yet.'),
  noneHint: t('由联席会议办公室登记，之后在它的页面上通知开会。', 'The office registers it; its page calls meetings.'),
}

const columns: readonly Column<Body>[] = [
  { key: 'title', title: words.name, width: 260, cell: (row) => <ThingLink thing={row} /> },
  { key: 'place', title: words.place, width: 90, cell: (row) => <Quoted>{row.regionName}</Quoted> },
  { key: 'sort', title: words.sort, width: 96, cell: (row) => <Said text={wordIn(sortWords, row.sort)} /> },
  { key: 'chair', title: words.chair, width: 150, cell: (row) => <Chair body={row} /> },
  { key: 'members', title: words.members, width: 64, numeric: true, cell: (row) => row.members },
  { key: 'every', title: words.every, width: 96, cell: (row) => <Said text={wordIn(frequencyWords, row.every)} /> },
  { key: 'meetings', title: words.meetings, width: 64, numeric: true, cell: (row) => row.meetings },
  { key: 'last', title: words.last, width: 130, cell: (row) => <Day on={row.lastMetOn} /> },
  { key: 'next', title: words.next, width: 170, cell: (row) => <NextBy body={row} /> },
  { key: 'state', title: shared.state, width: 90, cell: (row) => <StateTag state={row} /> },
]

/** Coordinating bodies, those that have to meet soonest first. */
export function BodiesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/bodies' })
  const navigate = useNavigate({ from: '/bodies' })
  const mayFound = useHolds('body.found')
  const { overdue, ...rest } = search
  const list = useRows('bodies.list', { query: { ...rest, ...(overdue ? { overdue: 'true' as const } : {}) } })
  const { put } = useFilters<typeof search>()
  const declared = declaredStep('body', 'found')
  return (
    <Page
      tab={say(shared.bodies)}
      title={say(shared.bodies)}
      note={say(words.note)}
      actions={mayFound && declared && <OpenInDrawer kind="body" step="found" declared={declared} parentId={null} />}
    >
      <ThingTable
        name="bodies"
        label={say(shared.bodies)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => <BodyCard body={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <Checkbox
              checked={search.overdue === true}
              onChange={(event) => put({ overdue: event.target.checked || undefined })}
            >
              {say(words.overdue)}
            </Checkbox>
          </>
        }
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
    </Page>
  )
}

function BodyCard({ body }: { readonly body: Body }) {
  return (
    <>
      <ThingLink thing={body} />
      <span className="zq-line">
        <Said text={wordIn(frequencyWords, body.every)} />
        <StateTag state={body} />
        <NextBy body={body} />
      </span>
      <Chair body={body} />
    </>
  )
}

function Chair({ body }: { readonly body: Body }) {
  if (!body.chair) return <span className="zq-faint">—</span>
  return (
    <Quoted>
      {body.chair.unitName}
      {body.chair.person && ` ${body.chair.person}`}
    </Quoted>
  )
}

/** The day by which a body meets again; nothing where it meets when needed. */
function NextBy({ body }: { readonly body: Body }) {
  if (!body.dueOn) return <span className="zq-faint">—</span>
  return <DueTag dueOn={body.dueOn} overdue={body.overdue} />
}

function Said({ text }: { readonly text: { readonly zh: string; readonly en: string } }) {
  const { say } = useLanguage()
  return <span>{say(text)}</span>
}
