import type { CallOutput } from '@zhiqiang/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { StepForm } from '../../ui/step-form.tsx'

/** Takes back what was said by hand: a small button that asks for the reason. */
export function Withdraw({ entry }: { readonly entry: CallOutput<'data.record'>['entries'][number] }): ReactNode {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const declared = declaredStep('record-entry', 'withdraw')
  if (!declared) return null
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say(declared.label)}
      </Button>
    )
  }
  return (
    <StepForm
      form={declared.form}
      draftKey={`${entry.thingId}:withdraw`}
      button={say(declared.label)}
      submit={async (answers, requestId) => {
        const answer = await call('things.act', {
          params: { id: entry.thingId },
          body: { step: 'withdraw', revision: entry.revision, requestId, answers },
        })
        if (!answer.ok) return answer.problem
        setOpen(false)
        await refreshAll()
        return null
      }}
      onCancel={() => setOpen(false)}
    >
      <p className="zq-note">{say(declared.consequence)}</p>
    </StepForm>
  )
}
