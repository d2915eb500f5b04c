import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'

type Sending = CallOutput<'sendings.get'>

const words = {
  none: t('还没有发出过消息。', 'Nothing went out yet.'),
  noneHint: t(
    '设置邮件服务器，人员在“我的账号”里登记邮箱或手机号之后，消息会发到那里。',
    'Once there is a mail server and people gave their addresses under “My account”, notices go there.',
  ),
  channel: t('方式', 'By'),
  tries: t('已试 {n} 次', 'tried {n} time(s)'),
  next: t('下次 {at}', 'next {at}'),
  retry: t('立即重试', 'Try again now'),
  whole: t('查看完整地址', 'Show the whole address'),
  wholeHint: t('查看会留下记录', 'Reading it is recorded'),
  statutory: t('法定', 'Statutory'),
  unsure: t('可能送达两次', 'May have arrived twice'),
  code: t('验证码或测试', 'A code or a test'),
}

const channels = {
  mail: t('邮件', 'E-mail'),
  sms: t('短信', 'Text message'),
  hook: t('推送', 'Web hook'),
}

const states = {
  queued: { label: t('待发', 'Queued'), tone: 'wait' },
  sent: { label: t('已发', 'Sent'), tone: 'good' },
  failed: { label: t('失败待重试', 'Failed, to be tried again'), tone: 'wait' },
  'given-up': { label: t('已停止投递', 'Given up'), tone: 'bad' },
} as const satisfies Readonly<Record<Sending['state'], { label: unknown; tone: Tone }>>

/** What went out, newest first; what did not get through can be tried again. */
export function SendingsTab() {
  const { say } = useLanguage()
  const { state, channel } = useSearch({ from: '/sending' })
  const navigate = useNavigate({ from: '/sending' })
  const list = useRows('sendings.list', { query: { ...present({ state, channel }) } })
  const choice = (name: 'state' | 'channel', options: Readonly<Record<string, string>>, value: string | undefined) => (
    <Select
      aria-label={say(name === 'state' ? shared.state : words.channel)}
      placeholder={say(name === 'state' ? shared.state : words.channel)}
      allowClear
      style={{ width: 160 }}
      value={value ?? null}
      options={Object.entries(options).map(([key, label]) => ({ value: key, label }))}
      onChange={(next) =>
        void navigate({
          search: (before) => present({ ...before, [name]: next ?? undefined }) as typeof before,
          replace: true,
        })
      }
    />
  )
  const named = Object.fromEntries(Object.entries(states).map(([key, { label }]) => [key, say(label)]))
  const ways = Object.fromEntries(Object.entries(channels).map(([key, label]) => [key, say(label)]))
  return (
    <>
      <div className="zq-bar">
        {choice('state', named, state)}
        {choice('channel', ways, channel)}
      </div>
      <RowList
        list={list}
        empty={
          <Empty title={say(words.none)}>
            <p>{say(words.noneHint)}</p>
          </Empty>
        }
      >
        {(row) => <SendingItem key={row.id} row={row} />}
      </RowList>
    </>
  )
}

function SendingItem({ row }: { readonly row: Sending }) {
  const { lang, say } = useLanguage()
  const [address, setAddress] = useState(row.address)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = async () => {
    const answer = await call('sendings.get', { params: { id: row.id } })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setAddress(answer.value.address)
  }
  const retry = async () => {
    const answer = await call('sendings.retry', { body: { ids: [row.id] } })
    setProblem(answer.ok ? null : answer.problem)
    await refreshAll()
  }
  const { label, tone } = states[row.state]
  return (
    <li>
      <div className="zq-line">
        <span className="zq-grow">
          <b>{say(row.words ?? words.code)}</b> {row.title !== null && <Quoted>{row.title}</Quoted>}
        </span>
        {row.statutory && <Mark tone="bad">{say(words.statutory)}</Mark>}
        {row.unsure && <Mark tone="wait">{say(words.unsure)}</Mark>}
        <Mark tone={tone}>{say(label)}</Mark>
        <time dateTime={row.queuedAt}>{formatInstant(row.sentAt ?? row.queuedAt, lang)}</time>
      </div>
      <div className="zq-line">
        <span className="zq-grow">
          {say(channels[row.channel])} {row.to !== null && <Quoted>{row.to}</Quoted>} <code>{address}</code>
        </span>
        <small>
          {say(fill(words.tries, { n: row.tries }))}
          {(row.state === 'failed' || row.state === 'queued') &&
            ` · ${say(fill(words.next, { at: formatInstant(row.nextTryAt, lang) }))}`}
        </small>
        {row.channel !== 'hook' && address === row.address && (
          <Button size="small" title={say(words.wholeHint)} onClick={() => void open()}>
            {say(words.whole)}
          </Button>
        )}
        {row.state !== 'sent' && (
          <Button size="small" onClick={() => void retry()}>
            {say(words.retry)}
          </Button>
        )}
      </div>
      {(row.lastError ?? row.receipt) !== null && (
        <small>
          <code className="zq-wrap">{row.lastError ?? row.receipt}</code>
        </small>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </li>
  )
}
