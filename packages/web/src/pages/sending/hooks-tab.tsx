import { kinds } from '@zhiqiang/catalog/registry'
import type { CallInput } from '@zhiqiang/contract'
import { fill, formatInstant, type Kind, type Problem, t } from '@zhiqiang/kernel'
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { call, refreshAll, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { ReplyNotice } from '../../ui/reply-notice.tsx'
import { RowList } from '../../ui/row-list.tsx'

const words = {
  what: t(
    '选定的事件发生后，向登记的网址推送编号和链接，不含事项内容；用密钥签名，失败自动重试。',
    'After the chosen events their ids and a link are posted to the address, without contents; signed, and tried again when it fails.',
  ),
  none: t('还没有登记推送。', 'No web hook is registered.'),
  name: t('名称', 'Name'),
  url: t('网址', 'Address'),
  events: t('事件', 'Events'),
  algorithm: t('签名算法', 'Signature'),
  make: t('登记推送', 'Register'),
  made: t('{by} 于 {at} 登记', 'registered by {by}, {at}'),
  test: t('推送测试', 'Send a test'),
  queued: t('已排队，见发送记录', 'Queued; see what went out'),
  end: t('停止', 'End'),
}

type Wish = CallInput<'hooks.make'>['body']
const all: readonly Kind[] = kinds
const nothing = { name: '', url: '', events: [], algorithm: 'sha256' } as const

/** Addresses of other programs, each with the events it is told of. */
export function HooksTab() {
  const { lang, say } = useLanguage()
  const list = useRows('hooks.list', { query: {} })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [queued, setQueued] = useState<string | null>(null)
  const take = async (id: string, what: 'hooks.test' | 'hooks.end') => {
    const answer = await call(what, { params: { id } })
    setProblem(answer.ok ? null : answer.problem)
    setQueued(answer.ok && what === 'hooks.test' ? id : null)
    await refreshAll()
  }
  const titles = new Map<string, string>(
    all.flatMap((kind) =>
      Object.entries(kind.steps).map(
        ([step, { label }]) => [`${kind.kind}.${step}`, `${say(kind.title)} · ${say(label)}`] as const,
      ),
    ),
  )
  return (
    <div className="zq-stack zq-narrow">
      <p className="zq-note">{say(words.what)}</p>
      {problem && <ProblemNotice problem={problem} />}
      <RowList list={list} empty={<Empty title={say(words.none)} />}>
        {(hook) => (
          <li key={hook.id}>
            <div className="zq-line">
              <b className="zq-grow">
                <Quoted>{hook.name}</Quoted>
              </b>
              <Button size="small" onClick={() => void take(hook.id, 'hooks.test')}>
                {say(words.test)}
              </Button>
              <Button size="small" onClick={() => void take(hook.id, 'hooks.end')}>
                {say(words.end)}
              </Button>
            </div>
            <code className="zq-wrap">{hook.url}</code>
            <div>{hook.events.map((event) => titles.get(event) ?? event).join(lang === 'zh' ? '、' : ', ')}</div>
            <small>
              <Named text={say(fill(words.made, { by: hook.madeBy, at: formatInstant(hook.madeAt, lang) }))} />
            </small>
            {queued === hook.id && <small role="status">{say(words.queued)}</small>}
          </li>
        )}
      </RowList>
      <NewHook events={[...titles].map(([value, label]) => ({ value, label }))} />
    </div>
  )
}

function NewHook({ events }: { readonly events: { readonly value: string; readonly label: string }[] }) {
  const { say } = useLanguage()
  const base = useId()
  const [wish, setWish] = useState<Wish>({ ...nothing, events: [] })
  const [key, setKey] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    const answer = await call('hooks.make', { body: wish })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setKey(answer.value.key)
    setWish({ ...nothing, events: [] })
    await refreshAll()
  }
  const box = (name: 'name' | 'url') => (
    <div className="zq-field">
      <label htmlFor={base + name}>{say(words[name])}</label>
      <Input
        id={base + name}
        value={wish[name]}
        maxLength={name === 'name' ? 60 : 500}
        onChange={(event) => setWish({ ...wish, [name]: event.target.value })}
      />
    </div>
  )
  return (
    <section>
      <h2>{say(words.make)}</h2>
      {key !== null && <ReplyNotice reply={{ key }} onClose={() => setKey(null)} />}
      <form
        className="zq-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {box('name')}
        {box('url')}
        <div className="zq-field">
          <label htmlFor={`${base}events`}>{say(words.events)}</label>
          <Select
            id={`${base}events`}
            mode="multiple"
            optionFilterProp="label"
            value={[...wish.events]}
            options={events}
            onChange={(chosen) => setWish({ ...wish, events: chosen })}
          />
        </div>
        <div className="zq-field">
          <label htmlFor={`${base}algorithm`}>{say(words.algorithm)}</label>
          <Select
            id={`${base}algorithm`}
            value={wish.algorithm ?? 'sha256'}
            options={[
              { value: 'sha256', label: 'HMAC-SHA256' },
              { value: 'sm3', label: 'HMAC-SM3' },
            ]}
            onChange={(algorithm) => setWish({ ...wish, algorithm })}
          />
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <div className="zq-actions">
          <Button htmlType="submit" type="primary" disabled={!wish.name || !wish.url || wish.events.length === 0}>
            {say(words.make)}
          </Button>
        </div>
      </form>
    </section>
  )
}
