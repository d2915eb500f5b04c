import { useNavigate } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, type Problem } from '@zhiqiang/kernel'
import { Button, Input, Progress, Select } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { refreshAll, sendWithProgress } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { useMe } from '../../app/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import './imports.css'
import { words } from './words.ts'

type Registers = CallOutput<'data.registers'>['rows']

/** Hands a file in to be tried: for which register, whose data it is, of which day. */
export function TakeFile({ registers }: { readonly registers: Registers }): ReactNode {
  const { say } = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [register, setRegister] = useState(registers[0]?.id ?? '')
  const [source, setSource] = useState('')
  const [asOf, setAsOf] = useState(me.city.today)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = async (file: File) => {
    setProblem(null)
    setShare(0)
    const body = new FormData()
    // The fields come before the file: it is read as it comes in.
    for (const [name, value] of Object.entries({ register, source, asOf, apply: 'false', requestId: newRequestId() })) {
      body.set(name, value)
    }
    body.append('file', file)
    const answer = await sendWithProgress('data.import', body, setShare)
    setShare(null)
    if (!answer.ok) return setProblem(answer.problem)
    await refreshAll()
    await navigate({ to: '/imports/$id', params: { id: answer.value.run.id } })
  }

  return (
    <section aria-label={say(words.take)} className="zq-stack zq-take">
      <div className="zq-bar">
        <span className="zq-day">
          <label htmlFor={`${id}-register`}>{say(words.register)}</label>
          <Select
            id={`${id}-register`}
            value={register}
            options={registers.map((one) => ({ value: one.id, label: say(one.title) }))}
            onChange={setRegister}
          />
        </span>
        <span className="zq-day">
          <label htmlFor={`${id}-source`}>{say(words.source)}</label>
          <Input
            id={`${id}-source`}
            value={source}
            maxLength={60}
            title={say(words.sourceHint)}
            onChange={(event) => setSource(event.target.value)}
          />
        </span>
        <span className="zq-day">
          <label htmlFor={`${id}-day`}>{say(words.asOf)}</label>
          <Input
            id={`${id}-day`}
            type="date"
            value={asOf}
            max={me.city.today}
            onChange={(event) => setAsOf(event.target.value)}
          />
        </span>
        <Button type="primary" disabled={share !== null} onClick={() => picker.current?.click()}>
          {say(words.choose)}
        </Button>
        <a href={`/api/data/registers/${register}/template`} download>
          {say(words.template)}
        </a>
        <input
          ref={picker}
          type="file"
          tabIndex={-1}
          className="zq-hidden-file"
          aria-label={say(words.file)}
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) void send(chosen)
          }}
        />
      </div>
      <p className="zq-note">{say(words.formats)}</p>
      {share !== null && (
        <Progress
          percent={Math.floor(share * 100)}
          aria-label={say(fill(words.sending, { n: Math.floor(share * 100) }))}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
    </section>
  )
}
