import type { Form } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { StepForm } from './step-form.tsx'
import type { ThingDetail } from './thing-facts.tsx'

interface Props {
  readonly thing: Pick<ThingDetail, 'id' | 'revision' | 'abilities'>
  readonly step: string
  /** Answers the row itself gives; their fields are not asked for. */
  readonly given: Readonly<Record<string, unknown>>
}

/** A step about one row of a thing (a milestone): a small button that unfolds what is left of its form. Nothing where it is not allowed. */
export function RowStep({ thing, step, given }: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const ability = thing.abilities.find((one) => one.step === step)
  if (!ability?.allowed) return null
  // The contract keeps a form open to new members; it is the kernel's form by the engine's word.
  const whole = ability.form as unknown as Form
  const form: Form = Object.fromEntries(Object.entries(whole).filter(([name]) => !(name in given)))
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say(ability.label)}
      </Button>
    )
  }
  return (
    <StepForm
      form={form}
      draftKey={`${thing.id}:${step}:${JSON.stringify(given)}`}
      button={say(ability.label)}
      submit={async (answers, requestId) => {
        const answer = await call('things.act', {
          params: { id: thing.id },
          body: { step, revision: thing.revision, requestId, answers: { ...answers, ...given } },
        })
        if (answer.ok) setOpen(false)
        await refreshAll()
        return answer.ok ? null : answer.problem
      }}
      onCancel={() => setOpen(false)}
    />
  )
}
