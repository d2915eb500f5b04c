import { fill, formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { deviceName } from './device-name.ts'

const words = {
  title: t('登录设备', 'Where I am signed in'),
  here: t('这一台', 'This one'),
  opened: t('{at} 登录', 'signed in {at}'),
  seen: t('最近使用 {at}', 'last used {at}'),
  end: t('结束', 'End'),
}

/** My sessions; any but this one can be ended here. */
export function SessionList() {
  const { lang, say } = useLanguage()
  const list = useRows('sessions.list', { query: {} })
  const [problem, setProblem] = useState<Problem | null>(null)
  const end = async (id: string) => {
    const answer = await call('sessions.close', { params: { id } })
    setProblem(answer.ok ? null : answer.problem)
    await refreshAll()
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      {problem && <ProblemNotice problem={problem} />}
      <ul className="zq-rows">
        {list.rows.map((session) => (
          <li key={session.id}>
            <span className="zq-line">
              <span className="zq-grow">
                <b>{deviceName(session.agent)}</b> <code>{session.address}</code>
              </span>
              {session.current ? (
                <Mark tone="good">{say(words.here)}</Mark>
              ) : (
                <Button size="small" onClick={() => void end(session.id)}>
                  {say(words.end)}
                </Button>
              )}
            </span>
            <small>
              {say(fill(words.opened, { at: formatInstant(session.openedAt, lang) }))}
              {' · '}
              {say(fill(words.seen, { at: formatInstant(session.seenAt, lang) }))}
            </small>
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  )
}
