import { useNavigate } from '@tanstack/react-router'
import { type Problem, t } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { ownSubjects, useMe } from '../../app/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'

const words = {
  open: t('凭通知书参加案件', 'Join a case by its letter'),
  note: t(
    '收到答辩、调解或其他通知书的一方，填写通知书上的编号和参加码，以后在线收发本案文书。',
    'If a letter names you as a party, enter its number and code; from then on you take part here.',
  ),
  no: t('受理编号', 'Case number'),
  code: t('参加码', 'Code'),
  as: t('以谁的名义', 'On behalf of'),
  join: t('参加', 'Join'),
}

/** Joining a case that somebody else's application opened, by the number and the code on the letter. */
export function JoinCase(): ReactNode {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const id = useId()
  const subjects = ownSubjects(useMe())
  const [typed, setTyped] = useState({ no: '', code: '', subject: subjects[0]?.unitId ?? '' })
  const [fault, setFault] = useState<Problem | null>(null)
  const join = async (event: FormEvent) => {
    event.preventDefault()
    const done = await call('cases.join', { body: { ...typed, requestId: crypto.randomUUID() } })
    if (!done.ok) return setFault(done.problem)
    await refreshAll()
    await navigate({ to: '/cases/$id', params: { id: done.value.id } })
  }
  return (
    <details>
      <summary>{say(words.open)}</summary>
      <form className="zq-stack" onSubmit={(event) => void join(event)}>
        <p>{say(words.note)}</p>
        {subjects.length > 1 && (
          <label htmlFor={`${id}as`}>
            {say(words.as)}{' '}
            <select
              id={`${id}as`}
              value={typed.subject}
              onChange={({ target }) => setTyped({ ...typed, subject: target.value })}
            >
              {subjects.map((post) => (
                <option key={post.unitId} value={post.unitId} lang="zh-CN">
                  {post.unitName}
                </option>
              ))}
            </select>
          </label>
        )}
        {subjects.length === 1 && (
          <p>
            {say(words.as)} <Quoted>{subjects[0]?.unitName ?? ''}</Quoted>
          </p>
        )}
        <label htmlFor={`${id}no`}>{say(words.no)}</label>
        <Input id={`${id}no`} value={typed.no} onChange={({ target }) => setTyped({ ...typed, no: target.value })} />
        <label htmlFor={`${id}code`}>{say(words.code)}</label>
        <Input
          id={`${id}code`}
          value={typed.code}
          onChange={({ target }) => setTyped({ ...typed, code: target.value })}
        />
        {fault && <ProblemNotice problem={fault} />}
        <p>
          <Button htmlType="submit" disabled={typed.no.trim() === '' || typed.code.trim() === ''}>
            {say(words.join)}
          </Button>
        </p>
      </form>
    </details>
  )
}
