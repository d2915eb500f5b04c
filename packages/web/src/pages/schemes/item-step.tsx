import type { CallOutput } from '@zhiqiang/contract'
import { type Form, fill, type Problem, t } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { useId, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { IndicatorSelect } from '../../ui/indicator-select.tsx'
import { Named } from '../../ui/quoted.tsx'
import { StepForm } from '../../ui/step-form.tsx'

type Thing = CallOutput<'things.get'>
type Line = CallOutput<'schemes.get'>['lines'][number]

const words = {
  change: t('修改', 'Change'),
  source: t('台账数据来源', 'Source in the ledger'),
  hint: t('无来源的留空，计为缺口', 'Leave it empty if there is none: it counts as a gap'),
  unit: t(
    '台账单位：{unit}。台账数值 × 换算系数 = 考评数值。',
    'Ledger unit: {unit}. Factor × the ledger’s figure = theirs.',
  ),
}

interface Props {
  readonly thing: Thing
  /** The line to change; without one a new item is entered. */
  readonly line?: Line
}

/** One item of an outside assessment in its own words, with the indicator that feeds it. */
export function ItemStep({ thing, line }: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const ability = thing.abilities.find((one) => one.step === 'putItem')
  if (!ability?.allowed) return null
  return (
    <>
      <Button {...(line ? { size: 'small' as const } : { type: 'primary' as const })} onClick={() => setOpen(true)}>
        {say(line ? words.change : ability.label)}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={520} title={say(ability.label)} destroyOnHidden>
        <p className="zq-note">{say(ability.consequence)}</p>
        <ItemForm thing={thing} {...(line ? { line } : {})} onClose={() => setOpen(false)} />
      </Drawer>
    </>
  )
}

function ItemForm({ thing, line, onClose }: Props & { readonly onClose: () => void }) {
  const { say } = useLanguage()
  const selectId = useId()
  const [indicator, setIndicator] = useState<string | null>(line?.source?.id ?? null)
  const chosen = useLoad(
    'indicators.get',
    { params: { id: indicator ?? '' }, query: {} },
    { enabled: indicator !== null },
  ).data
  const ability = thing.abilities.find((one) => one.step === 'putItem')
  if (!ability) return null
  const rest: unknown = Object.fromEntries(Object.entries(ability.form).filter(([, field]) => field.kind !== 'data'))
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const answer = await call('things.act', {
      params: { id: thing.id },
      body: {
        step: 'putItem',
        revision: thing.revision,
        requestId,
        answers: {
          ...answers,
          ...(line ? { item: line.id } : {}),
          ...(indicator === null ? {} : { source: indicator }),
        },
      },
    })
    if (!answer.ok) {
      if (answer.problem.code === 'E_STALE') await refreshAll()
      return answer.problem
    }
    onClose()
    await refreshAll()
    return null
  }
  const initial = line
    ? { no: line.no, name: line.name, unit: line.unit, shows: line.shows, factor: line.factor, digits: line.digits }
    : { shows: 'value', factor: 1, digits: 0 }
  return (
    <>
      <div className="zq-field">
        <label htmlFor={selectId}>{say(words.source)}</label>
        <small>{say(words.hint)}</small>
        <IndicatorSelect
          id={selectId}
          many={false}
          ended
          chosen={indicator === null ? [] : [indicator]}
          onChoose={([id = null]) => setIndicator(id)}
        />
        {chosen && chosen.unit !== '' && (
          <small>
            <Named text={say(fill(words.unit, { unit: chosen.unit }))} />
          </small>
        )}
      </div>
      <StepForm
        form={rest as Form}
        draftKey={`${thing.id}:putItem:${line?.id ?? 'new'}`}
        button={say(ability.label)}
        initial={initial}
        submit={submit}
        onCancel={onClose}
      />
    </>
  )
}
