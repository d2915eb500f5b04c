import type { CallOutput } from '@zhiqiang/contract'
import { type Form, type Problem, problem, t } from '@zhiqiang/kernel'
import { Button, Drawer, Select } from 'antd'
import { useId, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepForm } from '../../ui/step-form.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { UnitList } from '../../ui/unit-list.tsx'

type Assessment = CallOutput<'assessments.get'>
type Objection = Assessment['objections'][number]

const words = {
  title: t('异议', 'Objections'),
  item: t('项目', 'Item'),
  choose: t('请选择项目', 'choose an item'),
  ground: t('认定理由', 'Ground'),
}

/** The objections the reader may see, each with what is to be decided. */
export function Objections({ assessment }: { readonly assessment: Assessment }) {
  const { say } = useLanguage()
  if (assessment.objections.length === 0) return null
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      {assessment.objections.map((one) => (
        <One key={one.id} objection={one} />
      ))}
    </section>
  )
}

function One({ objection }: { readonly objection: Objection }) {
  const { say } = useLanguage()
  const open = objection.state === 'open'
  const thing = useLoad('things.get', { params: { id: objection.id } }, { enabled: open })
  return (
    <article>
      <h3>
        <Quoted>{objection.itemName}</Quoted> <StateTag state={objection} />
      </h3>
      <UnitList units={objection.units} />
      <p>
        <Quoted>{objection.claim}</Quoted>
      </p>
      {objection.ground && (
        <p>
          {say(words.ground)}: <Quoted>{objection.ground}</Quoted>
        </p>
      )}
      {open && thing.data && <StepPanel thing={thing.data} />}
    </article>
  )
}

/** An objection to one score, by the unit assessed. */
export function RaiseObjection({ assessment }: { readonly assessment: Assessment }) {
  const { say } = useLanguage()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [item, setItem] = useState<string | null>(null)
  const declared = declaredStep('objection', 'raise')
  if (!declared) return null
  const form: Form = Object.fromEntries(Object.entries(declared.form).filter(([, field]) => field.kind !== 'data'))
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    if (item === null) return problem('E_INPUT', { what: words.choose })
    const body = { kind: 'objection', step: 'raise', parentId: assessment.id, requestId, answers: { ...answers, item } }
    const answer = await call('things.open', { body })
    if (!answer.ok) return answer.problem
    await refreshAll()
    setOpen(false)
    return null
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(declared.label)}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={480} title={say(declared.label)} destroyOnHidden>
        <p className="zq-note">{say(declared.consequence)}</p>
        <div className="zq-field">
          <label htmlFor={id}>{say(words.item)}</label>
          <Select
            id={id}
            value={item}
            onChange={setItem}
            options={assessment.items.map((one) => ({ value: one.id, label: <Quoted>{one.name}</Quoted> }))}
          />
        </div>
        <StepForm
          form={form}
          draftKey={`${assessment.id}:objection`}
          button={say(declared.label)}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </>
  )
}
