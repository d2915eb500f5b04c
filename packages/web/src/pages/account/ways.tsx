import type { CallOutput } from '@zhiqiang/contract'
import { field, fill, type Problem, type Text, t } from '@zhiqiang/kernel'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StepForm } from '../../ui/step-form.tsx'

type Contacts = CallOutput<'contacts.get'>
type Channel = 'mail' | 'sms'

const words = {
  title: t('通知方式', 'How I am told'),
  what: t(
    '所有消息都在“我的消息”里。登记邮箱或手机号后，也可以发到那里。',
    'Every notice stands in “My notices”. With an address they can come there as well.',
  ),
  statutory: t(
    '依法应当告知的消息登记了邮箱就会发邮件，不能关闭：法律要求送达。',
    'What the law wants you told always comes by mail where there is an address: it has to be delivered.',
  ),
  noServer: t('本市还没有设置邮件服务器。', 'The city has set no mail server yet.'),
  ordinary: t('普通消息也发到这里', 'Ordinary notices come here too'),
  none: t('未登记', 'None given'),
  sent: t('验证码已发往 {address}，15 分钟内有效。', 'A code was sent to {address}; it is good for 15 minutes.'),
  code: t('验证码', 'Code'),
  confirm: t('确认', 'Confirm'),
  send: t('发送验证码', 'Send a code'),
  give: t('登记', 'Give an address'),
  change: t('更换', 'Change'),
  remove: t('删除', 'Remove'),
}

const names: Readonly<Record<Channel, { readonly title: Text; readonly address: Text }>> = {
  mail: { title: t('邮件', 'E-mail'), address: t('邮箱', 'E-mail address') },
  sms: { title: t('短信', 'Text messages'), address: t('手机号', 'Mobile number') },
}

/** By which ways I am told, besides in the workbench. */
export function Ways() {
  const { say } = useLanguage()
  const contacts = useLoad('contacts.get', {})
  return (
    <section id="ways">
      <h2>{say(words.title)}</h2>
      <p className="zq-note">{say(words.what)}</p>
      <Loaded query={contacts}>
        {(value) => (
          <>
            <Way channel="mail" contacts={value} />
            <Way channel="sms" contacts={value} />
          </>
        )}
      </Loaded>
      <p className="zq-note">{say(words.statutory)}</p>
    </section>
  )
}

function Way({ channel, contacts }: { readonly channel: Channel; readonly contacts: Contacts }) {
  const { say } = useLanguage()
  const [giving, setGiving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { address, ordinary, pending } = contacts[channel]
  const done = async (answer: { readonly ok: boolean; readonly problem?: Problem }) => {
    const refusal = answer.ok ? null : (answer.problem ?? null)
    if (answer.ok) await refreshAll()
    return refusal
  }
  const without = channel === 'mail' && !contacts.mailReady
  const name = names[channel]
  return (
    <div className="zq-way">
      <p className="zq-line">
        <b>{say(name.title)}</b>
        <span className="zq-grow">{address ? <code>{address}</code> : say(words.none)}</span>
        {address && <Mark tone="good">{say(t('已验证', 'Verified'))}</Mark>}
        {!giving && (
          <Button size="small" disabled={without} onClick={() => setGiving(true)}>
            {say(address ? words.change : words.give)}
          </Button>
        )}
        {address && (
          <Button
            size="small"
            onClick={() => void call('contacts.remove', { body: { channel } }).then(done).then(setProblem)}
          >
            {say(words.remove)}
          </Button>
        )}
      </p>
      {without && <small>{say(words.noServer)}</small>}
      {address && (
        <Checkbox
          checked={ordinary}
          onChange={(event) =>
            void call('contacts.choose', { body: { channel, ordinary: event.target.checked } })
              .then(done)
              .then(setProblem)
          }
        >
          {say(words.ordinary)}
        </Checkbox>
      )}
      {giving && (
        <StepForm
          form={{ address: field.text(name.address, { max: 200 }) }}
          draftKey={`contact:${channel}`}
          button={say(words.send)}
          onCancel={() => setGiving(false)}
          submit={async (answers) => {
            const refusal = await done(
              await call('contacts.set', { body: { channel, address: String(answers.address) } }),
            )
            if (!refusal) setGiving(false)
            return refusal
          }}
        />
      )}
      {!giving && pending && (
        <>
          <p role="status">{say(fill(words.sent, { address: pending }))}</p>
          <StepForm
            form={{ code: field.text(words.code, { max: 20 }) }}
            draftKey={`contact-code:${channel}`}
            button={say(words.confirm)}
            submit={async (answers) =>
              done(await call('contacts.confirm', { body: { channel, code: String(answers.code) } }))
            }
          />
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}
