import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, t } from '@zhiqiang/kernel'
import { type ReactNode, useMemo, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { CellGrid } from '../../ui/cell-grid.tsx'
import { cellKey, changedCells, type GridValues } from '../../ui/cell-values.ts'
import { DataStep } from '../../ui/data-step.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { Corrections } from '../round/corrections.tsx'

type Sheet = CallOutput<'sheets.get'>
type Thing = CallOutput<'things.get'>

const words = {
  figures: t('数据', 'Figures'),
  indicator: t('指标', 'Indicator'),
  before: t('上年数', 'Year before'),
  value: t('{period}年', '{period}'),
  unit: t('单位', 'Unit'),
  returned: t('退回理由', 'Returned because'),
  missing: t('没有数', 'missing'),
  hint: t(
    '空着表示没有数，不是零。可以从表格成列粘贴。',
    'Empty means missing, not zero. A column of a spreadsheet can be pasted.',
  ),
  bad: t('有一格不是数', 'a cell holds no number'),
  nothing: t('没有改动任何数', 'no figure was changed'),
  parts: { value: t('', ''), of: t('（分母）', ' (whole)'), twice: t('（跨县重复数）', ' (counted twice)') },
}

/** One unit's sheet of a round: the figures asked beside those of the year before; filled in, sent, reviewed. */
export function SheetPage(): ReactNode {
  const { id } = useParams({ from: '/sheets/$id' })
  const { say } = useLanguage()
  const sheet = useLoad('sheets.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={sheet}>
      {(value) => (
        <Page
          under="/rounds"
          tab={value.title}
          title={
            <>
              <Quoted>{value.title}</Quoted> <StateTag state={value} />
            </>
          }
        >
          <div className="zq-two">
            <div className="zq-stack">
              {value.returned && value.state === 'returned' && (
                <p className="zq-kept">
                  {say(words.returned)}：<Quoted>{value.returned.ground}</Quoted>
                </p>
              )}
              <Figures sheet={value} />
              <Corrections corrections={value.corrections} />
              <Timeline id={value.id} />
            </div>
            <aside className="zq-stack zq-acts-first">
              <p className="zq-line">
                <Link to="/rounds/$id" params={{ id: value.parentId ?? '' }}>
                  <Quoted>{value.roundTitle}</Quoted>
                </Link>
                <DueTag dueOn={value.dueOn} overdue={value.overdue} />
              </p>
              {thing.data && (
                <StepPanel thing={thing.data} without={['save', 'submit', 'correct']}>
                  <div className="zq-actions">
                    <FillStep sheet={value} thing={thing.data} step="submit" />
                    <FillStep sheet={value} thing={thing.data} step="save" />
                    <FillStep sheet={value} thing={thing.data} step="correct" />
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

function Figures({ sheet }: { readonly sheet: Sheet }) {
  const { lang, say } = useLanguage()
  return (
    <section aria-label={say(words.figures)}>
      <h2>{say(words.figures)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.indicator)}</th>
              <th scope="col" className="zq-right">
                {say(words.before)}
              </th>
              <th scope="col" className="zq-right">
                {say(fill(words.value, { period: sheet.period }))}
              </th>
              <th scope="col">{say(words.unit)}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.cells.map((cell) => (
              <tr key={`${cell.indicator}${cell.part}`}>
                <td>
                  <Link to="/indicators/$id" params={{ id: cell.indicator }}>
                    <Quoted>{cell.title}</Quoted>
                  </Link>
                  {say(words.parts[cell.part])}
                </td>
                <td className="zq-right">{cell.before === null ? '—' : formatNumber(cell.before, lang, 4)}</td>
                <td className="zq-right">
                  {cell.value === null ? (
                    <span className="zq-faint">{say(words.missing)}</span>
                  ) : (
                    <b>{formatNumber(cell.value, lang, 4)}</b>
                  )}
                </td>
                <td>
                  <Quoted>{cell.unit}</Quoted>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function FillStep({
  sheet,
  thing,
  step,
}: {
  readonly sheet: Sheet
  readonly thing: Thing
  readonly step: 'submit' | 'save' | 'correct'
}) {
  const { lang, say } = useLanguage()
  const before = useMemo(() => typedOf(sheet), [sheet])
  const [values, setValues] = useState<GridValues>(before)
  const rows = sheet.cells.map((cell) => ({
    key: `${cell.indicator}.${cell.part}`,
    label: `${cell.title}${cell.part === 'value' ? '' : words.parts[cell.part][lang]}${cell.unit ? `（${cell.unit}）` : ''}`,
  }))
  const columns = [{ key: 'value', label: say(fill(words.value, { period: sheet.period })) }]
  return (
    <DataStep
      thing={thing}
      step={step}
      onOpen={() => setValues(before)}
      data={() => {
        const changed = changedCells(before, values)
        if (changed === null) return words.bad
        if (changed.length === 0 && step === 'correct') return words.nothing
        return {
          cells: changed.map(({ row, value }) => {
            const [indicator, part] = row.split('.')
            return { indicator, part, value }
          }),
        }
      }}
    >
      <p className="zq-note">{say(words.hint)}</p>
      <CellGrid
        label={say(words.figures)}
        corner={say(words.indicator)}
        rows={rows}
        columns={columns}
        values={values}
        onChange={setValues}
      />
    </DataStep>
  )
}

function typedOf(sheet: Sheet): GridValues {
  const entries = sheet.cells
    .filter((cell) => cell.value !== null)
    .map((cell) => [cellKey(`${cell.indicator}.${cell.part}`, 'value'), String(cell.value)] as const)
  return Object.fromEntries(entries)
}
