import { useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatInstant, t } from '@zhiqiang/kernel'
import { useState } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { useHolds } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingDrawer } from './thing-drawer.tsx'

type Person = CallOutput<'people.list'>['rows'][number]

const words = {
  find: t('查找姓名、用户名', 'Find names and user names'),
  people: t('人员', 'People'),
  none: t('没有符合条件的人员。', 'No person fits.'),
  disabled: t('已停用', 'Disabled'),
  locked: t('锁定至 {at}', 'Locked until {at}'),
  active: t('在用', 'In use'),
  idle: t('没有岗位', 'Holds no post'),
}

const columns: readonly Column<Person>[] = [
  { key: 'name', title: t('姓名', 'Name'), width: 140, cell: (row) => <Quoted>{row.name}</Quoted> },
  { key: 'login', title: t('用户名', 'User name'), width: 150, cell: (row) => row.login },
  { key: 'posts', title: t('岗位', 'Posts'), width: 380, cell: (row) => <Posts person={row} /> },
  { key: 'state', title: t('状态', 'State'), width: 220, cell: (row) => <Account person={row} /> },
]

/** Accounts: who they are, which posts they hold, whether they are locked or disabled. */
export function PeopleTab() {
  const { say } = useLanguage()
  const search = useSearch({ from: '/organisation' })
  const { put } = useFilters<typeof search>()
  const mayManage = useHolds('person.manage')
  const [openId, setOpenId] = useState<string | null>(null)
  const list = useRows('people.list', { query: present({ q: search.q }) })
  const open = list.rows.find((row) => row.id === openId)
  const enrol = declaredStep('person', 'enrol')
  return (
    <>
      <ThingTable
        name="people"
        label={say(words.people)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => setOpenId(row.id)}
        opens
        card={(row) => <Card person={row} />}
        filters={<SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />}
        actions={mayManage && enrol && <OpenInDrawer kind="person" step="enrol" declared={enrol} parentId={null} />}
        empty={<Empty title={say(words.none)} />}
      />
      <ThingDrawer id={openId} title={open && <Quoted>{open.name}</Quoted>} onClose={() => setOpenId(null)}>
        {open && (
          <>
            <Posts person={open} />
            <Account person={open} />
          </>
        )}
      </ThingDrawer>
    </>
  )
}

function Posts({ person }: { readonly person: Person }) {
  const { say } = useLanguage()
  if (person.posts.length === 0) return <span className="zq-faint">{say(words.idle)}</span>
  return <Quoted>{person.posts.map((post) => `${post.unitName} · ${post.title}`).join('；')}</Quoted>
}

function Account({ person }: { readonly person: Person }) {
  const { lang, say } = useLanguage()
  if (person.disabled) return <Mark tone="plain">{say(words.disabled)}</Mark>
  if (person.lockedUntil) {
    return <Mark tone="bad">{say(fill(words.locked, { at: formatInstant(person.lockedUntil, lang) }))}</Mark>
  }
  return <Mark tone="good">{say(words.active)}</Mark>
}

function Card({ person }: { readonly person: Person }) {
  return (
    <>
      <span className="zq-line">
        <b>
          <Quoted>{person.name}</Quoted>
        </b>
        <span>{person.login}</span>
        <Account person={person} />
      </span>
      <Posts person={person} />
    </>
  )
}
