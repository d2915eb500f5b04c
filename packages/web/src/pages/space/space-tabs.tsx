import { useRouterState } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Tabs } from '../../ui/tabs.tsx'

const tabs = [
  { title: t('总览', 'Overview'), to: '/' },
  { title: t('授权与经办人', 'Mandates and people'), to: '/space/mandates' },
  { title: t('我的材料', 'My materials'), to: '/space/materials' },
  { title: t('同意与数据', 'Consents and data'), to: '/space/data' },
] as const

/** The pages of my space. */
export function SpaceTabs() {
  const { say } = useLanguage()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Tabs label={say(shared.space)} tabs={tabs.map(({ title, to }) => ({ title, to: { to }, current: path === to }))} />
  )
}
