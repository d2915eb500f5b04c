import { Link, useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { PeopleTab } from './people-tab.tsx'
import { PostsTab } from './posts-tab.tsx'
import { SettingsTab } from './settings-tab.tsx'
import { UnitsTab } from './units-tab.tsx'

const words = {
  units: t('单位', 'Units'),
  posts: t('岗位', 'Posts'),
  people: t('人员', 'People'),
  importing: t('导入名单', 'Import a list'),
  settings: t('本市设置', 'Settings'),
  map: t('县域地图', 'County map'),
}

/** Units in their tree, posts with their holders, people with their accounts. */
export function OrganisationPage(): ReactNode {
  const { say } = useLanguage()
  const { tab } = useSearch({ from: '/organisation' })
  const mayReadPeople = useHolds('person.read')
  const mayManage = useHolds('city.manage')
  const mayImport = useHolds('person.manage')
  const mayMap = useHolds('map.manage')
  const tabs = mayReadPeople
    ? (['units', 'posts', 'people', ...(mayManage ? (['settings'] as const) : [])] as const)
    : (['units'] as const)
  const shown = tabs.find((one) => one === tab) ?? 'units'
  return (
    <Page
      tab={say(shared.organisation)}
      title={say(shared.organisation)}
      actions={
        (mayMap || mayImport) && (
          <>
            {mayMap && <Link to="/organisation/map">{say(words.map)}</Link>}
            {mayImport && <Link to="/organisation/import">{say(words.importing)}</Link>}
          </>
        )
      }
    >
      {tabs.length > 1 && (
        <Tabs
          label={say(shared.organisation)}
          tabs={tabs.map((one) => ({
            title: words[one],
            to: { to: '/organisation', search: one === 'units' ? {} : { tab: one } },
            current: one === shown,
          }))}
        />
      )}
      {shown === 'units' && <UnitsTab />}
      {shown === 'posts' && <PostsTab />}
      {shown === 'people' && <PeopleTab />}
      {shown === 'settings' && <SettingsTab />}
    </Page>
  )
}
