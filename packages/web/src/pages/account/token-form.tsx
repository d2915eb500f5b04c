import { fill, formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { Button, Input, InputNumber } from 'antd'
import { useId, useState } from 'react'
import { call } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReplyNotice } from '../../ui/reply-notice.tsx'

const words = {
  title: t('接口令牌', 'API token'),
  what: t(
    '给命令行或其他程序使用，权限与本人相同。',
    'For the command line or another program, with your own permissions.',
  ),
  docs: t('接口说明', 'API reference'),
  name: t('用途', 'What for'),
  days: t('有效天数', 'Valid for days'),
  make: t('生成令牌', 'Make a token'),
  until: t('有效期到 {at}', 'Valid until {at}'),
}

/** Makes a token for programs; it is shown once. */
export function TokenForm() {
  const { lang, say } = useLanguage()
  const base = useId()
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ readonly token: string; readonly expiresAt: string } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const make = async () => {
    setBusy(true)
    const answer = await call('tokens.make', { body: { name: name.trim(), days } })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setMade(answer.value)
    setName('')
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="zq-note">
        {say(words.what)} <a href="/api/docs">{say(words.docs)}</a>
      </p>
      {made && (
        <>
          <ReplyNotice reply={{ token: made.token }} onClose={() => setMade(null)} />
          <p>{say(fill(words.until, { at: formatInstant(made.expiresAt, lang) }))}</p>
        </>
      )}
      <form
        className="zq-form zq-short"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <div className="zq-field">
          <label htmlFor={`${base}name`}>{say(words.name)}</label>
          <Input id={`${base}name`} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="zq-field">
          <label htmlFor={`${base}days`}>{say(words.days)}</label>
          <InputNumber
            id={`${base}days`}
            value={days}
            min={1}
            max={366}
            controls={false}
            onChange={(next) => setDays(next ?? 90)}
          />
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <div className="zq-actions">
          <Button htmlType="submit" loading={busy} disabled={name.trim() === ''}>
            {say(words.make)}
          </Button>
        </div>
      </form>
    </section>
  )
}
