import type { Form, Text } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
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
  readonly initial?: Readonly<Record<string, unknown>>
}

type Reply = Readonly<Record<string, unknown>> | null

/** Opening a new thing beside the thing it belongs to: a button that unfolds the form of its first step. */
export function OpenStep(props: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [reply, setReply] = useState<Reply>(null)
  const { declared } = props
  return (
    <>
      {reply && <ReplyNotice reply={reply} onClose={() => setReply(null)} />}
      {open ? (
        <StepBox ability={declared}>
          <OpenForm
            {...props}
            onDone={(given) => {
              setReply(given)
              setOpen(false)
            }}
            onClose={() => setOpen(false)}
          />
        </StepBox>
      ) : (
        <div className="zq-step">
          <Button block type="primary" onClick={() => setOpen(true)}>
            {say(declared.label)}
          </Button>
          <small>{say(declared.consequence)}</small>
        </div>
      )}
    </>
  )
}

/** Opening a new thing of a list: a button over the list and a drawer with the form. */
export function OpenInDrawer(props: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [reply, setReply] = useState<Reply>(null)
  const { declared } = props
  const close = () => {
    setOpen(false)
    setReply(null)
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(declared.label)}
      </Button>
      <Drawer open={open} onClose={close} size={480} title={say(declared.label)} destroyOnHidden>
        {reply ? (
          <ReplyNotice reply={reply} onClose={close} />
        ) : (
          <>
            <p className="zq-note">{say(declared.consequence)}</p>
            <OpenForm {...props} onDone={(given) => (given ? setReply(given) : close())} onClose={close} />
          </>
        )}
      </Drawer>
    </>
  )
}

interface FormProps extends Props {
  /** With what is shown once, or null when there is nothing of the kind. */
  readonly onDone: (reply: Reply) => void
  readonly onClose: () => void
}

function OpenForm({ kind, step, declared, parentId, initial = {}, onDone, onClose }: FormProps) {
  const { say } = useLanguage()
  const submit = async (answers: Record<string, unknown>, requestId: string) => {
    const answer = await call('things.open', { body: { kind, step, parentId, requestId, answers } })
    if (!answer.ok) return answer.problem
    onDone(answer.value.reply)
    await refreshAll()
    return null
  }
  return (
    <StepForm
      form={declared.form}
      draftKey={`${parentId ?? 'new'}:${kind}:${step}`}
      button={say(declared.label)}
      initial={initial}
      submit={submit}
      onCancel={onClose}
    />
  )
}
