import { roleNames, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { needCity } from '../need-city.ts'
import { openWith } from '../thing/open.ts'
import { findPerson, findUnit } from './find.ts'

/** `zq person list`. */
export function listPeople(cli: Cli, { q, ...paging }: PageOptions & { q?: string }): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'people.list', { query: { q, ...at } }))
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (person) => person.id },
      { title: t('用户名', 'User name'), of: (person) => person.login },
      { title: t('姓名', 'Name'), of: (person) => person.name },
      {
        title: t('岗位', 'Posts'),
        of: (person) => person.posts.map((post) => `${post.unitName} ${post.title}`).join('；'),
        shrinks: true,
      },
      { title: t('停用', 'Disabled'), of: (person) => (person.disabled ? say(cli, t('停用', 'disabled')) : '') },
    ])
  })
}

/** `zq person add`: an account with a random first password, which is shown once. */
export function addPerson(cli: Cli, login: string, name: string): Promise<number> {
  return withSession(cli, (session) =>
    openWith(cli, session, { kind: 'person', step: 'enrol', parentId: null, answers: { login, name } }),
  )
}

export interface NewPost {
  readonly unit: string
  readonly role: string
  /** Id or user name. */
  readonly holder?: string
  readonly from?: string
}

/** `zq post list`. */
export function listPosts(
  cli: Cli,
  { q, unit, ...paging }: PageOptions & { q?: string; unit?: string },
): Promise<number> {
  return withSession(cli, async (session) => {
    const named = await findUnit(session, unit)
    if (!named.ok) return refuse(cli, named.problem)
    const page = await readPages(paging, (at) =>
      call(session, 'posts.list', { query: { q, unit: named.value, ...at } }),
    )
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (post) => post.id },
      { title: t('岗位', 'Post'), of: (post) => post.title },
      { title: t('单位', 'Unit'), of: (post) => post.unitName },
      { title: t('角色', 'Role'), of: (post) => say(cli, roleNames[post.role]) },
      { title: t('任岗人', 'Holder'), of: (post) => post.holder?.name ?? '' },
      { title: t('未办事项', 'Open duties'), of: (post) => post.openDuties, align: 'right' },
    ])
  })
}

/** `zq post add`. */
export function addPost(cli: Cli, title: string, wish: NewPost): Promise<number> {
  return withSession(cli, async (session) => {
    const code = await needCity(session)
    if (!code.ok) return refuse(cli, code.problem)
    const city = await call(session, 'city.get', {})
    if (!city.ok) return refuse(cli, city.problem)
    const unit = await findUnit(session, wish.unit)
    if (!unit.ok) return refuse(cli, unit.problem)
    const holder = await findPerson(session, wish.holder)
    if (!holder.ok) return refuse(cli, holder.problem)
    const answers = {
      unit: unit.value,
      title,
      role: wish.role,
      from: wish.from ?? city.value.today,
      ...(holder.value === undefined ? {} : { holder: holder.value }),
    }
    return openWith(cli, session, { kind: 'post', step: 'create', parentId: null, answers })
  })
}
