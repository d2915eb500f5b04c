import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { CellGrid } from '../../ui/cell-grid.tsx'
import { cellKey, changedCells, type GridValues } from '../../ui/cell-values.ts'
import { DataStep } from '../../ui/data-step.tsx'

type Indicator = CallOutput<'indicators.get'>
type Thing = CallOutput<'things.get'>
type Part = 'value' | 'of' | 'twice'

const words = {
  county: t('县（市、区）', 'County'),
  value: t('数值', 'Figures'),
  of: t('分母', 'Wholes'),
  twice: t('跨县重复数', 'Counted twice'),
  city: t('全市', 'City'),
  earlier: t('加更早一年', 'One year earlier'),
  hint: t(
    '空着表示没有数据，不是零。可以从表格成片粘贴。',
    'Empty means missing, not zero. A block of a spreadsheet can be pasted.',
  ),
  bad: t('有一格不是数', 'a cell holds no number'),
  nothing: t('没有改动任何数', 'no figure was changed'),
}

/** The grid in which the figures of all counties are entered: raw numbers, as the arithmetic needs them. */
export function CountyEntry({ indicator, thing }: { readonly indicator: Indicator; readonly thing: Thing }) {
  const { say } = useLanguage()
  const { today } = useMe().city
  const before = useMemo(() => typedOf(indicator), [indicator])
  const [values, setValues] = useState<GridValues>(before)
  const [earlier, setEarlier] = useState(0)
  const thisYear = Number(today.slice(0, 4))
  const known = indicator.actuals.filter((one) => one.level === 'county').map((one) => Number(one.period))
  const first = Math.min(thisYear - 2, ...known.filter((year) => year > thisYear - 8)) - earlier
  const columns = Array.from({ length: thisYear - first + 1 }, (_, i) => String(first + i)).map((key) => ({
    key,
    label: key,
  }))
  const counties = indicator.counties.map((one) => ({ key: one.code, label: one.name }))
  const parts: readonly Part[] = indicator.arithmetic.form === 'share' ? ['value', 'of'] : ['value']
  const rowsOf = (part: Part) => counties.map((row) => ({ ...row, key: `${part}.${row.key}` }))
  return (
    <DataStep
      thing={thing}
      step="enterCells"
      onOpen={() => setValues(before)}
      data={() => {
        const changed = changedCells(before, values)
        if (changed === null) return words.bad
        if (changed.length === 0) return words.nothing
        return {
          cells: changed.map(({ row, column, value }) => {
            const [part = 'value', place = ''] = row.split('.')
            return { part, place, period: column, value }
          }),
        }
      }}
    >
      <p className="zq-note">{say(words.hint)}</p>
      {parts.map((part) => (
        <div key={part}>
          {parts.length > 1 && <h3>{say(words[part])}</h3>}
          <CellGrid
            label={say(words[part])}
            corner={say(words.county)}
            rows={rowsOf(part)}
            columns={columns}
            values={values}
            onChange={setValues}
          />
        </div>
      ))}
      {indicator.arithmetic.twice && (
        <>
          <h3>{say(words.twice)}</h3>
          <CellGrid
            label={say(words.twice)}
            corner=""
            rows={[{ key: 'twice.', label: say(words.city) }]}
            columns={columns}
            values={values}
            onChange={setValues}
          />
        </>
      )}
      <p>
        <Button size="small" onClick={() => setEarlier(earlier + 1)}>
          {say(words.earlier)}
        </Button>
      </p>
    </DataStep>
  )
}

function typedOf(indicator: Indicator): GridValues {
  const entries = indicator.actuals
    .filter((one) => !one.superseded && one.value !== null && (one.level === 'county' || one.part === 'twice'))
    .map((one) => [cellKey(`${one.part}.${one.code}`, one.period), String(one.value)] as const)
  return Object.fromEntries(entries)
}
