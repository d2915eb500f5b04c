import type { Form, Text } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { ReplyNotice } from './reply-notice.tsx'
import { StepForm } from './step-form.tsx'
import { StepBox } from './step-panel.tsx'

interface Opening {
  readonly label: Text
  readonly consequence: Text
  readonly form: Form
}

interface Props {
  readonly kind: string
  readonly step: string
  readonly declared: Opening
  readonly parentId: string | null
  readonly primary?: boolean
  readonly initial?: Readonly<Record<string, unknown>>
}

/** A button that opens a new thing (a report, a unit, a person, a post) with the form of its first step. */
export function OpenStep({ kind, step, declared, parentId, primary = false, initial = {} }: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [reply, setReply] = useState<Readonly<Record<string, unknown>> | null>(null)
  const submit = async (answers: Record<string, unknown>, requestId: string) => {
    const answer = await call('things.open', { body: { kind, step, parentId, requestId, answers } })
    if (!answer.ok) return answer.problem
    setReply(answer.value.reply)
    setOpen(false)
    await refreshAll()
    return null
  }
  return (
    <>
      {reply && <ReplyNotice reply={reply} onClose={() => setReply(null)} />}
      {open ? (
        <StepBox ability={declared}>
          <StepForm
            form={declared.form}
            draftKey={`${parentId ?? 'new'}:${kind}:${step}`}
            button={say(declared.label)}
            initial={initial}
            submit={submit}
            onCancel={() => setOpen(false)}
          />
        </StepBox>
      ) : (
        <div className="zq-step">
          <Button block type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
            {say(declared.label)}
          </Button>
          <small>{say(declared.consequence)}</small>
        </div>
      )}
    </>
  )
}
