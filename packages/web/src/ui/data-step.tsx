import type { CallOutput } from '@zhiqiang/contract'
import { type Form, type Problem, problem, type Text } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { StepForm } from './step-form.tsx'

interface Props {
  readonly thing: Pick<CallOutput<'things.get'>, 'id' | 'revision' | 'abilities'>
  readonly step: string
  /** What the page's own controls answer, or what is wrong with it. */
  readonly data: () => Readonly<Record<string, unknown>> | Text
  readonly initial?: Readonly<Record<string, unknown>>
  /** Fields that the page's own controls answer besides those without an input. */
  readonly own?: readonly string[]
  readonly width?: number
  readonly onOpen?: () => void
  /** The page's own controls, above the rest of the form. */
  readonly children: ReactNode
}

/** A step of which part is answered by controls of the page's own: a button and a drawer; nothing where it is not allowed. */
export function DataStep({
  thing,
  step,
  data,
  initial = {},
  own: answered = [],
  width = 880,
  onOpen,
  children,
}: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const ability = thing.abilities.find((one) => one.step === step)
  if (!ability?.allowed) return null
  const rest: unknown = Object.fromEntries(
    Object.entries(ability.form).filter(([name, field]) => field.kind !== 'data' && !answered.includes(name)),
  )
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const own = data()
    if ('zh' in own) return problem('E_INPUT', { what: own as Text })
    const answer = await call('things.act', {
      params: { id: thing.id },
      body: { step, revision: thing.revision, requestId, answers: { ...answers, ...own } },
    })
    if (!answer.ok) {
      if (answer.problem.code === 'E_STALE') await refreshAll()
      return answer.problem
    }
    // Before it closes: the next step needs the revision that this one made.
    await refreshAll()
    setOpen(false)
    return null
  }
  return (
    <>
      <Button
        onClick={() => {
          onOpen?.()
          setOpen(true)
        }}
      >
        {say(ability.label)}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={width} title={say(ability.label)} destroyOnHidden>
        <p className="zq-note">{say(ability.consequence)}</p>
        {children}
        <StepForm
          form={rest as Form}
          draftKey={`${thing.id}:${step}`}
          button={say(ability.label)}
          initial={initial}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </>
  )
}
