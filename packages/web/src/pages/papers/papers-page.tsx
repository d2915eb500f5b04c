import { useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { DraftTab } from './draft-tab.tsx'
import { IssuedTab } from './issued-tab.tsx'
import { KeysTab } from './keys-tab.tsx'

const words = {
  tabs: t('公文页签', 'Parts of this page'),
  draft: t('起草', 'Draft'),
  issued: t('已签发', 'Issued'),
  keys: t('签名密钥', 'Signing keys'),
  head: t('公文版头', 'Letterhead'),
  note: t(
    '正文中的每个数都从台账逐条统计，可以点开；格式按 GB/T 9704-2012。',
    'Every number is counted from the ledger and opens; the form is that of GB/T 9704-2012.',
  ),
  headNote: t(
    '发文机关、机关代字和核验网址由系统管理员设定。',
    'The administrator sets the issuing body, the letters of its numbers and the public address.',
  ),
}

/** 公文: drafted from the ledger, issued with a number, kept. */
export function PapersPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/papers' })
  const mayDraft = useHolds('paper.draft')
  const mayHead = useHolds('city.manage')
  const tabs = [
    ...(mayDraft ? [{ tab: undefined, title: words.draft }] : []),
    { tab: 'issued' as const, title: words.issued },
    { tab: 'keys' as const, title: words.keys },
    ...(mayHead ? [{ tab: 'head' as const, title: words.head }] : []),
  ]
  const shown = tabs.some((one) => one.tab === tab) ? tab : tabs[0]?.tab
  return (
    <Page tab={say(shared.papers)} title={say(shared.papers)} note={say(words.note)}>
      <Tabs
        label={say(words.tabs)}
        tabs={tabs.map((one) => ({
          title: one.title,
          to: { to: '/papers', search: one.tab === undefined ? {} : { tab: one.tab } },
          current: one.tab === shown,
        }))}
      />
      {shown === undefined && <DraftTab />}
      {shown === 'issued' && <IssuedTab />}
      {shown === 'keys' && <KeysTab mayChange={mayHead} />}
      {shown === 'head' && <LetterheadTab />}
    </Page>
  )
}

function LetterheadTab() {
  const { say } = useLanguage()
  const head = useLoad('papers.letterhead', {})
  return (
    <Loaded query={head}>
      {({ cityThing, ...set }) => (
        <div className="zq-stack">
          <p className="zq-note">{say(words.headNote)}</p>
          <CitySteps id={cityThing} set={set} />
        </div>
      )}
    </Loaded>
  )
}

function CitySteps({ id, set }: { readonly id: string; readonly set: Readonly<Record<string, string | null>> }) {
  const thing = useLoad('things.get', { params: { id } })
  const initial = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null))
  return (
    <Loaded query={thing}>
      {(value) => {
        const without = value.abilities.map((one) => one.step).filter((step) => step !== 'setLetterhead')
        return <StepPanel thing={value} without={without} initial={{ setLetterhead: initial }} />
      }}
    </Loaded>
  )
}
