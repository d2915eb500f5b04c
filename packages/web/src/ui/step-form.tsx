import { errorsOf, FieldRow } from '@zhiqiang/fields/web'
import type { Form, Problem, Text } from '@zhiqiang/kernel'
import { askedOf, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useDraft } from '../app/draft.ts'
import { useLanguage } from '../app/language.tsx'
import { newRequestId } from '../app/request-id.ts'
import { useMe } from '../app/session.tsx'
import { words as shared } from '../app/words.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { answersOf, fieldErrors, lacking, type Typed } from './step-answers.ts'
import { useFieldPorts } from './use-field-ports.ts'

const words = {
  kept: t('这是上次没有发出的内容。', 'This is what you had not sent last time.'),
  drop: t('清空', 'Start afresh'),
  goOn: t('继续办理', 'Go on'),
}

interface Props {
  readonly form: Form
  /** Names thing and step: what was typed is kept under it until it is sent. */
  readonly draftKey: string
  readonly button: string
  readonly initial?: Typed
  /** Sends the answers; the same request id until it is taken, so that a lost answer cannot make two acts. */
  readonly submit: (answers: Record<string, unknown>, requestId: string) => Promise<Problem | null>
  readonly onCancel?: () => void
  /** Something above the button, such as the consequence in words. */
  readonly children?: ReactNode
}

/** A form drawn from the declaration of a step. */
export function StepForm({ form, draftKey, button, initial = {}, submit, onCancel, children }: Props) {
  const { lang, say } = useLanguage()
  const { id: person } = useMe()
  const base = useId()
  const ports = useFieldPorts()
  const secret = Object.keys(form).filter((name) => {
    const given = form[name]
    return given?.kind === 'text' && given.secret === true
  })
  const draft = useDraft<Record<string, unknown>>(`${person}:${draftKey}`, initial, secret)
  const requestId = useRef(newRequestId())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [gaps, setGaps] = useState<Readonly<Record<string, Text>>>({})
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input:not([type=file]), textarea, button[type=submit]')?.focus()
  }, [])

  const fields = Object.entries(askedOf(form, draft.value)).filter(([, field]) => field.kind !== 'data')
  const errors = { ...fieldErrors(problem), ...gaps }
  const stale = problem?.code === 'E_STALE'

  const send = async () => {
    const gapsNow = lacking(form, draft.value)
    setGaps(gapsNow)
    if (Object.keys(gapsNow).length > 0) return
    setBusy(true)
    const refusal = await submit(answersOf(form, draft.value), requestId.current)
    setBusy(false)
    setProblem(refusal)
    if (!refusal) draft.clear()
    if (!refusal || refusal.code === 'E_REQUEST_REUSED') requestId.current = newRequestId()
  }

  return (
    <form
      ref={element}
      className="zq-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {draft.kept && fields.length > 0 && (
        <p className="zq-kept">
          {say(words.kept)}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              draft.clear()
              draft.change(initial)
            }}
          >
            {say(words.drop)}
          </Button>
        </p>
      )}
      {fields.map(([name, field]) => (
        <FieldRow
          key={name}
          id={`${base}${name}`}
          field={field}
          value={draft.value[name]}
          onChange={(value) => {
            setGaps({})
            draft.change({ ...draft.value, [name]: value })
          }}
          lang={lang}
          ports={ports}
          errors={errorsOf(errors, name)}
        />
      ))}
      {children}
      {stale && <StaleNotice problem={problem} />}
      {problem && !stale && <ProblemNotice problem={problem} />}
      <div className="zq-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {stale ? say(words.goOn) : button}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say(shared.cancel)}</Button>}
      </div>
    </form>
  )
}
