import { fill, formatDate, type Problem, type Result, t } from '@zhiqiang/kernel'
import { Button, Input, Radio, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { items } from '../../ui/declared.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReplyNotice } from '../../ui/reply-notice.tsx'

const words = {
  invite: t('邀请经办人', 'Ask somebody to join'),
  inviteHow: t(
    '把邀请码告诉对方，对方登录后在“我的空间”输入。',
    'Tell them the code; they enter it in their own space after signing in.',
  ),
  role: t('身份', 'As'),
  member: t('经办人：可以申办和查看', 'acts for it: applies and reads'),
  manager: t('管理人：还可以邀请、委托和终止', 'manager: also asks, lets act and ends'),
  until: t('截止日（不填为长期）', 'Until (empty: without end)'),
  makeCode: t('生成邀请码', 'Make a code'),
  expires: t('邀请码只能用一次，{on}前有效。', 'For one use, until {on}.'),
  agency: t('委托代理机构', 'Let an agency act'),
  code: t('代理机构的统一社会信用代码', 'Credit code of the agency'),
  which: t('代办哪些事项（不选为全部）', 'In which services (none: in all)'),
  empower: t('委托', 'Let it act'),
  empowered: t('已委托“{zh}”。', '{en} may act now.'),
  join: t('加入单位', 'Join a firm'),
  joinHow: t('输入单位管理人给您的邀请码。', 'Enter the code that a manager of the firm gave you.'),
  joinCode: t('邀请码', 'Code'),
  joined: t('已加入“{zh}”。', 'You act for {en} now.'),
}

interface Asking {
  readonly title: string
  readonly button: string
  readonly ready?: boolean
  readonly send: () => Promise<Result<unknown>>
  readonly children: ReactNode
}

/** A short form that asks for one thing; folded until it is wanted. */
function Ask({ title, button, ready = true, send, children }: Asking) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    const done = await send()
    setBusy(false)
    setProblem(done.ok ? null : done.problem)
    if (done.ok) await refreshAll()
  }
  return (
    <details className="zq-ask">
      <summary>{title}</summary>
      <form
        className="zq-form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {children}
        {problem && <ProblemNotice problem={problem} />}
        <div className="zq-actions">
          <Button htmlType="submit" loading={busy} disabled={!ready}>
            {button}
          </Button>
        </div>
      </form>
    </details>
  )
}

interface TypedProps {
  readonly label: string
  readonly value: string
  readonly day?: boolean
  readonly onChange: (value: string) => void
}

function Typed({ label, value, day = false, onChange }: TypedProps) {
  const id = useId()
  return (
    <div className="zq-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={40}
        autoComplete="off"
        {...(day ? { type: 'date' } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** A manager asks somebody to join the people of the firm. */
export function InviteForm({ subject }: { readonly subject: string }) {
  const { lang, say } = useLanguage()
  const [role, setRole] = useState<'member' | 'manager'>('member')
  const [until, setUntil] = useState('')
  const [made, setMade] = useState<{ readonly code: string; readonly expiresOn: string } | null>(null)
  const send = async () => {
    const done = await call('mandates.invite', { body: { subject, role, ...(until === '' ? {} : { until }) } })
    if (done.ok) setMade(done.value)
    return done
  }
  return (
    <Ask title={say(words.invite)} button={say(words.makeCode)} send={send}>
      <p className="zq-note">{say(words.inviteHow)}</p>
      <Radio.Group
        value={role}
        aria-label={say(words.role)}
        options={(['member', 'manager'] as const).map((value) => ({ value, label: say(words[value]) }))}
        onChange={(event) => setRole(event.target.value as 'member')}
      />
      <Typed label={say(words.until)} value={until} day onChange={setUntil} />
      {made && (
        <>
          <ReplyNotice reply={{ inviteCode: made.code }} onClose={() => setMade(null)} />
          <p>{say(fill(words.expires, { on: formatDate(made.expiresOn, lang) }))}</p>
        </>
      )}
    </Ask>
  )
}

/** A manager lets an agency act in some services or all. */
export function AgencyForm({ subject }: { readonly subject: string }) {
  const { say } = useLanguage()
  const [agency, setAgency] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [until, setUntil] = useState('')
  const [done, setDone] = useState('')
  const field = useId()
  const send = async () => {
    const body = { subject, agency, items: chosen.length === 0 ? null : [...chosen], requestId: newRequestId() }
    const answer = await call('mandates.empower', { body: { ...body, ...(until === '' ? {} : { until }) } })
    if (answer.ok) setDone(answer.value.agency.name)
    return answer
  }
  return (
    <Ask title={say(words.agency)} button={say(words.empower)} ready={agency.trim() !== ''} send={send}>
      <Typed label={say(words.code)} value={agency} onChange={setAgency} />
      <div className="zq-field">
        <label htmlFor={field}>{say(words.which)}</label>
        <Select
          id={field}
          mode="multiple"
          value={[...chosen]}
          onChange={setChosen}
          options={items.map(({ kind, title }) => ({ value: kind, label: say(title) }))}
        />
      </div>
      <Typed label={say(words.until)} value={until} day onChange={setUntil} />
      {done !== '' && <p role="status">{say(fill(words.empowered, { zh: done, en: done }))}</p>}
    </Ask>
  )
}

/** Somebody with a code joins the people of a firm. */
export function JoinForm() {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const [done, setDone] = useState('')
  const send = async () => {
    const answer = await call('mandates.join', { body: { code, requestId: newRequestId() } })
    if (answer.ok) {
      setDone(answer.value.subject.name)
      setCode('')
    }
    return answer
  }
  return (
    <Ask title={say(words.join)} button={say(words.join)} ready={code.trim() !== ''} send={send}>
      <p className="zq-note">{say(words.joinHow)}</p>
      <Typed label={say(words.joinCode)} value={code} onChange={setCode} />
      {done !== '' && <p role="status">{say(fill(words.joined, { zh: done, en: done }))}</p>}
    </Ask>
  )
}
