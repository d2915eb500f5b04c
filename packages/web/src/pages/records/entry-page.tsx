import { useNavigate, useParams } from '@tanstack/react-router'
import { fill, type Problem, problem } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StepForm } from '../../ui/step-form.tsx'
import { changedValues, entryForm, type Register, typedValues } from './entry-form.ts'
import { words } from './words.ts'

/** A new record of a register, typed. */
export function EnterPage(): ReactNode {
  const { register: id } = useParams({ from: '/records/$register/new' })
  return (
    <OfRegister id={id}>
      {(register) => <Entry register={register} recordKey={null} before={{}} title={null} />}
    </OfRegister>
  )
}

/** A record corrected: its values as they hold, to be typed over. */
export function CorrectPage(): ReactNode {
  const { register: id, key } = useParams({ from: '/records/$register/$key/correct' })
  const record = useLoad('data.record', { params: { register: id, key }, query: {} })
  return (
    <Loaded query={record}>
      {({ groups, title }) => {
        const fields = groups.flatMap((group) => group.fields)
        const before = typedValues(Object.fromEntries(fields.map((one) => [one.id, one.value])))
        return (
          <OfRegister id={id}>
            {(register) => (
              <Entry
                register={register}
                recordKey={key}
                before={{ ...before, ...headed(register, title) }}
                title={title}
              />
            )}
          </OfRegister>
        )
      }}
    </Loaded>
  )
}

/** The heading of a record stands above its groups, not in them. */
function headed({ fields, heading }: Register, title: string) {
  return fields.some(({ id, typed }) => id === heading && typed) ? { [heading]: title } : {}
}

function OfRegister({ id, children }: { readonly id: string; readonly children: (register: Register) => ReactNode }) {
  const { say } = useLanguage()
  const registers = useLoad('data.registers', { query: {} })
  return (
    <Loaded query={registers}>
      {({ rows }) => {
        const register = rows.find((one) => one.id === id)
        return register ? children(register) : <Empty title={say(words.none)} />
      }}
    </Loaded>
  )
}

interface EntryProps {
  readonly register: Register
  readonly recordKey: string | null
  readonly before: Readonly<Record<string, string>>
  readonly title: string | null
}

function Entry({ register, recordKey, before, title }: EntryProps) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const back = () =>
    recordKey === null
      ? navigate({ to: '/records', search: { register: register.id } })
      : navigate({ to: '/records/$register/$key', params: { register: register.id, key: recordKey } })
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const values = changedValues(answers, before)
    if (Object.keys(values).length === 0) return problem('E_INPUT', { what: words.nothingNew })
    const { why } = answers
    const key = recordKey === null ? {} : { key: recordKey }
    const answer = await call('things.open', {
      body: {
        kind: 'record-entry',
        step: 'enter',
        parentId: null,
        requestId,
        answers: { register: register.id, ...key, values, why },
      },
    })
    if (!answer.ok) return answer.problem
    await refreshAll()
    const kept = String(answer.value.reply?.key ?? recordKey)
    await navigate({ to: '/records/$register/$key', params: { register: register.id, key: kept } })
    return null
  }
  const heading =
    title === null ? (
      say(fill(words.newTitle, { register: say(register.title) }))
    ) : (
      <>
        {say(words.correct)} <Quoted>{title}</Quoted>
      </>
    )
  return (
    <Page under="/records" tab={title ?? say(register.title)} title={heading} note={say(register.title)}>
      <StepForm
        form={entryForm(register)}
        draftKey={`record:${register.id}:${recordKey ?? 'new'}`}
        button={say(recordKey === null ? words.save : words.correct)}
        initial={before}
        submit={submit}
        onCancel={() => void back()}
      />
    </Page>
  )
}
