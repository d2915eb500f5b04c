import type { CallInput, CallOutput } from '@zhiqiang/contract'
import { field, fill, formatInstant, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Named } from '../../ui/quoted.tsx'
import { StepForm } from '../../ui/step-form.tsx'

const words = {
  none: t('还没有设置，邮件会排队等待。', 'None is set; mails wait in the queue.'),
  set: t('由 {by} 于 {at} 设置', 'set by {by}, {at}'),
  keep: t('保存', 'Keep'),
  clear: t('删除设置', 'Forget it'),
  test: t('发送测试邮件', 'Send a test mail'),
  taken: t('邮件服务器已收下：', 'The mail server took it: '),
  password: t('密码', 'Password'),
  known: t('已保存；不改则不填', 'Kept; leave empty to keep it'),
}

const form = {
  host: field.text(t('服务器地址', 'Host'), { max: 200 }),
  port: field.number(t('端口', 'Port'), { min: 1, max: 65_535, whole: true }),
  security: field.choice(t('加密', 'Encryption'), {
    tls: t('TLS（常用端口 465）', 'TLS (usually port 465)'),
    starttls: t('STARTTLS（常用端口 587）', 'STARTTLS (usually port 587)'),
    none: t('不加密（只限内网）', 'none (inner networks only)'),
  }),
  login: field.optional(field.text(t('用户名', 'User name'), { max: 200 })),
  fromAddress: field.text(t('发件地址', 'From address'), { max: 200 }),
  fromName: field.text(t('发件人名称', 'From name'), { max: 80 }),
  site: field.text(t('系统网址', 'Address of this system'), {
    max: 200,
    hint: t('邮件里的链接以它开头', 'Links in mails begin with it'),
  }),
  giveUpDays: field.number(t('几天后停止重试', 'Give up after days'), { min: 1, max: 30, whole: true }),
}

type Wish = CallInput<'mailServer.set'>['body']

/** The city's mail server: seen, set, tried out. */
export function MailTab() {
  const kept = useLoad('mailServer.get', {})
  return <Loaded query={kept}>{(value) => <Server key={value.server?.setAt ?? ''} server={value.server} />}</Loaded>
}

function Server({ server }: { readonly server: CallOutput<'mailServer.get'>['server'] }) {
  const { lang, say } = useLanguage()
  const [receipt, setReceipt] = useState<string | null>(null)
  const password = field.optional(
    field.text(words.password, { max: 200, secret: true, ...(server?.hasPassword ? { hint: words.known } : {}) }),
  )
  const { host, port, security, login, fromAddress, fromName, site, giveUpDays } = form
  const usual = { port: 465, security: 'tls', giveUpDays: 5, site: location.origin }
  return (
    <div className="zq-stack zq-narrow">
      <section>
        {server ? (
          <p className="zq-line">
            <Mark tone="good">{server.host}</Mark>
            <small>
              <Named text={say(fill(words.set, { by: server.setBy, at: formatInstant(server.setAt, lang) }))} />
            </small>
            <Button
              size="small"
              onClick={() =>
                void call('mailServer.clear', {}).then(() => {
                  setReceipt(null)
                  return refreshAll()
                })
              }
            >
              {say(words.clear)}
            </Button>
          </p>
        ) : (
          <p>{say(words.none)}</p>
        )}
        <StepForm
          form={{ host, port, security, login, password, fromAddress, fromName, site, giveUpDays }}
          draftKey="mail-server"
          button={say(words.keep)}
          initial={server ? { ...server } : usual}
          submit={async (answers) => {
            // The server checks every member; a form cannot know more than its own kinds of field.
            const body = { login: '', ...answers } as unknown as Wish
            const answer = await call('mailServer.set', { body })
            if (answer.ok) await refreshAll()
            return answer.ok ? null : answer.problem
          }}
        />
      </section>
      {server && (
        <section>
          <h2>{say(words.test)}</h2>
          {receipt !== null && (
            <p role="status">
              {say(words.taken)}
              <code>{receipt}</code>
            </p>
          )}
          <StepForm
            form={{ to: field.text(t('收件地址', 'To'), { max: 200 }) }}
            draftKey="mail-test"
            button={say(words.test)}
            submit={async (answers) => {
              setReceipt(null)
              const answer = await call('mailServer.test', { body: { to: String(answers.to) } })
              if (answer.ok) setReceipt(answer.value.receipt)
              return answer.ok ? null : answer.problem
            }}
          />
        </section>
      )}
    </div>
  )
}
