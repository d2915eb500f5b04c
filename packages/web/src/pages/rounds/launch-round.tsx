import { useNavigate } from '@tanstack/react-router'
import { type Form, type Problem, problem, t } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { useId, useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { IndicatorSelect } from '../../ui/indicator-select.tsx'
import { StepForm } from '../../ui/step-form.tsx'

const words = {
  indicators: t('指标', 'Indicators'),
  hint: t(
    '由各县汇总的指标向各县要数，直接填报的指标向责任单位要数。',
    'Indicators made of counties are asked of the counties, others of their owners.',
  ),
  none: t('请选择指标', 'choose indicators'),
}

/** Opens a round: year, indicators, units asked, closing day. */
export function LaunchRound() {
  const { say } = useLanguage()
  const { city } = useMe()
  const id = useId()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const declared = declaredStep('round', 'launch')
  if (!declared) return null
  const form: Form = Object.fromEntries(Object.entries(declared.form).filter(([, field]) => field.kind !== 'data'))
  const lastYear = String(Number(city.today.slice(0, 4)) - 1)
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    if (chosen.length === 0) return problem('E_INPUT', { what: words.none })
    const body = {
      kind: 'round',
      step: 'launch',
      parentId: null,
      requestId,
      answers: { ...answers, indicators: chosen },
    }
    const answer = await call('things.open', { body })
    if (!answer.ok) return answer.problem
    setOpen(false)
    await refreshAll()
    void navigate({ to: '/rounds/$id', params: { id: answer.value.thing.id } })
    return null
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(declared.label)}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={560} title={say(declared.label)} destroyOnHidden>
        <p className="zq-note">{say(declared.consequence)}</p>
        <div className="zq-field">
          <label htmlFor={id}>{say(words.indicators)}</label>
          <small>{say(words.hint)}</small>
          <IndicatorSelect id={id} many chosen={chosen} onChoose={setChosen} />
        </div>
        <StepForm
          form={form}
          draftKey="new:round:launch"
          button={say(declared.label)}
          initial={{ period: lastYear }}
          submit={submit}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </>
  )
}
