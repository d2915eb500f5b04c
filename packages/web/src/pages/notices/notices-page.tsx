import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { fill, type Problem, type Text, t } from '@zhiqiang/kernel'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll, useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { words as shared } from '../../app/words.ts'
import { kindTitle } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { NoticeItem } from './notice-item.tsx'

const words = {
  note: t('与您和本单位有关的办理动态。', 'What was done that concerns you and your unit.'),
  unread: t('未读', 'Unread'),
  unreadMany: t('未读 {n}', 'Unread {n}'),
  urgent: t('紧急和法定', 'Urgent and statutory'),
  kind: t('种类', 'Kind'),
  readAll: t('全部标为已读', 'Mark all as read'),
  none: t('没有消息。', 'No notices.'),
  noneUnread: t('没有未读的消息。', 'Nothing unread.'),
  ways: t('通知方式', 'How I am told'),
}

/** 我的消息: what I was told, unread first. */
export function NoticesPage(): ReactNode {
  const { say } = useLanguage()
  const { show, kind } = useSearch({ from: '/notices' })
  const navigate = useNavigate({ from: '/notices' })
  const count = useLoad('notices.count', {})
  const list = useRows('notices.list', { query: { ...present({ show, kind }) } })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const mark = async (ids: string[] | undefined, read: boolean) => {
    setBusy(true)
    const answer = await call('notices.read', { body: { ...(ids ? { ids } : {}), read } })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) await refreshAll()
  }
  const unread = count.data?.unread ?? 0
  const tab = (title: Text, value: typeof show) => ({
    title,
    to: { to: '/notices', search: present({ show: value, kind }) } as const,
    current: show === value,
  })
  return (
    <Page
      tab={say(shared.notices)}
      title={say(shared.notices)}
      note={say(words.note)}
      actions={
        <Link to="/account" hash="ways">
          {say(words.ways)}
        </Link>
      }
    >
      <Tabs
        label={say(shared.notices)}
        tabs={[
          tab(shared.all, undefined),
          tab(unread > 0 ? fill(words.unreadMany, { n: unread }) : words.unread, 'unread'),
          tab(words.urgent, 'urgent'),
        ]}
      />
      <div className="zq-bar">
        <Select
          aria-label={say(words.kind)}
          placeholder={say(words.kind)}
          allowClear
          style={{ width: 180 }}
          value={kind ?? null}
          options={(count.data?.kinds ?? []).map((value) => ({ value, label: say(kindTitle(value)) }))}
          onChange={(next) =>
            void navigate({ search: (before) => present({ ...before, kind: next ?? undefined }), replace: true })
          }
        />
        <Button disabled={unread === 0} loading={busy} onClick={() => void mark(undefined, true)}>
          {say(words.readAll)}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <RowList list={list} empty={<Empty title={say(show === 'unread' ? words.noneUnread : words.none)} />}>
        {(notice) => <NoticeItem key={notice.id} notice={notice} onMark={(read) => void mark([notice.id], read)} />}
      </RowList>
    </Page>
  )
}
