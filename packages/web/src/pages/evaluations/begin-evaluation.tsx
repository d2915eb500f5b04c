import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Form, fill, formatDate, type Problem, problem, t } from '@zhiqiang/kernel'
import { Button, Drawer, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep } from '../../ui/declared.ts'
import { Quoted } from '../../ui/quoted.tsx'
import { StepForm } from '../../ui/step-form.tsx'

const words = {
  choose: t('选择要评估的规划', 'Choose the plan to evaluate'),
  duty: t('对应的周期事项（结项时一并办结）', 'Recurring duty it answers, done with it when it is closed'),
  none: t('不对应周期事项', 'None'),
  later: t('上一轮评估到{year}年，本轮从下一年起。', 'The last one went to {year}; this one begins the year after.'),
}

/** Years of a cycle where nothing says otherwise. */
const cycle = 3

/** Begins an evaluation: which plan, which years, which duty it answers. Coming from a duty, it is open already. */
export function BeginEvaluation() {
  const { say } = useLanguage()
  const { city, posts } = useMe()
  const search = useSearch({ from: '/evaluations' })
  const navigate = useNavigate()
  const declared = declaredStep('evaluation', 'begin')
  const [open, setOpen] = useState(search.occurrence !== undefined)
  const [policy, setPolicy] = useState<string | undefined>(search.policy)
  const [occurrence, setOccurrence] = useState<string | undefined>(search.occurrence)
  useEffect(() => {
    if (search.occurrence === undefined) return
    setPolicy(search.policy)
    setOccurrence(search.occurrence)
    setOpen(true)
  }, [search.policy, search.occurrence])
  const planId = useId()
  const dutyId = useId()
  const plans = useLoad('policies.list', { query: { limit: 200 } }, { staleTime: 60_000, enabled: open })
  const due = useLoad('evaluations.due', {})
  const before = useLoad(
    'evaluations.list',
    { query: { limit: 1, state: 'closed', ...(policy === undefined ? {} : { policy }) } },
    { keep: true, enabled: open && policy !== undefined },
  )
  if (!declared) return null
  const form: Form = Object.fromEntries(Object.entries(declared.form).filter(([, one]) => one.kind !== 'data'))
  const published = (plans.data?.rows ?? []).filter((one) => one.state === 'published' || one.state === 'closed')
  const last = policy === undefined ? undefined : before.data?.rows.find((one) => one.parentId === policy)?.to
  const year = Number(city.today.slice(0, 4))
  const from = last === undefined ? year - cycle + 1 : last + 1
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    if (policy === undefined) return problem('E_INPUT', { what: words.choose })
    const all = occurrence === undefined ? answers : { ...answers, occurrence }
    const body = { kind: 'evaluation', step: 'begin', parentId: policy, requestId, answers: all }
    const answer = await call('things.open', { body })
    if (!answer.ok) return answer.problem
    setOpen(false)
    await refreshAll()
    void navigate({ to: '/evaluations/$id', params: { id: answer.value.thing.id } })
    return null
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(declared.label)}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={480} title={say(declared.label)} destroyOnHidden>
        <p className="zq-note">{say(declared.consequence)}</p>
        <div className="zq-form">
          <div className="zq-field">
            <label htmlFor={planId}>{say(shared.plan)}</label>
            <Select
              id={planId}
              placeholder={say(words.choose)}
              value={policy ?? null}
              options={published.map((one) => ({ value: one.id, label: <Quoted>{one.title}</Quoted> }))}
              onChange={(id: string) => setPolicy(id)}
              style={{ width: '100%' }}
            />
          </div>
          <div className="zq-field">
            <label htmlFor={dutyId}>{say(words.duty)}</label>
            <Select
              id={dutyId}
              value={occurrence ?? ''}
              options={[
                { value: '', label: say(words.none) },
                ...(due.data?.rows ?? []).map((one) => ({
                  value: one.id,
                  label: (
                    <Quoted>{one.dueOn === null ? one.quote : `${one.quote}（${formatDate(one.dueOn, 'zh')}）`}</Quoted>
                  ),
                })),
              ]}
              onChange={(id: string) => setOccurrence(id === '' ? undefined : id)}
              style={{ width: '100%' }}
            />
          </div>
          {last !== undefined && <small>{say(fill(words.later, { year: last }))}</small>}
        </div>
        <StepForm
          key={`${policy}:${from}`}
          form={form}
          draftKey={`new:evaluation:${policy ?? ''}:${from}`}
          button={say(declared.label)}
          initial={{ from, to: from + cycle - 1, evaluator: posts.find((one) => one.role === 'office')?.unitId }}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </>
  )
}
