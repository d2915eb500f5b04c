import { errorsOf, type FieldPorts, FieldRow } from '@zhiqiang/fields/web'
import { type Form, fill, type Problem, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { ProblemNotice } from '../problem-notice.tsx'
import { answersOf, fieldErrors, lacking, type Typed } from '../step-answers.ts'
import { keepCopy, readCopy } from './local-copy.ts'
import './paged-form.css'
import { askedPages, type FormPage, faultsOn, formOf, only } from './pages.ts'
import { SaveLine } from './save-line.tsx'
import { type Check, Summary } from './summary.tsx'
import { type Save, useAutosave } from './use-autosave.ts'

const words = {
  step: t('第 {n} 步，共 {of} 步', 'Step {n} of {of}'),
  summary: t('核对并提交', 'Look it over and hand it in'),
  next: t('下一步', 'Next'),
  back: t('上一步', 'Back'),
  toSummary: t('改好了，回到核对', 'Done, back to the summary'),
  submit: t('提交', 'Hand in'),
  mend: t('有 {n} 处需要补充或改正', '{n} to fill in or to mend'),
  kept: t('已恢复本机上还没有保存到服务器的内容。', 'What had not reached the server yet is here again.'),
  other: t(
    '本机上还有没有保存的内容，但这份申请后来在别处改过。现在显示的是后改的内容。',
    'This machine holds unsaved content, but the draft was changed elsewhere since; what was changed later is shown.',
  ),
  take: t('改用本机内容', 'Use what is on this machine'),
}

export interface PagedFormProps {
  readonly form: Form
  readonly pages: readonly FormPage[]
  /** What the server has of the draft. */
  readonly initial: Typed
  readonly startPage?: number
  /** Which version of the draft `initial` is; another one on this machine's copy means that both changed. */
  readonly version: string
  /** Names the draft and who fills it in. */
  readonly draftKey: string
  readonly ports: FieldPorts
  readonly save: Save
  readonly signIn: () => Promise<boolean>
  /** Takes the answers; the same request id until they are taken, so that a lost answer cannot make two cases. */
  readonly submit: (answers: Record<string, unknown>, requestId: string) => Promise<Problem | null>
  /** What else is looked at before handing in. */
  readonly checks?: (answers: Record<string, unknown>) => readonly Check[]
  /** Above the button that hands in: what happens then. */
  readonly children?: ReactNode
}

/**
 * The form an applicant fills in: a group of questions a page, a summary at the end. Nothing typed is lost: it stands on
 * this machine at once and with the server after a pause.
 */
export function PagedForm(props: PagedFormProps) {
  const { form, pages, initial, version, draftKey, ports, checks, children } = props
  const { lang, say } = useLanguage()
  const base = useId()
  const [copy, setCopy] = useState(() => readCopy(draftKey))
  const own = copy !== null && copy.base === version
  const [typed, setTyped] = useState<Typed>(own ? copy.typed : initial)
  const [at, setAt] = useState(own ? copy.page : (props.startPage ?? 0))
  const [errors, setErrors] = useState<Readonly<Record<string, Text>>>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  // Whoever came from the summary to change one answer goes back there.
  const [fromSummary, setFromSummary] = useState(false)
  const requestId = useRef(newRequestId())
  const { state, keep, flush, done } = useAutosave({ ...props, draftKey, version })

  const asked = askedPages(form, pages, typed)
  const here = Math.min(at, asked.length)
  const page = asked[here]
  const faults = page ? {} : lacking(formOf(form, pages, typed), typed)
  const title = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const target = useRef<string | null>(null)
  const moved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that is shown is what moves the focus
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    const control = target.current === null ? null : document.getElementById(`${base}${target.current}`)
    target.current = null
    ;(control ?? title.current)?.focus()
    window.scrollTo?.({ top: 0 })
  }, [here])

  const goTo = (next: number, name?: string) => {
    moved.current = true
    target.current = name ?? null
    setErrors({})
    setAt(next)
    keep(typed, next)
  }
  const tell = (found: Readonly<Record<string, Text>>) => {
    setErrors(found)
    // After the list is drawn: it says how many there are and leads to each.
    requestAnimationFrame(() => list.current?.focus())
  }
  const forward = () => {
    if (!page) return
    const found = faultsOn(page, form, pages, typed)
    if (Object.keys(found).length > 0) {
      tell(found)
      return
    }
    goTo(fromSummary ? asked.length : here + 1)
    setFromSummary(false)
  }
  const handIn = async () => {
    const first = asked.findIndex((one) => Object.keys(only(one, faults)).length > 0)
    if (first >= 0) {
      const [name] = Object.keys(only(asked[first] ?? { title: words.summary, fields: [], asked: [] }, faults))
      setFromSummary(true)
      goTo(first, name?.split('.')[0])
      setErrors(faults)
      return
    }
    setBusy(true)
    await flush()
    const refusal = await props.submit(answersOf(formOf(form, pages, typed), typed), requestId.current)
    setBusy(false)
    setProblem(refusal)
    if (!refusal) done()
    if (!refusal || refusal.code === 'E_REQUEST_REUSED') requestId.current = newRequestId()
    const told = fieldErrors(refusal)
    const wrong = asked.findIndex((one) => Object.keys(only(one, told)).length > 0)
    if (wrong >= 0) {
      setFromSummary(true)
      goTo(wrong)
      setErrors(told)
    }
  }
  const shown = page ? only(page, errors) : {}
  const onward = fromSummary ? words.toSummary : words.next
  const button = page ? onward : words.submit

  return (
    <form
      className="zq-form zq-paged"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (page) forward()
        else void handIn()
      }}
    >
      <p className="zq-paged-step" id={`${base}step`}>
        {say(fill(words.step, { n: here + 1, of: asked.length + 1 }))}
      </p>
      <progress aria-labelledby={`${base}step`} value={here + 1} max={asked.length + 1} />
      {own && <p className="zq-kept">{say(words.kept)}</p>}
      {copy !== null && !own && (
        <p className="zq-kept">
          {say(words.other)}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              setTyped(copy.typed)
              keepCopy(draftKey, { ...copy, base: version })
              keep(copy.typed, copy.page)
              setAt(copy.page)
              setCopy(null)
            }}
          >
            {say(words.take)}
          </Button>
        </p>
      )}
      <h2 ref={title} tabIndex={-1}>
        {say(page ? page.title : words.summary)}
      </h2>
      {page?.note && <p className="zq-note">{say(page.note)}</p>}
      {Object.keys(shown).length > 0 && (
        <div className="zq-paged-faults" role="alert" tabIndex={-1} ref={list}>
          <b>{say(fill(words.mend, { n: Object.keys(shown).length }))}</b>
          <ul>
            {Object.entries(shown).map(([place, why]) => (
              <li key={place}>
                <a
                  href={`#${base}${place.replaceAll('.', '-')}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(`${base}${place.replaceAll('.', '-')}`)?.focus()
                  }}
                >
                  {say(why)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {page?.asked.map(([name, field]) => (
        <FieldRow
          key={name}
          id={`${base}${name}`}
          field={field}
          value={typed[name]}
          onChange={(value) => {
            const next = { ...typed, [name]: value }
            setTyped(next)
            keep(next, here)
            setErrors((now) =>
              Object.fromEntries(Object.entries(now).filter(([place]) => place.split('.')[0] !== name)),
            )
          }}
          lang={lang}
          ports={ports}
          errors={errorsOf(errors, name)}
        />
      ))}
      {!page && (
        <>
          <Summary
            pages={asked}
            typed={typed}
            faults={faults}
            checks={checks?.(answersOf(formOf(form, pages, typed), typed)) ?? []}
            ports={ports}
            goTo={(next, name) => {
              setFromSummary(true)
              goTo(next, name)
            }}
          />
          {children}
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="zq-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {say(button)}
        </Button>
        {here > 0 && <Button onClick={() => goTo(here - 1)}>{say(words.back)}</Button>}
      </div>
      <SaveLine state={state} />
    </form>
  )
}
