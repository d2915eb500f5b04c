import type { CallOutput } from '@zhiqiang/contract'
import { type Form, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { ReplyNotice } from './reply-notice.tsx'
import { StepForm } from './step-form.tsx'

type ThingView = CallOutput<'things.get'>
export type Ability = ThingView['abilities'][number]

const words = {
  title: t('现在可以办', 'What you may do now'),
  nothing: t('现在没有需要您办的。', 'There is nothing for you to do here now.'),
  notNow: t('现在不能办', 'Not possible now'),
}

interface Props {
  readonly thing: Pick<ThingView, 'id' | 'revision' | 'abilities'>
  /** Steps shown elsewhere on the page. */
  readonly without?: readonly string[]
  /** What a form starts with, by step. */
  readonly initial?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Further acts of this page that open other things. */
  readonly children?: ReactNode
}

/** What I may do now, each with its consequence in words; below it what I may not, and why. */
export function StepPanel({ thing, without = [], initial = {}, children }: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const [reply, setReply] = useState<Readonly<Record<string, unknown>> | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const listed = thing.abilities.filter((one) => !without.includes(one.step))
  const may = listed.filter((one) => one.allowed)
  const mayNot = listed.filter((one) => !one.allowed)
  // A form that closes takes the focus with it; whoever goes by key goes on from here and not from the top of the page.
  const title = useRef<HTMLHeadingElement>(null)
  const stood = useRef(false)
  useEffect(() => {
    if (open === null && stood.current && document.activeElement === document.body) title.current?.focus()
    stood.current = open !== null
  }, [open])
  const start = (step: string) => {
    setRefusal(null)
    setOpen(step)
  }
  // A step that is no longer possible takes its form with it; why it was refused must stay.
  const formGone = !may.some((one) => one.step === open)

  return (
    <section className="zq-steps" aria-label={say(words.title)}>
      <h2 ref={title} tabIndex={-1}>
        {say(words.title)}
      </h2>
      {reply && <ReplyNotice reply={reply} onClose={() => setReply(null)} />}
      {refusal && formGone && <ProblemNotice problem={refusal} />}
      {children}
      {may.length === 0 && !children && <p className="zq-faint">{say(words.nothing)}</p>}
      {may.map((ability) =>
        open === ability.step ? (
          <StepBox key={ability.step} ability={ability}>
            <StepForm
              form={formOf(ability)}
              draftKey={`${thing.id}:${ability.step}`}
              button={say(ability.label)}
              initial={initial[ability.step] ?? {}}
              submit={async (answers, requestId) => {
                const refused = await takeStep(thing, ability.step, answers, requestId, (given) => {
                  setReply(given)
                  // Another form may have been opened while everything was loaded anew.
                  setOpen((now) => (now === ability.step ? null : now))
                })
                setRefusal(refused)
                return refused
              }}
              onCancel={() => setOpen(null)}
            />
          </StepBox>
        ) : (
          <div key={ability.step} className="zq-step">
            <Button block onClick={() => start(ability.step)}>
              {say(ability.label)}
            </Button>
            <small>{say(ability.consequence)}</small>
          </div>
        ),
      )}
      {mayNot.length > 0 && (
        <details className="zq-not-now">
          <summary>{say(words.notNow)}</summary>
          <dl className="zq-why">
            {mayNot.map((ability) => (
              <div key={ability.step}>
                <dt>{say(ability.label)}</dt>
                <dd>{ability.why && say(ability.why)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

/** A step being filled in: its name, its consequence, its form. */
export function StepBox({
  ability,
  children,
}: {
  readonly ability: Pick<Ability, 'label' | 'consequence'>
  readonly children: ReactNode
}) {
  const { say } = useLanguage()
  return (
    <div className="zq-step-box">
      <h3>{say(ability.label)}</h3>
      <p className="zq-note">{say(ability.consequence)}</p>
      {children}
    </div>
  )
}

/** The contract keeps a form open to new members; it is the kernel's form by the engine's word. */
function formOf(ability: Ability): Form {
  const form: unknown = ability.form
  return form as Form
}

/** Takes a step on a thing; everything shown is loaded anew, also after a refusal because it was out of date. */
async function takeStep(
  thing: { readonly id: string; readonly revision: number },
  step: string,
  answers: Record<string, unknown>,
  requestId: string,
  onDone: (reply: Readonly<Record<string, unknown>> | null) => void,
): Promise<Problem | null> {
  const answer = await call('things.act', {
    params: { id: thing.id },
    body: { step, revision: thing.revision, requestId, answers },
  })
  if (!answer.ok) {
    if (answer.problem.code === 'E_STALE' || answer.problem.code === 'E_NOT_OFFERED') await refreshAll()
    return answer.problem
  }
  // Before the form closes: the next step needs the revision that this one made.
  await refreshAll()
  onDone(answer.value.reply)
  return null
}
