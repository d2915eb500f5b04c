import { type Problem, type Text, t } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { call } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

const words = {
  title: t('修改密码', 'Change my password'),
  old: t('现在的密码', 'Present password'),
  new: t('新密码', 'New password'),
  hint: t('至少 10 个字符。', 'At least 10 characters.'),
  again: t('再输一遍新密码', 'New password again'),
  differ: t('两遍输入的新密码不一样。', 'The two new passwords differ.'),
  short: t('新密码不足 10 个字符。', 'The new password has fewer than 10 characters.'),
  done: t('密码已修改', 'Password changed'),
}

const shortest = 10

/** Changing my own password. */
export function PasswordForm() {
  const { say } = useLanguage()
  const base = useId()
  const [typed, setTyped] = useState({ old: '', new: '', again: '' })
  const [fault, setFault] = useState<Text | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle')
  const send = async () => {
    const wrong = faultOf(typed)
    setFault(wrong)
    if (wrong) return
    setState('busy')
    const answer = await call('password.change', { body: { old: typed.old, new: typed.new } })
    setProblem(answer.ok ? null : answer.problem)
    setState(answer.ok ? 'done' : 'idle')
    if (answer.ok) setTyped({ old: '', new: '', again: '' })
  }
  const box = (name: keyof typeof typed, complete: string) => (
    <div className="zq-field">
      <label htmlFor={`${base}${name}`}>{say(words[name])}</label>
      {name === 'new' && <small>{say(words.hint)}</small>}
      <Input.Password
        id={`${base}${name}`}
        value={typed[name]}
        autoComplete={complete}
        onChange={(event) => {
          setState('idle')
          setTyped({ ...typed, [name]: event.target.value })
        }}
      />
    </div>
  )
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <form
        className="zq-form zq-short"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {box('old', 'current-password')}
        {box('new', 'new-password')}
        {box('again', 'new-password')}
        {fault && (
          <p className="zq-field-error" role="alert">
            {say(fault)}
          </p>
        )}
        {problem && <ProblemNotice problem={problem} />}
        <div className="zq-actions">
          <Button htmlType="submit" loading={state === 'busy'} disabled={typed.old === ''}>
            {say(words.title)}
          </Button>
          {state === 'done' && <Mark tone="good">{say(words.done)}</Mark>}
        </div>
      </form>
    </section>
  )
}

function faultOf(typed: { readonly new: string; readonly again: string }): Text | null {
  if (typed.new.length < shortest) return words.short
  return typed.new === typed.again ? null : words.differ
}
