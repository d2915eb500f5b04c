import { useNavigate } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { type Form, fill, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { pairsOf, type Settled } from './pairs.ts'

const words = {
  title: t('发布为第 {n} 版', 'Publish as version {n}'),
  sums: t(
    '保留 {kept}、移动 {moved}、改写 {reworded}、新增 {new}、删去 {dropped}。',
    'Kept {kept}, moved {moved}, reworded {reworded}, new {new}, dropped {dropped}.',
  ),
}

interface Props {
  readonly plan: Pick<CallOutput<'policies.get'>, 'id' | 'revision' | 'abilities'>
  readonly comparison: CallOutput<'policies.compare'>
  readonly settled: Settled
}

/** Publishing the compared document as the next version, with what it does in words and its ground. */
export function AmendForm({ plan, comparison, settled }: Props) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const declared = declaredStep('policy', 'amend')
  const ability = plan.abilities.find((one) => one.step === 'amend')
  if (!declared || !ability?.allowed) return null
  const title = say(fill(words.title, { n: comparison.from.version + 1 }))
  const { why } = declared.form as Form
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const given = { ...answers, document: comparison.to.id, pairs: pairsOf(settled) }
    const answer = await call('things.act', {
      params: { id: plan.id },
      body: { step: 'amend', revision: plan.revision, requestId, answers: given },
    })
    if (!answer.ok) return answer.problem
    await refreshAll()
    await navigate({ to: '/policies/$id', params: { id: plan.id } })
    return null
  }
  return (
    <section className="zq-amend-form" aria-label={title}>
      <h2>{title}</h2>
      <p>{say(fill(words.sums, comparison.counts))}</p>
      <p className="zq-note">{say(declared.consequence)}</p>
      {open ? (
        <StepForm
          form={why ? { why } : {}}
          draftKey={`${plan.id}:amend`}
          button={title}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button type="primary" onClick={() => setOpen(true)}>
          {title}
        </Button>
      )}
    </section>
  )
}
