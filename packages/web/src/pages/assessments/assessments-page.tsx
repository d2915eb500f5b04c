import { useNavigate } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { DrawAssessment } from './draw-assessment.tsx'

type Row = CallOutput<'assessments.list'>['rows'][number]

const words = {
  note: t(
    '按项目和权重给县（市、区）、单位及其领导班子打分排名；冻结之前可提异议，冻结之后不再改动。',
    'Counties, units and their leading groups are scored and ranked; objections until the freeze, no change after it.',
  ),
  none: t('还没有考核。', 'No assessment yet.'),
  hint: t(
    '办公室制定方案并算分后，这里可以看到得分和名次。',
    'Scores and ranks stand here once the office has scored one.',
  ),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: t('考核', 'Assessment'), width: 300, cell: (row) => <ThingLink thing={row} /> },
  { key: 'period', title: t('年度', 'Year'), width: 80, cell: (row) => row.period },
  { key: 'state', title: shared.state, width: 160, cell: (row) => <StateTag state={row} /> },
  {
    key: 'subjects',
    title: t('考核对象', 'Who is assessed'),
    width: 360,
    cell: (row) => <UnitList units={row.units} />,
  },
]

/** The assessments of the city. */
export function AssessmentsPage(): ReactNode {
  const { say } = useLanguage()
  const { verbs } = useMe()
  const navigate = useNavigate()
  const list = useRows('assessments.list', { query: {} })
  return (
    <Page
      tab={say(shared.assessments)}
      title={say(shared.assessments)}
      note={say(words.note)}
      actions={verbs.includes('assessment.run') ? <DrawAssessment /> : null}
    >
      <ThingTable
        name="assessments"
        label={say(shared.assessments)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate(thingPlace(row))}
        card={(row) => (
          <>
            <ThingLink thing={row} />
            <StateTag state={row} />
          </>
        )}
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.hint)}</p>
          </Empty>
        }
      />
    </Page>
  )
}
