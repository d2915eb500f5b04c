import type { CallOutput } from '@zhiqiang/contract'
import { type Form, fill, formatDate, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { declaredStep } from '../../ui/declared.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepForm } from '../../ui/step-form.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Line = CallOutput<'annual.get'>['lines'][number]

const words = {
  by: t('{on}前', 'by {on}'),
  result: t('成果：', 'Result: '),
  change: t('修改', 'Change'),
}

interface Props {
  readonly line: Line
  readonly plan: { readonly id: string; readonly revision: number }
  /** Whether the plan may be written now. */
  readonly may: boolean
  readonly year: number
}

/** A task of the plan: where it comes from, what is done of it this year, and the form to say so. */
export function AnnualLine({ line, plan, may, year }: Props) {
  const { lang, say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const cover = declaredStep('annual-plan', 'cover')
  const uncover = declaredStep('annual-plan', 'uncover')
  const { item } = line
  const take = async (step: string, answers: Record<string, unknown>, requestId: string) => {
    const answer = await call('things.act', {
      params: { id: plan.id },
      body: { step, revision: plan.revision, requestId, answers: { ...answers, task: line.taskId } },
    })
    if (answer.ok) {
      setOpen(false)
      setProblem(null)
    }
    if (answer.ok || answer.problem.code === 'E_STALE') await refreshAll()
    return answer.ok ? null : answer.problem
  }
  const initial = item
    ? { what: item.what, by: item.by, ...(item.result === null ? {} : { result: item.result }) }
    : { by: `${year}-12-31` }
  return (
    <>
      <div className="zq-line">
        <span className="zq-grow">
          {line.task ? <ThingLink thing={line.task} /> : <Quoted>{line.title}</Quoted>}{' '}
          <small>
            <Quoted>{[line.policyTitle, line.path].filter(Boolean).join(' ')}</Quoted>
          </small>
        </span>
        {line.task && <StateTag state={line.task} />}
      </div>
      {item && !open && (
        <>
          <p className="zq-prose" lang="zh-CN">
            {item.what}
          </p>
          <div className="zq-line">
            <small>
              <time dateTime={item.by}>{say(fill(words.by, { on: formatDate(item.by, lang) }))}</time>
            </small>
            {item.result && (
              <small>
                {say(words.result)}
                <Quoted>{item.result}</Quoted>
              </small>
            )}
          </div>
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {may && cover && !open && (
        <div className="zq-actions">
          <Button size="small" type={item ? 'default' : 'primary'} onClick={() => setOpen(true)}>
            {say(item ? words.change : cover.label)}
          </Button>
          {item && uncover && (
            <Button
              size="small"
              onClick={() => void take('uncover', {}, newRequestId()).then((refused) => setProblem(refused))}
            >
              {say(uncover.label)}
            </Button>
          )}
        </div>
      )}
      {open && cover && (
        <StepForm
          form={cover.form as Form}
          draftKey={`${plan.id}:cover:${line.taskId}`}
          button={say(cover.label)}
          initial={initial}
          submit={(answers, requestId) => take('cover', answers, requestId)}
          onCancel={() => setOpen(false)}
        />
      )}
    </>
  )
}
