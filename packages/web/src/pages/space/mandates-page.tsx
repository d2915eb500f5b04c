import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { words as shared } from '../../app/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { AgencyForm, InviteForm, JoinForm } from './mandate-forms.tsx'
import { SpaceTabs } from './space-tabs.tsx'
import './space.css'

type Listed = CallOutput<'mandates.list'>
type Mandate = Listed['given'][number]

const words = {
  title: t('授权与经办人', 'Mandates and people'),
  note: t(
    '谁可以替您和您的单位办事。终止后对方随即不能再办理和查看。',
    'Who may act for you and your firms. Once ended, they act and see no more.',
  ),
  people: t('经办人和代理机构', 'People and agencies'),
  held: t('受托代办', 'Whom your agency acts for'),
  noneHeld: t('没有单位委托您的机构代办。', 'Nobody lets your agency act.'),
  manager: t('管理人', 'Manager'),
  member: t('经办人', 'Acts for it'),
  agency: t('代理机构', 'Agency'),
  all: t('全部事项', 'all services'),
  comma: t('、', ', '),
  since: t('{from}起', 'since {from}'),
  until: t('{from}至{to}', '{from} to {to}'),
  over: t('已终止', 'Ended'),
  end: t('终止', 'End it'),
  sure: t('确认终止', 'End it now'),
}

/** Who acts for me and my firms, and for whom my agency acts. */
export function MandatesPage(): ReactNode {
  const { say } = useLanguage()
  const found = useLoad('mandates.list', {})
  return (
    <Page tab={say(words.title)} title={say(shared.space)} note={say(words.note)}>
      <SpaceTabs />
      <Loaded query={found}>{(value) => <Mandates listed={value} />}</Loaded>
    </Page>
  )
}

function Mandates({ listed: { subjects, given, held } }: { readonly listed: Listed }) {
  const { say } = useLanguage()
  return (
    <div className="zq-space">
      {subjects.map((subject) => (
        <section key={subject.id}>
          <h2>
            <Quoted>{subject.name}</Quoted>
          </h2>
          <ul className="zq-rows" aria-label={say(words.people)}>
            {given
              .filter((one) => one.subject.id === subject.id)
              .map((one) => (
                <Line key={one.id} mandate={one} name={one.holder.name} />
              ))}
          </ul>
          {subject.manages && (
            <>
              <InviteForm subject={subject.id} />
              <AgencyForm subject={subject.id} />
            </>
          )}
        </section>
      ))}
      <section>
        <h2>{say(words.held)}</h2>
        {held.length === 0 && <p className="zq-faint">{say(words.noneHeld)}</p>}
        {held.length > 0 && (
          <ul className="zq-rows">
            {held.map((one) => (
              <Line key={one.id} mandate={one} name={one.subject.name} />
            ))}
          </ul>
        )}
        <JoinForm />
      </section>
    </div>
  )
}

function Line({ mandate, name }: { readonly mandate: Mandate; readonly name: string }) {
  const { lang, say } = useLanguage()
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, role, items, from, to, holds, mayEnd } = mandate
  const end = async () => {
    const done = await call('mandates.end', { params: { id }, body: { requestId: newRequestId() } })
    setProblem(done.ok ? null : done.problem)
    await refreshAll()
  }
  const days = { from: formatDate(from, lang), to: to === null ? '' : formatDate(to, lang) }
  return (
    <li>
      <div className="zq-line">
        <span className="zq-grow">
          <Quoted>{name}</Quoted> <small>{say(words[role])}</small>
        </span>
        {!holds && <Mark tone="plain">{say(words.over)}</Mark>}
        {mayEnd && (
          <Button type="link" size="small" danger={sure} onClick={() => (sure ? void end() : setSure(true))}>
            {say(sure ? words.sure : words.end)}
          </Button>
        )}
      </div>
      <small>
        {say(fill(to === null ? words.since : words.until, days))}
        {role === 'agency' && (
          <>
            {' · '}
            {items === null ? say(words.all) : items.map(({ title }) => say(title)).join(say(words.comma))}
          </>
        )}
      </small>
      {problem && <ProblemNotice problem={problem} />}
    </li>
  )
}
