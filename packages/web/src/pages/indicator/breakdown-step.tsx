import type { CallOutput } from '@zhiqiang/contract'
import { formatNumber, type PlaceTarget, t, together } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { CellGrid } from '../../ui/cell-grid.tsx'
import { cellKey, changedCells, type GridValues, numberIn } from '../../ui/cell-values.ts'
import { DataStep } from '../../ui/data-step.tsx'
import { Mark } from '../../ui/mark.tsx'

type Proposal = CallOutput<'indicators.propose'>
type Thing = CallOutput<'things.get'>

const words = {
  county: t('县（市、区）', 'County'),
  sum: t('各县合计', 'Sum of the counties'),
  mean: t('各县加权平均', 'Weighted mean'),
  goal: t('市目标', 'City’s target'),
  take: t('采用建议：按最新实绩同比例推进', 'Take the proposal: all move in proportion to their latest figures'),
  not: t('不能给出建议：', 'Nothing can be proposed: '),
  enough: t('够', 'enough'),
  short: t('不够', 'too little'),
  bad: t('有一格不是数', 'a cell holds no number'),
  nothing: t('没有改动任何目标', 'no target was changed'),
}

/** 指标分解: a proposal, edited in a grid, its sum or weighted mean checked against the city's target while typing. */
export function BreakdownStep({ thing }: { readonly thing: Thing }) {
  const may = thing.abilities.some((one) => one.step === 'breakDown' && one.allowed)
  const { data } = useLoad('indicators.propose', { params: { id: thing.id } }, { enabled: may })
  return may && data ? <Editor thing={thing} proposal={data} /> : null
}

function Editor({ thing, proposal }: { readonly thing: Thing; readonly proposal: Proposal }) {
  const { say } = useLanguage()
  const before = useMemo(() => typed(proposal.current), [proposal])
  const [values, setValues] = useState<GridValues>(before)
  useEffect(() => setValues(before), [before])
  const columns = proposal.years.map((year) => ({ key: String(year), label: String(year) }))
  return (
    <DataStep
      thing={thing}
      step="breakDown"
      onOpen={() => setValues(before)}
      data={() => {
        const changed = changedCells(before, values)
        if (changed === null) return words.bad
        if (changed.length === 0) return words.nothing
        return { cells: changed.map(({ row, column, value }) => ({ place: row, period: column, value })) }
      }}
    >
      {proposal.why ? (
        <p className="zq-note">
          {say(words.not)}
          {say(proposal.why)}
        </p>
      ) : (
        <p>
          <Button onClick={() => setValues({ ...values, ...typed(proposal.proposed) })}>{say(words.take)}</Button>
        </p>
      )}
      <CellGrid
        label={say(words.county)}
        corner={say(words.county)}
        rows={proposal.counties.map((one) => ({ key: one.code, label: one.name }))}
        columns={columns}
        values={values}
        onChange={setValues}
        foot={<Together proposal={proposal} values={values} />}
      />
    </DataStep>
  )
}

/** What the counties come to in each year, and whether that is enough in the last. */
function Together({ proposal, values }: { readonly proposal: Proposal; readonly values: GridValues }) {
  const { lang, say } = useLanguage()
  const targets: PlaceTarget[] = Object.entries(values).flatMap(([key, text]) => {
    const [place = '', year] = key.split('|')
    const value = numberIn(text)
    return typeof value === 'number' ? [{ place, year: Number(year), value }] : []
  })
  const weigh = new Map(proposal.counties.map((one) => [one.code, one.weight]))
  const places = { city: '', counties: proposal.counties.map((one) => one.code) }
  const weights = proposal.weighted ? (place: string) => weigh.get(place) ?? null : null
  return (
    <tr>
      <th scope="row">{say(proposal.weighted ? words.mean : words.sum)}</th>
      {proposal.years.map((year) => {
        const sum = together(targets, year, places, weights, proposal.doubles)
        const { bound } = proposal
        const checked = sum !== null && bound !== null && year === proposal.end
        const good = checked && (proposal.direction === 'up' ? sum >= bound - 1e-9 : sum <= bound + 1e-9)
        return (
          <td key={year}>
            {sum === null ? '—' : formatNumber(sum, lang)}
            {checked && (
              <div>
                <Mark tone={good ? 'good' : 'bad'}>{say(good ? words.enough : words.short)}</Mark>{' '}
                <small>
                  {say(words.goal)} {formatNumber(bound, lang)}
                </small>
              </div>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function typed(targets: readonly PlaceTarget[]): GridValues {
  return Object.fromEntries(targets.map((one) => [cellKey(one.place, String(one.year)), String(one.value)]))
}
