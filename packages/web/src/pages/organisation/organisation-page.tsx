import { Link, useSearch } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { PeopleTab } from './people-tab.tsx'
import { PostsTab } from './posts-tab.tsx'
import { SettingsTab } from './settings-tab.tsx'
import { UnitsTab } from './units-tab.tsx'

/** A tab is the current one by its search parameters, not by its address alone. */
const exactly = { exact: true, includeSearch: true } as const

const words = {
  units: t('单位', 'Units'),
  posts: t('岗位', 'Posts'),
  people: t('人员', 'People'),
  importing: t('导入名单', 'Import a list'),
  settings: t('本市设置', 'Settings'),
}

/** Units in their tree, posts with their holders, people with their accounts. */
export function OrganisationPage(): ReactNode {
  const { say } = useLanguage()
  const { tab = 'units' } = useSearch({ from: '/organisation' })
  const mayReadPeople = useHolds('person.read')
  const mayManage = useHolds('city.manage')
  const mayImport = useHolds('person.manage')
  const here = (name: string) => (name === tab ? { 'aria-current': 'page' as const } : {})
  return (
    <Page
      tab={say(shared.organisation)}
      title={say(shared.organisation)}
      actions={mayImport && <Link to="/organisation/import">{say(words.importing)}</Link>}
    >
      {mayReadPeople && (
        <nav className="zq-tabs" aria-label={say(shared.organisation)}>
          <Link to="/organisation" activeOptions={exactly} search={{}} {...here('units')}>
            {say(words.units)}
          </Link>
          <Link to="/organisation" activeOptions={exactly} search={{ tab: 'posts' }} {...here('posts')}>
            {say(words.posts)}
          </Link>
          <Link to="/organisation" activeOptions={exactly} search={{ tab: 'people' }} {...here('people')}>
            {say(words.people)}
          </Link>
          {mayManage && (
            <Link to="/organisation" activeOptions={exactly} search={{ tab: 'settings' }} {...here('settings')}>
              {say(words.settings)}
            </Link>
          )}
        </nav>
      )}
      {tab === 'posts' && mayReadPeople && <PostsTab />}
      {tab === 'people' && mayReadPeople && <PeopleTab />}
      {tab === 'settings' && mayManage && <SettingsTab />}
      {(tab === 'units' || !mayReadPeople) && <UnitsTab />}
    </Page>
  )
}
