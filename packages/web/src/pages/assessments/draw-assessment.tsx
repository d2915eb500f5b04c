import { useNavigate } from '@tanstack/react-router'
import { type Form, type Problem, type ScoreItem, t } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { emptyItem, ItemEditor } from './item-editor.tsx'

const words = { items: t('考核项目', 'Items') }

/** Draws up an assessment: who is assessed, by which items and weights. */
export function DrawAssessment() {
  const { say } = useLanguage()
  const { city } = useMe()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [items, setItems] = useState<readonly ScoreItem[]>([emptyItem()])
  const declared = declaredStep('assessment', 'draw')
  if (!declared) return null
  const form: Form = Object.fromEntries(Object.entries(declared.form).filter(([, field]) => field.kind !== 'data'))
  const lastYear = String(Number(city.today.slice(0, 4)) - 1)
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const body = { kind: 'assessment', step: 'draw', parentId: null, requestId, answers: { ...answers, items } }
    const answer = await call('things.open', { body })
    if (!answer.ok) return answer.problem
    setOpen(false)
    await refreshAll()
    void navigate({ to: '/assessments/$id', params: { id: answer.value.thing.id } })
    return null
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(declared.label)}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={560} title={say(declared.label)} destroyOnHidden>
        <p className="zq-note">{say(declared.consequence)}</p>
        <h3>{say(words.items)}</h3>
        <ItemEditor items={items} onChange={setItems} />
        <StepForm
          form={form}
          draftKey="new:assessment:draw"
          button={say(declared.label)}
          initial={{ period: lastYear, groups: true }}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </>
  )
}
