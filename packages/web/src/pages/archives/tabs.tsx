import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Tabs } from '../../ui/tabs.tsx'

const words = { files: t('档案', 'Files'), lists: t('销毁清册', 'Lists of destruction') }

/** Files and lists of destruction. */
export function ArchiveTabs({ at }: { readonly at: 'files' | 'lists' }): ReactNode {
  const { say } = useLanguage()
  return (
    <Tabs
      label={say(shared.archives)}
      tabs={[
        { title: words.files, to: { to: '/archives' }, current: at === 'files' },
        { title: words.lists, to: { to: '/archives/lists' }, current: at === 'lists' },
      ]}
    />
  )
}
