import { fill, type Problem, t } from '@zhiqiang/kernel'
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { words as shared } from '../app/words.ts'
import { declaredStep } from './declared.ts'
import { Mark } from './mark.tsx'
import { StepForm } from './step-form.tsx'

interface Row {
  readonly id: string
  readonly kind: string
  readonly revision: number
  readonly state: string
  readonly title: string
}

const words = {
  many: t('{label}（{n} 件）', '{label} ({n})'),
  skipped: t(
    '选中的另外 {n} 件现在不能办这一步，不办理。',
    'The other {n} chosen cannot take this step now and stay as they are.',
  ),
  each: t(
    '逐件办理，办不成的写明理由，不影响其他件。',
    'Each by itself: what is refused says why and holds up no other.',
  ),
  done: t('办成 {n} 件', '{n} done'),
  refused: t('没有办成 {n} 件', '{n} refused'),
  ok: t('已办', 'Done'),
  not: t('没有办成', 'Refused'),
}

interface Props {
  readonly step: string
  /** Things of one or several kinds that know the step by the same name and form. */
  readonly rows: readonly Row[]
  readonly onDone: () => void
}

type Report = readonly { readonly title: string; readonly problem: Problem | null }[]

/** One step on many chosen things, each by itself, and then row by row what became of them. */
export function BatchEach({ step, rows, onDone }: Props): ReactNode {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  const fit = rows.filter((row) => declaredStep(row.kind, step)?.from.includes(row.state))
  const [first] = fit
  const declared = first && declaredStep(first.kind, step)
  const close = () => {
    setOpen(false)
    if (report) onDone()
    setReport(null)
  }
  if (!declared && !report) return null
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const things = fit.map(({ id, revision }) => ({ id, revision }))
    const answer = await call('things.actEach', { body: { step, requestId, answers, things } })
    if (!answer.ok) return answer.problem
    const titles = new Map(fit.map(({ id, title }) => [id, title]))
    setReport(
      answer.value.rows.map(({ id, problem }) => ({ title: titles.get(id) ?? id, problem: problem as Problem | null })),
    )
    await refreshAll()
    return null
  }
  const label = declared ? say(fill(words.many, { label: say(declared.label), n: fit.length })) : ''
  return (
    <>
      {declared && <Button onClick={() => setOpen(true)}>{label}</Button>}
      <Modal open={open} title={label} footer={null} onCancel={close} destroyOnHidden>
        {report && <ReportShown report={report} onClose={close} />}
        {!report && declared && (
          <>
            <p>{say(declared.consequence)}</p>
            <p className="zq-note">{say(words.each)}</p>
            {fit.length < rows.length && <p>{say(fill(words.skipped, { n: rows.length - fit.length }))}</p>}
            <ul className="zq-batch">
              {fit.map((row) => (
                <li key={row.id} lang="zh-CN">
                  {row.title}
                </li>
              ))}
            </ul>
            <StepForm form={declared.form} draftKey={`each:${step}`} button={label} submit={submit} onCancel={close} />
          </>
        )}
      </Modal>
    </>
  )
}

function ReportShown({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const { say } = useLanguage()
  const refused = report.filter((row) => row.problem !== null).length
  return (
    <div role="status">
      <p>
        <b>{say(fill(words.done, { n: report.length - refused }))}</b>
        {refused > 0 && ` · ${say(fill(words.refused, { n: refused }))}`}
      </p>
      <ul className="zq-batch">
        {report.map(({ title, problem }) => (
          <li key={title}>
            <span lang="zh-CN">{title}</span>{' '}
            <Mark tone={problem ? 'bad' : 'good'}>{say(problem ? words.not : words.ok)}</Mark>
            {problem && (
              <p className="zq-note">
                {say(problem.message)} {say(problem.fix)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{say(shared.close)}</Button>
    </div>
  )
}
