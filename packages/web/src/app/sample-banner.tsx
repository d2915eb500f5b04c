import { addDays, fill, formatDate, type Problem, t } from '@zhiqiang/kernel'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { call, refreshAll } from './api.ts'
import { useLanguage } from './language.tsx'
import { newRequestId } from './request-id.ts'
import { useHolds, useMe } from './session.tsx'

const words = {
  sample: t('示例城市', 'Sample city'),
  invented: t('单位、人员和数据都是虚构的', 'units, people and data are invented'),
  today: t('今天是 {day}', 'today is {day}'),
  ahead: t('比真实日期晚 {n} 天', '{n} days after the real date'),
  behind: t('比真实日期早 {n} 天', '{n} days before the real date'),
  real: t('与真实日期相同', 'the same as the real date'),
  move: t('把日期移到…', 'Move the date…'),
  to: t('移到哪一天', 'Move to'),
  only: t(
    '只能向后移。到期的事项会随之变为逾期，移动会记入审计。',
    'Only forward. What falls due becomes overdue; the move is recorded.',
  ),
  go: t('移动日期', 'Move the date'),
}

/** Says on every page that the city is invented and which day it lives on; the administrator moves the day here. */
export function SampleBanner() {
  const { lang, say } = useLanguage()
  const { city } = useMe()
  const mayMove = useHolds('clock.set')
  return (
    <aside className="zq-sample" aria-label={say(words.sample)}>
      <b>{say(words.sample)}</b>
      <span>{say(words.invented)}</span>
      <span>
        {say(fill(words.today, { day: formatDate(city.today, lang) }))}
        {lang === 'zh' ? '（' : ' ('}
        {say(fill(distance(city.daysAhead), { n: Math.abs(city.daysAhead) }))}
        {lang === 'zh' ? '）' : ')'}
      </span>
      {mayMove && <MoveDate today={city.today} />}
    </aside>
  )
}

function distance(days: number) {
  if (days === 0) return words.real
  return days > 0 ? words.ahead : words.behind
}

function MoveDate({ today }: { readonly today: string }) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(addDays(today, 1))
  const [requestId, setRequestId] = useState(newRequestId)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const move = async () => {
    setBusy(true)
    const answer = await call('clock.set', { body: { today: day, requestId } })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setRequestId(newRequestId())
    setOpen(false)
    await refreshAll()
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={(next) => {
        setDay(addDays(today, 1))
        setOpen(next)
      }}
      content={
        <form
          className="zq-form zq-move"
          onSubmit={(event) => {
            event.preventDefault()
            void move()
          }}
        >
          <label htmlFor="move-to">{say(words.to)}</label>
          <Input
            id="move-to"
            type="date"
            min={addDays(today, 1)}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <small>{say(words.only)}</small>
          {problem && <ProblemNotice problem={problem} />}
          <Button type="primary" htmlType="submit" loading={busy} disabled={day <= today}>
            {say(words.go)}
          </Button>
        </form>
      }
    >
      <Button size="small">{say(words.move)}</Button>
    </Popover>
  )
}
