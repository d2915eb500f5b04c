import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, type ScoreItem, t } from '@zhiqiang/kernel'
import { Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { CellGrid } from '../../ui/cell-grid.tsx'
import { cellKey, changedCells, type GridValues } from '../../ui/cell-values.ts'
import { DataStep } from '../../ui/data-step.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { ItemEditor } from '../assessments/item-editor.tsx'
import { Objections, RaiseObjection } from './objections.tsx'
import { ScoreTable } from './score-table.tsx'

type Assessment = CallOutput<'assessments.get'>
type Thing = CallOutput<'things.get'>

const words = {
  note: t('{period}年度，{n} 个项目，满分 {full}。', 'Year {period}, {n} items, {full} points at most.'),
  units: t('县（市、区）和单位', 'Counties and units'),
  groups: t('领导班子', 'Leading groups'),
  subject: t('考核对象', 'Subject'),
  bad: t('有一格不是数', 'a cell holds no number'),
  none: t('没有改动', 'nothing was changed'),
}

/** One assessment: the sheet of scores and ranks, for units and for their leading groups, with what changed and why. */
export function AssessmentPage(): ReactNode {
  const { id } = useParams({ from: '/assessments/$id' })
  const { say } = useLanguage()
  const { verbs } = useMe()
  const assessment = useLoad('assessments.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  const [groups, setGroups] = useState(false)
  if (assessment.data) rememberNames(assessment.data.items)
  return (
    <Loaded query={assessment}>
      {(value) => (
        <Page
          under="/assessments"
          tab={value.title}
          title={
            <>
              <Quoted>{value.title}</Quoted> <StateTag state={value} />
            </>
          }
          note={say(fill(words.note, { period: value.period, n: value.items.length, full: fullOf(value) }))}
        >
          <div className="zq-two">
            <div className="zq-stack">
              {value.groups && (
                <Segmented
                  value={groups ? 'groups' : 'units'}
                  onChange={(chosen) => setGroups(chosen === 'groups')}
                  options={[
                    { value: 'units', label: say(words.units) },
                    { value: 'groups', label: say(words.groups) },
                  ]}
                />
              )}
              <ScoreTable assessment={value} groups={groups} />
              <Objections assessment={value} />
              <Timeline id={value.id} />
            </div>
            <aside className="zq-stack zq-acts-first">
              {thing.data && (
                <StepPanel thing={thing.data} without={['change', 'grade']}>
                  <div className="zq-actions">
                    <ChangeItems assessment={value} thing={thing.data} />
                    <Grade assessment={value} thing={thing.data} />
                    {verbs.includes('objection.raise') && value.state === 'scored' && (
                      <RaiseObjection assessment={value} />
                    )}
                  </div>
                </StepPanel>
              )}
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function fullOf(assessment: Assessment): string {
  return formatNumber(
    assessment.items.reduce((sum, one) => sum + one.weight, 0),
    'zh',
  )
}

interface StepProps {
  readonly assessment: Assessment
  readonly thing: Thing
}

function ChangeItems({ assessment, thing }: StepProps) {
  const [items, setItems] = useState<readonly ScoreItem[]>(assessment.items)
  useEffect(() => setItems(assessment.items), [assessment.items])
  return (
    <DataStep thing={thing} step="change" width={560} data={() => ({ items })}>
      <ItemEditor items={items} onChange={setItems} />
    </DataStep>
  )
}

function Grade({ assessment, thing }: StepProps) {
  const { say } = useLanguage()
  const before = typedOf(assessment)
  const [values, setValues] = useState<GridValues>(before)
  const graded = assessment.items.filter((one) => one.rule === 'manual')
  if (graded.length === 0) return null
  return (
    <DataStep
      thing={thing}
      step="grade"
      onOpen={() => setValues(before)}
      data={() => {
        const changed = changedCells(before, values)
        if (changed === null) return words.bad
        if (changed.length === 0) return words.none
        return { scores: changed.map(({ row, column, value }) => ({ subject: row, item: column, points: value })) }
      }}
    >
      <CellGrid
        label={say(words.subject)}
        corner={say(words.subject)}
        rows={assessment.subjects.map((one) => ({ key: one.id, label: one.name }))}
        columns={graded.map((one) => ({ key: one.id, label: `${one.name}（${one.weight}）` }))}
        values={values}
        onChange={setValues}
      />
    </DataStep>
  )
}

function typedOf(assessment: Assessment): GridValues {
  return Object.fromEntries(
    assessment.subjects.flatMap((subject) =>
      subject.scores.flatMap((score) =>
        score.points === null ? [] : [[cellKey(subject.id, score.item), String(score.points)] as const],
      ),
    ),
  )
}
