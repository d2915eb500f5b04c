import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { DataStep } from '../../ui/data-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { operatorText, periodText, targetText } from '../indicators/indicator-words.ts'
import type { Evaluation } from './evaluation-view.ts'

interface Typed {
  readonly value: string
  readonly period: string
  readonly why: string
}

const words = {
  note: t(
    '只填写需要调整的目标，其余留空；清空一行即撤回该项建议。',
    'Fill in the targets to adjust only. A row emptied takes its proposal back.',
  ),
  target: t('目标', 'Target'),
  now: t('现行', 'Now'),
  value: t('新目标值', 'New target'),
  year: t('目标年度', 'Year'),
  why: t('理由', 'Reason'),
  bad: t('“{name}”的新目标值不是数字', 'the new target of {name} is no number'),
  noValue: t('“{name}”填了年度或理由，没有填新目标值', '{name} has a year or a reason but no new target'),
}

interface Props {
  readonly evaluation: Evaluation
  readonly thing: CallOutput<'things.get'>
}

/** Proposes new values and years for targets, each with its reason. */
export function ProposeStep({ evaluation, thing }: Props) {
  const { lang, say } = useLanguage()
  const listed = evaluation.targets.filter((one) => one.adjustable)
  const before = () =>
    Object.fromEntries(
      listed.map((one): [string, Typed] => [
        one.id,
        {
          value: one.adjustment ? String(one.adjustment.value) : '',
          period: one.adjustment?.period ?? '',
          why: one.adjustment?.why ?? '',
        },
      ]),
    )
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(before)
  const put = (id: string, change: Partial<Typed>) =>
    setTyped((all) => ({ ...all, [id]: { value: '', period: '', why: '', ...all[id], ...change } }))
  const data = () => {
    const adjustments: { indicator: string; value: number; period: string | null; why: string }[] = []
    for (const one of listed) {
      const { value = '', period = '', why = '' } = typed[one.id] ?? {}
      if (value.trim() === '') {
        if (period.trim() !== '' || why.trim() !== '') return fill(words.noValue, { name: one.title })
        continue
      }
      const number = Number(value.trim())
      if (!Number.isFinite(number)) return fill(words.bad, { name: one.title })
      adjustments.push({ indicator: one.id, value: number, period: period.trim() || null, why: why.trim() })
    }
    return { adjustments }
  }
  if (listed.length === 0) return null
  return (
    <DataStep thing={thing} step="propose" data={data} onOpen={() => setTyped(before())}>
      <p className="zq-note">{say(words.note)}</p>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              {[words.target, words.now, words.value, words.year, words.why].map((head) => (
                <th key={head.zh} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => {
              const row = typed[one.id]
              const label = (what: string) => `${one.title} ${what}`
              return (
                <tr key={one.id}>
                  <td>
                    <Quoted>{one.title}</Quoted>
                  </td>
                  <td className="zq-whole">
                    {say(operatorText(one.operator))} {targetText(one.target, lang)} <Quoted>{one.unit}</Quoted>{' '}
                    {periodText(one.period, lang)}
                  </td>
                  <td>
                    <Input
                      aria-label={label(say(words.value))}
                      inputMode="decimal"
                      value={row?.value ?? ''}
                      onChange={(event) => put(one.id, { value: event.target.value })}
                      style={{ width: 96 }}
                    />
                  </td>
                  <td>
                    <Input
                      aria-label={label(say(words.year))}
                      maxLength={4}
                      placeholder={one.period ?? ''}
                      value={row?.period ?? ''}
                      onChange={(event) => put(one.id, { period: event.target.value })}
                      style={{ width: 72 }}
                    />
                  </td>
                  <td>
                    <Input
                      aria-label={label(say(words.why))}
                      maxLength={500}
                      value={row?.why ?? ''}
                      onChange={(event) => put(one.id, { why: event.target.value })}
                      style={{ minWidth: 200 }}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </DataStep>
  )
}
