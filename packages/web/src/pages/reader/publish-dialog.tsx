import { fill, type Problem, t } from '@zhiqiang/kernel'
import { opennessNames, type PolicyLedger } from '@zhiqiang/policy'
import { Button, Checkbox, Input, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { LedgerSummary } from './ledger-summary.tsx'
import { useReader } from './reader-context.ts'
import { words as shared } from './words.ts'

const words = {
  title: t('发布', 'Publish'),
  change: t('调整公开范围', 'Change who may read it'),
  who: t('谁可以看', 'Who may read it'),
  public: t('公开：生成公众可读的页面', 'Public: a page everybody can read'),
  inside: t('内部：只有本市工作人员可以看到', 'Inside: only the staff of the city'),
  openness: t('文件写明“{mode}”，公开须写明理由。', 'The document says “{mode}”; making it public needs a ground.'),
  unsaid: t(
    '文件没有写公开方式，请确认可以公开。',
    'The document does not say how open it is; be sure it may be public.',
  ),
  show: t('公开页显示任务的哪些内容', 'What the public page shows of each task'),
  past: t('规划期到 {year} 年，已过。', 'The plan ran to {year}; that is past.'),
  asClosed: t('作为到期文件：只待评估，不计逾期', 'As a closed plan: to be evaluated, nothing is overdue'),
  running: t('继续执行：任务照常推进，须写明理由', 'Keep it running: tasks go on as usual; needs a ground'),
  why: t('理由', 'Reason'),
  optional: t('选填', 'optional'),
  errors: t(
    '还有 {n} 条“须处理”的发现没有处理，处理后才能发布。',
    '{n} findings that must be decided are open; decide them before publishing.',
  ),
  go: t('发布', 'Publish'),
  save: t('保存', 'Save'),
}

/** What a public page may show of a task, as the step `publish` names it. */
const taskFields = {
  units: t('责任单位', 'Units'),
  state: t('办理状态', 'State'),
  due: t('期限', 'Due date'),
  reports: t('最近一次通过的进展', 'The latest accepted report'),
} as const

interface Props {
  readonly step: 'publish' | 'show'
  readonly ledger: PolicyLedger
  readonly errors: number
  readonly initial: { readonly visibility: 'public' | 'inside'; readonly show: readonly string[] }
  readonly take: (step: string, answers: Readonly<Record<string, unknown>>) => Promise<Problem | null>
  readonly close: () => void
}

/** Publishing, or changing who may read what is published: every choice with its consequence in words. */
export function PublishDialog({ step, ledger, errors, initial, take, close }: Props) {
  const { reading, policy } = useReader()
  const { say } = useLanguage()
  const base = useId()
  const [visibility, setVisibility] = useState(initial.visibility)
  const [show, setShow] = useState<readonly string[]>(initial.show)
  const [keepRunning, setKeepRunning] = useState(false)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const ability = policy.abilities.find((a) => a.step === step)
  const openness = reading.document.openness
  const barred = visibility === 'public' && openness !== null && openness.mode !== 'open'
  const publishing = step === 'publish'
  const needsWhy = !publishing || barred || (ledger.closed && keepRunning)
  const blocked = publishing && errors > 0

  const send = async () => {
    setBusy(true)
    const refusal = await take(step, {
      visibility,
      show: visibility === 'public' ? show : [],
      ...(publishing && ledger.closed ? { keepRunning } : {}),
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    })
    setBusy(false)
    setProblem(refusal)
    if (refusal) return
    close()
    window.scrollTo({ top: 0 })
  }

  return (
    <Modal open title={say(publishing ? words.title : words.change)} footer={null} onCancel={close} width={560}>
      <form
        className="rd-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {ability && <p className="zq-note">{say(ability.consequence)}</p>}
        {publishing && <LedgerSummary ledger={ledger} />}
        {publishing && ledger.closed && (
          <fieldset>
            <legend>{say(fill(words.past, { year: reading.document.horizon.last ?? '' }))}</legend>
            <Radio.Group
              value={keepRunning}
              onChange={(event) => setKeepRunning(event.target.value === true)}
              options={[
                { value: false, label: say(words.asClosed) },
                { value: true, label: say(words.running) },
              ]}
            />
          </fieldset>
        )}
        <fieldset>
          <legend>{say(words.who)}</legend>
          <Radio.Group
            value={visibility}
            onChange={(event) => setVisibility(event.target.value === 'public' ? 'public' : 'inside')}
            options={[
              { value: 'public', label: say(words.public) },
              { value: 'inside', label: say(words.inside) },
            ]}
          />
          {barred && openness && (
            <p className="rd-warn">{say(fill(words.openness, { mode: say(opennessNames[openness.mode]) }))}</p>
          )}
          {visibility === 'public' && openness === null && <p className="zq-note">{say(words.unsaid)}</p>}
        </fieldset>
        {visibility === 'public' && (
          <fieldset>
            <legend>{say(words.show)}</legend>
            <Checkbox.Group
              value={[...show]}
              onChange={(next) => setShow(next.map(String))}
              options={Object.entries(taskFields).map(([value, label]) => ({ value, label: say(label) }))}
            />
          </fieldset>
        )}
        <div className="rd-field">
          <label htmlFor={`${base}why`}>
            {say(words.why)} {!needsWhy && <small>{say(words.optional)}</small>}
          </label>
          <Input.TextArea
            id={`${base}why`}
            value={why}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
        {blocked && <p className="rd-warn">{say(fill(words.errors, { n: errors }))}</p>}
        {problem && <ProblemNotice problem={problem} />}
        <div className="rd-form-end">
          <Button type="primary" htmlType="submit" loading={busy} disabled={blocked || (needsWhy && why.trim() === '')}>
            {say(publishing ? words.go : words.save)}
          </Button>
          <Button onClick={close}>{say(shared.cancel)}</Button>
        </div>
      </form>
    </Modal>
  )
}
