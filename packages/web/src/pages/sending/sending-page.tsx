import { useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { HooksTab } from './hooks-tab.tsx'
import { MailTab } from './mail-tab.tsx'
import { SendingsTab } from './sendings-tab.tsx'
import { WordingTab } from './wording-tab.tsx'

const words = {
  note: t(
    '消息怎样送到人：办理时一并记下，服务器停机时自动重试，不丢不重。',
    'How people are told: written with the act, tried again while a server is down, neither lost nor doubled.',
  ),
  log: t('发送记录', 'What went out'),
  mail: t('邮件服务器', 'Mail server'),
  hooks: t('事件推送', 'Web hooks'),
  wording: t('措辞', 'Wording'),
}

const tabs = ['mail', 'hooks', 'wording'] as const

/** 消息发送: what went out and what became of it, and how it goes out. */
export function SendingPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/sending' })
  return (
    <Page tab={say(shared.sending)} title={say(shared.sending)} note={say(words.note)}>
      <Tabs
        label={say(shared.sending)}
        tabs={[
          { title: words.log, to: { to: '/sending', search: {} }, current: tab === undefined },
          ...tabs.map((one) => ({
            title: words[one],
            to: { to: '/sending', search: { tab: one } } as const,
            current: tab === one,
          })),
        ]}
      />
      {tab === undefined && <SendingsTab />}
      {tab === 'mail' && <MailTab />}
      {tab === 'hooks' && <HooksTab />}
      {tab === 'wording' && <WordingTab />}
    </Page>
  )
}
