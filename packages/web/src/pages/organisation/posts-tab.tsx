import { useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { useState } from 'react'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { roleText, useHolds, useMe } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { UnitFilter } from '../../ui/list-filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { ThingDrawer } from './thing-drawer.tsx'

type Post = CallOutput<'posts.list'>['rows'][number]

const words = {
  find: t('查找岗位、任岗人', 'Find posts and holders'),
  posts: t('岗位', 'Posts'),
  none: t('没有符合条件的岗位。', 'No post fits.'),
  noneHint: t(
    '权限跟着岗位走。先设岗，再指定任岗人。',
    'Permissions go with posts: create a post, then name its holder.',
  ),
  vacant: t('空岗', 'Vacant'),
  closed: t('已撤岗', 'Closed'),
  since: t('{day} 起', 'since {day}'),
  moves: t('交接时一并转移 {n} 项未办事项', '{n} open items go with it at a hand-over'),
}

const columns: readonly Column<Post>[] = [
  { key: 'title', title: t('岗位', 'Post'), width: 260, cell: (row) => <Quoted>{row.title}</Quoted> },
  { key: 'unit', title: t('单位', 'Unit'), width: 220, cell: (row) => <Quoted>{row.unitName}</Quoted> },
  { key: 'role', title: t('角色', 'Role'), width: 160, cell: (row) => <RoleName role={row.role} /> },
  { key: 'holder', title: t('任岗人', 'Holder'), width: 200, cell: (row) => <Holder post={row} /> },
  { key: 'open', title: t('未办事项', 'Open items'), width: 100, numeric: true, cell: (row) => row.openDuties },
]

/** Posts with their holders; opening one offers the hand-over. */
export function PostsTab() {
  const { say } = useLanguage()
  const me = useMe()
  const search = useSearch({ from: '/organisation' })
  const mayManage = useHolds('person.manage')
  const [openId, setOpenId] = useState<string | null>(null)
  const list = useRows('posts.list', { query: present({ q: search.q, unit: search.unit }) })
  const open = list.rows.find((row) => row.id === openId)
  const create = declaredStep('post', 'create')
  const { put } = useFilters<typeof search>()
  return (
    <>
      <ThingTable
        name="posts"
        label={say(words.posts)}
        list={list}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => setOpenId(row.id)}
        opens
        card={(row) => <Card post={row} />}
        filters={
          <>
            <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
            <UnitFilter value={search.unit} onChange={(unit) => put({ unit })} />
          </>
        }
        actions={
          mayManage &&
          create && (
            <OpenInDrawer
              kind="post"
              step="create"
              declared={create}
              parentId={null}
              initial={present({ from: me.city.today, unit: search.unit })}
            />
          )
        }
        empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      />
      <ThingDrawer
        id={openId}
        title={open && <Quoted>{`${open.unitName} · ${open.title}`}</Quoted>}
        initial={{ handOver: { on: me.city.today }, close: { on: me.city.today } }}
        onClose={() => setOpenId(null)}
      >
        {open && (
          <>
            <p>
              <Holder post={open} />
            </p>
            <p>{say(fill(words.moves, { n: open.openDuties }))}</p>
          </>
        )}
      </ThingDrawer>
    </>
  )
}

function RoleName({ role }: { readonly role: string }) {
  const { say } = useLanguage()
  return <span>{say(roleText(role))}</span>
}

function Holder({ post }: { readonly post: Post }) {
  const { lang, say } = useLanguage()
  if (post.closed) return <Mark tone="plain">{say(words.closed)}</Mark>
  if (!post.holder) return <Mark tone="wait">{say(words.vacant)}</Mark>
  return (
    <span>
      <Quoted>{post.holder.name}</Quoted>{' '}
      <small>{say(fill(words.since, { day: formatDate(post.holder.since, lang) }))}</small>
    </span>
  )
}

function Card({ post }: { readonly post: Post }) {
  return (
    <>
      <b>
        <Quoted>{post.title}</Quoted>
      </b>
      <span className="zq-line">
        <Quoted>{post.unitName}</Quoted>
        <RoleName role={post.role} />
        <Holder post={post} />
      </span>
    </>
  )
}
