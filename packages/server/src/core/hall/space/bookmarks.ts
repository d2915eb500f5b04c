import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Actor, fail, ok, problem, type Result, refuseInput, t, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { thingsById } from '../../ledger/things/store.ts'
import { nobody } from '../../sessions/nobody.ts'
import * as store from './store.ts'

type Bookmark = CallOutput<'bookmarks.list'>['rows'][number]

/** More than anybody looks through. */
const most = 500

/** `bookmarks.list`: what the caller marked, the last on top; of what is not theirs to read any more only its name. */
export async function listBookmarks(deps: ReadDeps, paging: Paging): Promise<Result<Page<Bookmark>>> {
  const page = await store.bookmarksOf(deps.tx, deps.actor.id ?? '', paging)
  if (!page.ok) return page
  const open = new Set<string>()
  for (const { thing_id: id } of page.value.rows) if ((await openTo(deps, id)) !== null) open.add(id)
  const shown = await rowsOf(deps, await thingsById(deps.tx, [...open]))
  const byId = new Map(shown.map((row) => [row.id, row]))
  return ok({
    ...page.value,
    rows: page.value.rows.map(({ id, title, at, thing_id: thingId, clause_id: clauseId }) => {
      const thing = byId.get(thingId) ?? null
      return { id, title: clauseId === null ? (thing?.title ?? title) : title, thing, thingId, clauseId, at }
    }),
  })
}

/** `bookmarks.add`: marks what the caller may read, or the public may; once only. */
export async function addBookmark(
  deps: ReadDeps,
  { thing: thingId, clause }: HandlerInput<'bookmarks.add'>['body'],
  at: string,
): Promise<Result<{ readonly id: string }>> {
  const { tx, actor } = deps
  if (actor.id === null) return fail(problem('E_SIGN_IN'))
  const thing = await openTo(deps, thingId)
  const title = clause === undefined ? (thing?.title ?? null) : await store.clauseTitle(tx, thingId, clause)
  if (thing === null || title === null) return fail(problem('E_NOT_FOUND'))
  if ((await store.countBookmarks(tx, actor.id)) >= most) {
    return refuseInput(t(`收藏最多 ${most} 条，请先清理`, `at most ${most} marks are kept; take some away first`))
  }
  const fresh = { id: uuidv7(Date.parse(at)), city: thing.city, accountId: actor.id, thingId }
  return ok({ id: await store.putBookmark(tx, { ...fresh, clauseId: clause ?? null, title, at }) })
}

/** `bookmarks.remove`: takes one of the caller's own marks away. */
export async function removeBookmark(
  { tx, actor }: ReadDeps,
  { id }: { readonly id: string },
): Promise<Result<{ readonly removed: boolean }>> {
  const removed = await store.dropBookmark(tx, actor.id ?? '', id)
  return removed ? ok({ removed }) : fail(problem('E_NOT_FOUND'))
}

/** Marks what is not marked, and takes the mark away where it is: what the one button of a public page does. */
export async function toggleBookmark(
  deps: ReadDeps,
  { thingId, clauseId }: store.Marked,
  at: string,
): Promise<Result<null>> {
  const marked =
    deps.actor.id === null ? undefined : await store.bookmarkOf(deps.tx, deps.actor.id, { thingId, clauseId })
  const done = marked
    ? await removeBookmark(deps, { id: marked })
    : await addBookmark(deps, { thing: thingId, ...(clauseId === null ? {} : { clause: clauseId }) }, at)
  return done.ok ? ok(null) : done
}

/** Whether somebody of the city marked a thing or a clause; null for whoever has no space of their own there. */
export async function markedBy(
  tx: Tx,
  reader: Actor | undefined,
  city: string,
  about: store.Marked,
): Promise<(store.Marked & { readonly marked: boolean }) | null> {
  if (!reader?.id || reader.city !== city) return null
  return { ...about, marked: (await store.bookmarkOf(tx, reader.id, about)) !== undefined }
}

/** A thing as far as the actor, or everybody in public, may read it. */
async function openTo(deps: ReadDeps, id: string) {
  const askers = [deps.actor, nobody]
  for (const actor of askers) {
    const found = await readableThing({ ...deps, actor }, id)
    if (found.ok && found.value.city === deps.actor.city) return found.value
  }
  return null
}
