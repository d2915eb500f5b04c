import { Link, useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { AccessTab } from './access-tab.tsx'
import { EventsTab } from './events-tab.tsx'
import { VerifyBox } from './verify-box.tsx'

/** A tab is the current one by its search parameters, not by its address alone. */
const exactly = { exact: true, includeSearch: true } as const

const words = {
  note: t(
    '每一次改变都留下一条事件，按事项成链，按日封存。',
    'Every change leaves an event, chained per item and sealed by the day.',
  ),
  events: t('事件', 'Events'),
  access: t('登录与查阅', 'Sign-ins and reads'),
}

/** The auditor's page: verification, all events, who looked at what. */
export function AuditPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/audit' })
  return (
    <Page tab={say(shared.audit)} title={say(shared.audit)} note={say(words.note)}>
      <VerifyBox />
      <nav className="zq-tabs" aria-label={say(shared.audit)}>
        <Link to="/audit" activeOptions={exactly} search={{}} {...(tab ? {} : { 'aria-current': 'page' as const })}>
          {say(words.events)}
        </Link>
        <Link
          to="/audit"
          activeOptions={exactly}
          search={{ tab: 'access' }}
          {...(tab ? { 'aria-current': 'page' as const } : {})}
        >
          {say(words.access)}
        </Link>
      </nav>
      {tab === 'access' ? <AccessTab /> : <EventsTab />}
    </Page>
  )
}
