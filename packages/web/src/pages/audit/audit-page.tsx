import { useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AccessTab } from './access-tab.tsx'
import { EventsTab } from './events-tab.tsx'
import { VerifyBox } from './verify-box.tsx'

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
      <Tabs
        label={say(shared.audit)}
        tabs={[
          { title: words.events, to: { to: '/audit', search: {} }, current: tab !== 'access' },
          { title: words.access, to: { to: '/audit', search: { tab: 'access' } }, current: tab === 'access' },
        ]}
      />
      {tab === 'access' ? <AccessTab /> : <EventsTab />}
    </Page>
  )
}
