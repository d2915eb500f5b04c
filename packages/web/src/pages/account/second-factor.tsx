import { fill, formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

const words = {
  title: t('第二因素', 'Second factor'),
  what: t(
    '登录时除密码外，再输入手机验证器上的六位数字。',
    'At sign-in, six digits of an authenticator on your telephone besides the password.',
  ),
  due: t(
    '您的岗位要求第二因素。设置好之前不能办理其他事项。',
    'Your post asks for a second factor. Until it is set up you can do nothing else.',
  ),
  on: t('已启用', 'On'),
  since: t('自 {at}，还有 {n} 个恢复码', 'since {at}; {n} recovery codes left'),
  begin: t('设置第二因素', 'Set up a second factor'),
  end: t('关闭第二因素', 'End the second factor'),
  password: t('现在的密码', 'Present password'),
  scan: t('用验证器扫描，或手工输入密钥。', 'Scan it with your authenticator, or type the key.'),
  picture: t('第二因素的二维码', 'QR code of the second factor'),
  key: t('密钥', 'Key'),
  code: t('验证器上的六位数字', 'Six digits of the authenticator'),
  codeOrRecovery: t('验证码或恢复码', 'Code or recovery code'),
  confirm: t('启用', 'Switch it on'),
  recovery: t(
    '恢复码只显示这一次。请打印或抄下，与手机分开保存；每个只能用一次。',
    'Recovery codes, shown this once. Print or copy them and keep them apart from the telephone; each works once.',
  ),
  kept: t('已经保存好', 'I have kept them'),
}

interface Begun {
  readonly secret: string
  readonly svg: string
}

/** Setting up, seeing and ending my own second factor. */
export function SecondFactor(): ReactNode {
  const { lang, say } = useLanguage()
  const me = useMe()
  const { data: state } = useLoad('secondFactor.get', {})
  const [begun, setBegun] = useState<Begun | null>(null)
  const [recovery, setRecovery] = useState<readonly string[] | null>(null)
  const finish = async () => {
    setRecovery(null)
    await refreshAll()
  }
  const part = () => {
    if (recovery) return <RecoveryCodes codes={recovery} onKept={() => void finish()} />
    if (begun) {
      const confirmed = (codes: readonly string[]) => {
        setBegun(null)
        setRecovery(codes)
      }
      return <Confirm begun={begun} onDone={confirmed} />
    }
    if (!state?.on) return <Begin onBegun={setBegun} />
    return (
      <>
        <p className="zq-line">
          <Mark tone="good">{say(words.on)}</Mark>
          {state.since && (
            <small>{say(fill(words.since, { at: formatInstant(state.since, lang), n: state.recoveryLeft }))}</small>
          )}
        </p>
        <End />
      </>
    )
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="zq-note">{say(words.what)}</p>
      {me.secondFactorDue && !recovery && <p role="alert">{say(words.due)}</p>}
      {part()}
    </section>
  )
}

function Begin({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
  const { say } = useLanguage()
  const form = useProof(async ({ password }) => {
    const answer = await call('secondFactor.begin', { body: { password } })
    if (answer.ok) onBegun(answer.value)
    return answer.ok ? null : answer.problem
  })
  return <Proof form={form} asks={['password']} button={say(words.begin)} />
}

function Confirm({ begun, onDone }: { readonly begun: Begun; readonly onDone: (codes: readonly string[]) => void }) {
  const { say } = useLanguage()
  const form = useProof(async ({ code }) => {
    const answer = await call('secondFactor.confirm', { body: { code } })
    if (answer.ok) onDone(answer.value.recovery)
    return answer.ok ? null : answer.problem
  })
  return (
    <>
      <p>{say(words.scan)}</p>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.svg)}`}
        width={220}
        height={220}
        alt={say(words.picture)}
      />
      <p>
        {say(words.key)} <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Proof form={form} asks={['code']} code={say(words.code)} button={say(words.confirm)} />
    </>
  )
}

function End() {
  const { say } = useLanguage()
  const form = useProof(async ({ password, code }) => {
    const answer = await call('secondFactor.end', { body: { password, code } })
    if (answer.ok) await refreshAll()
    return answer.ok ? null : answer.problem
  })
  return (
    <details>
      <summary>{say(words.end)}</summary>
      <Proof form={form} asks={['password', 'code']} code={say(words.codeOrRecovery)} button={say(words.end)} />
    </details>
  )
}

function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { say } = useLanguage()
  return (
    <div className="zq-reply" role="status">
      <b>{say(words.recovery)}</b>
      <ul className="zq-rows">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={onKept}>
        {say(words.kept)}
      </Button>
    </div>
  )
}

interface Typed {
  readonly password: string
  readonly code: string
}

/** What was typed, what came back, and whether it is on its way. */
function useProof(send: (typed: Typed) => Promise<Problem | null>) {
  const [typed, setTyped] = useState<Typed>({ password: '', code: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    setProblem(await send(typed))
    setTyped({ password: '', code: '' })
    setBusy(false)
  }
  return { typed, setTyped, problem, busy, submit }
}

function Proof(props: {
  readonly form: ReturnType<typeof useProof>
  readonly asks: readonly (keyof Typed)[]
  readonly code?: string
  readonly button: string
}) {
  const { form, asks, code, button } = props
  const { say } = useLanguage()
  const base = useId()
  return (
    <form
      className="zq-form zq-short"
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      {asks.includes('password') && (
        <div className="zq-field">
          <label htmlFor={`${base}password`}>{say(words.password)}</label>
          <Input.Password
            id={`${base}password`}
            value={form.typed.password}
            autoComplete="current-password"
            onChange={(event) => form.setTyped({ ...form.typed, password: event.target.value })}
          />
        </div>
      )}
      {asks.includes('code') && (
        <div className="zq-field">
          <label htmlFor={`${base}code`}>{code}</label>
          <Input
            id={`${base}code`}
            value={form.typed.code}
            autoComplete="one-time-code"
            onChange={(event) => form.setTyped({ ...form.typed, code: event.target.value })}
          />
        </div>
      )}
      {form.problem && <ProblemNotice problem={form.problem} />}
      <div className="zq-actions">
        <Button htmlType="submit" loading={form.busy} disabled={asks.some((name) => form.typed[name] === '')}>
          {button}
        </Button>
      </div>
    </form>
  )
}
