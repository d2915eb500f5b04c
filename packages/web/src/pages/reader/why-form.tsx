import type { Problem, Text } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { words } from './words.ts'

interface Props {
  /** What the form is for, spoken by screen readers. */
  readonly label: string
  readonly button: string
  readonly presets: readonly Text[]
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly submit: (why: string) => Promise<Problem | null>
  readonly onCancel: () => void
  /** The fields above the reason. */
  readonly children?: ReactNode
}

/** Asks for a reason, by a press or in words, and does what it is for. */
export function WhyForm({
  label,
  button,
  presets,
  danger = false,
  disabled = false,
  submit,
  onCancel,
  children,
}: Props) {
  const { say } = useLanguage()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [])
  const send = async () => {
    setBusy(true)
    setProblem(await submit(why.trim()))
    setBusy(false)
  }
  return (
    <form
      ref={form}
      className="rd-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        event.stopPropagation()
      }}
    >
      {children}
      <label htmlFor={id}>
        {say(words.why)} <small>{say(words.whyHint)}</small>
      </label>
      <Input id={id} value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      <div className="rd-presets">
        {presets.map((preset) => (
          <button key={preset.zh} type="button" className="rd-chip" onClick={() => setWhy(say(preset))}>
            {say(preset)}
          </button>
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="rd-form-end">
        <Button
          type="primary"
          danger={danger}
          size="small"
          htmlType="submit"
          loading={busy}
          disabled={disabled || why.trim() === ''}
        >
          {button}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
