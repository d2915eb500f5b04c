import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'

type Absence = CallOutput<'absences.list'>['rows'][number]

const words = {
  note: t(
    '期间办件和消息同时到代办人。代办人用自己的岗位办理，不因代办多出任何权限。',
    'Cases and notices reach the deputy too, who acts by the own post and gains no right by it.',
  ),
  what: t('谁不在岗', 'Who'),
  deputy: t('代办人', 'Stands in'),
  from: t('自', 'From'),
  to: t('至', 'To'),
  why: t('事由', 'Reason'),
  none: t('没有登记不在岗的。', 'Nobody is entered as away.'),
  noneHint: t(
    '本人可以登记自己，单位负责人可以为本单位的人登记。',
    'Each enters for oneself; the head of a unit for its people.',
  ),
}

const columns: readonly Column<Absence>[] = [
  { key: 'what', title: words.what, width: 200, cell: (row) => <ThingLink thing={row} /> },
  { key: 'deputy', title: words.deputy, width: 110, cell: (row) => <Quoted>{row.deputy}</Quoted> },
  { key: 'from', title: words.from, width: 130, cell: (row) => <Day on={row.from} /> },
  { key: 'to', title: words.to, width: 130, cell: (row) => <Day on={row.to} /> },
  { key: 'state', title: shared.state, width: 110, cell: (row) => <StateTag state={row} /> },
  { key: 'unit', title: shared.unit, width: 180, cell: (row) => <UnitList units={row.units} /> },
  { key: 'why', title: words.why, width: 160, cell: (row) => <Quoted>{row.why}</Quoted> },
]

/** Who is away and who stands in. */
export function AbsencesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/absences' })
  const navigate = useNavigate({ from: '/absences' })
  const { put, clear } = useFilters<typeof search>()
  const mayEnter = useHolds('absence.enter')
  const list = useRows('absences.list', { query: search })
  const declared = declaredStep('absence', 'enter')
  return (
    <Page
      tab={say(shared.absences)}
      title={say(shared.absences)}
      note={say(words.note)}
      actions={mayEnter && declared && <OpenInDrawer kind="absence" step="enter" declared={declared} parentId={null} />}
    >
      <ThingTable
        name="absences"
        label={say(shared.absences)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => <AbsenceCard row={row} />}
        filters={<StateFilter kind="absence" value={search.state} onChange={(state) => put({ state })} />}
        empty={
          <Empty onClear={clear} title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

function AbsenceCard({ row }: { readonly row: Absence }) {
  return (
    <>
      <ThingLink thing={row} />
      <span className="zq-line">
        <Day on={row.from} />—<Day on={row.to} />
        <StateTag state={row} />
      </span>
    </>
  )
}
