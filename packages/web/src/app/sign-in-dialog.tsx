import { type Problem, t } from '@zhiqiang/kernel'
import { Button, Input, Modal } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { call, keepMe, type Me, refreshAll, signInGate } from './api.ts'
import { useLanguage } from './language.tsx'

const words = {
  title: t('登录已过期', 'Your session has ended'),
  keep: t('登录后接着办，已填写的内容都在。', 'Sign in and go on; everything you typed is still here.'),
  login: t('用户名', 'User name'),
  password: t('密码', 'Password'),
  code: t('验证码', 'Code'),
  codeHint: t('验证器上的六位数字，或一个恢复码。', 'The six digits of your authenticator, or a recovery code.'),
  enter: t('登录', 'Sign in'),
  later: t('暂不登录', 'Not now'),
}

/** Signing in again in place: whatever waited for a session goes on, and nothing typed is lost. */
export function SignInDialog({ person }: { readonly person: Me }) {
  const { say } = useLanguage()
  const open = useSyncExternalStore(signInGate.subscribe, signInGate.isOpen)
  const [login, setLogin] = useState(person.login)
  const [password, setPassword] = useState('')
  // Null until the server asks for the code of a second factor.
  const [code, setCode] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async () => {
    setBusy(true)
    const answer = await call('session.open', { body: { login, password, ...(code ? { code } : {}) } })
    setBusy(false)
    if (!answer.ok) {
      const asked = answer.problem.code === 'E_SECOND_FACTOR'
      if (asked || code !== null) setCode('')
      setProblem(asked ? null : answer.problem)
      return
    }
    setProblem(null)
    setPassword('')
    setCode(null)
    keepMe(answer.value)
    signInGate.settle(true)
    if (answer.value.id !== person.id) await refreshAll()
  }

  return (
    <Modal open={open} title={say(words.title)} footer={null} onCancel={() => signInGate.settle(false)} width={400}>
      <form
        className="zq-form"
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <p>{say(words.keep)}</p>
        <label htmlFor="again-login">{say(words.login)}</label>
        <Input
          id="again-login"
          value={login}
          autoComplete="username"
          onChange={(event) => setLogin(event.target.value)}
        />
        <label htmlFor="again-password">{say(words.password)}</label>
        <Input.Password
          id="again-password"
          value={password}
          autoComplete="current-password"
          onChange={(event) => setPassword(event.target.value)}
        />
        {code !== null && (
          <>
            <label htmlFor="again-code">{say(words.code)}</label>
            <small>{say(words.codeHint)}</small>
            <Input
              id="again-code"
              value={code}
              autoComplete="one-time-code"
              autoFocus
              onChange={(event) => setCode(event.target.value)}
            />
          </>
        )}
        {problem && <ProblemNotice problem={problem} />}
        <div className="zq-actions">
          <Button type="primary" htmlType="submit" loading={busy} disabled={password === '' || code === ''}>
            {say(words.enter)}
          </Button>
          <Button onClick={() => signInGate.settle(false)}>{say(words.later)}</Button>
        </div>
      </form>
    </Modal>
  )
}
