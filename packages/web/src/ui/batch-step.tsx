import type { Problem } from '@zhiqiang/kernel'
import { fill, t } from '@zhiqiang/kernel'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { declaredStep } from './declared.ts'
import { StepForm } from './step-form.tsx'

interface Row {
  readonly id: string
  readonly revision: number
  readonly state: string
  readonly title: string
}

const words = {
  many: t('{label}（{n} 条）', '{label} ({n})'),
  skipped: t(
    '选中的另外 {n} 条不在这个状态，不办理。',
    'The other {n} chosen are not in this state and stay as they are.',
  ),
  all: t('全部成功或全部不做。', 'All or none.'),
}

interface Props {
  readonly kind: string
  readonly step: string
  /** States in which the step is possible; other chosen rows stay as they are. */
  readonly from: readonly string[]
  readonly rows: readonly Row[]
  readonly onDone: () => void
}

/** One step on many chosen things, all or none, after saying what it does. */
export function BatchStep({ kind, step, from, rows, onDone }: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const declared = declaredStep(kind, step)
  const fit = rows.filter((row) => from.includes(row.state))
  if (!declared) return null
  const label = say({
    zh: fill(words.many, { label: declared.label.zh, n: fit.length }).zh,
    en: fill(words.many, { label: declared.label.en, n: fit.length }).en,
  })
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const answer = await call('things.actMany', {
      body: { step, requestId, answers, things: fit.map(({ id, revision }) => ({ id, revision })) },
    })
    if (!answer.ok) {
      if (answer.problem.code === 'E_STALE') await refreshAll()
      return answer.problem
    }
    setOpen(false)
    onDone()
    await refreshAll()
    return null
  }
  return (
    <>
      <Button type="primary" disabled={fit.length === 0} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal open={open} title={label} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <p>
          {say(declared.consequence)}
          {' · '}
          {say(words.all)}
        </p>
        {fit.length < rows.length && <p>{say(fill(words.skipped, { n: rows.length - fit.length }))}</p>}
        <ul className="zq-batch">
          {fit.map((row) => (
            <li key={row.id} lang="zh-CN">
              {row.title}
            </li>
          ))}
        </ul>
        <StepForm
          form={declared.form}
          draftKey={`many:${kind}:${step}`}
          button={label}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      </Modal>
    </>
  )
}
