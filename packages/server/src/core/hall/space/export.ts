import type { Result } from '@zhiqiang/kernel'
import { uuidv7 } from '@zhiqiang/kernel'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { logAccess } from '../../audit/access/store.ts'
import type { FileVault } from '../../files/file-vault.ts'
import type { LawOf } from '../../law/in-force.ts'
import type { Page, Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { type Access, readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { listCases } from '../cases/cases.ts'
import { getCase } from '../cases/get-case.ts'
import { ownSubjects } from '../cases/store.ts'
import { listDrafts } from '../drafts/drafts.ts'
import { getLetter, listLetters } from '../letters/letters.ts'
import { listMandates } from '../mandates/list-mandates.ts'
import { listSelfChecks } from '../self-checks/self-checks.ts'
import { listBookmarks } from './bookmarks.ts'
import { listConsents } from './consents.ts'

/** What a person takes along: texts that are written as they stand, and files of the vault by name. */
export interface Exported {
  readonly name: string
  readonly texts: Readonly<Record<string, string>>
  readonly files: readonly { readonly path: string; readonly sm3: string }[]
}

const readMe = `本压缩包是导出人及其单位在本系统中的数据，导出时间见文件名。
subjects.json 主体信息；mandates.json 授权；cases.json 办件（含期限、经过的内容）；letters.json 文书；
consents.json 同意记录；drafts.json 草稿；bookmarks.json 收藏；self-checks.json 自查；files 文件原件。
依据：《中华人民共和国个人信息保护法》第四十五条（系统所录条文尚未核对原文，以法律规定为准）。
`

/** `space.export`: everything the system keeps about the caller and the firms they act for at first hand. The access log says so. */
export async function exportOf(deps: ReadDeps, lawOf: LawOf, access: Access): Promise<Exported> {
  const cases = await all((paging) => listCases(deps, paging))
  const letters = await all((paging) => listLetters(deps, paging))
  const whole = await Promise.all(cases.map(async ({ id }) => shownIn(await getCase(deps, lawOf, id))))
  const written = await Promise.all(letters.map(async ({ id }) => shownIn(await getLetter(deps, lawOf, id))))
  const subjects = await Promise.all(
    ownSubjects(deps.actor).map(async (id) => {
      const thing = shownIn(await readableThing(deps, id, 'subject'))
      return thing && viewOf(deps, thing)
    }),
  )
  const texts = {
    '说明.txt': readMe,
    'subjects.json': subjects,
    'mandates.json': shownIn(await listMandates(deps)),
    'cases.json': whole,
    'letters.json': written,
    'consents.json': await all((paging) => listConsents(deps, paging)),
    'drafts.json': await all((paging) => listDrafts(deps, paging)),
    'bookmarks.json': await all((paging) => listBookmarks(deps, paging)),
    'self-checks.json': await all((paging) => listSelfChecks(deps, paging)),
  }
  const files = [
    ...whole.flatMap((one) => (one ? one.files.map((file) => ({ in: one.no, file })) : [])),
    ...written.flatMap((one) => (one ? one.files.map((file) => ({ in: one.number, file })) : [])),
  ]
  const { actor, today } = deps
  await logAccess(deps.tx, {
    id: uuidv7(Date.parse(access.at)),
    ...{ city: actor.city, accountId: actor.id, actor: actor.name },
    what: 'export',
    subject: `${whole.length} cases, ${written.length} letters, ${files.length} files`,
    at: access.at,
    address: access.address,
  })
  return {
    name: `我的数据-${today}.zip`,
    texts: Object.fromEntries(
      Object.entries(texts).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value, null, 2),
      ]),
    ),
    files: files.map(({ in: folder, file }, n) => ({
      path: `files/${plainName(folder)}/${n + 1}-${plainName(file.name)}`,
      sm3: file.sm3,
    })),
  }
}

/** Writes an export as a ZIP, file after file; nothing but one piece of it is in memory. */
export async function* zipOf(vault: FileVault, { texts, files }: Exported): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let broken: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) broken = error
    else ready.push(chunk)
  })
  function* taken() {
    if (broken) throw broken
    const now = ready
    ready = []
    yield* now
  }
  for (const [name, text] of Object.entries(texts)) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(new TextEncoder().encode(text), true)
    yield* taken()
  }
  for (const { path, sm3 } of files) {
    const bytes = await vault.get(sm3)
    if (!bytes) continue
    const entry = new ZipPassThrough(path)
    zip.add(entry)
    for await (const piece of bytes) {
      entry.push(new Uint8Array(piece))
      yield* taken()
    }
    entry.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

async function all<T>(list: (paging: Paging) => Promise<Result<Page<T>>>): Promise<readonly T[]> {
  const rows: T[] = []
  let cursor: string | null | undefined
  do {
    const page = await list({ limit: 200, ...(cursor ? { cursor } : {}) })
    if (!page.ok) return rows
    rows.push(...page.value.rows)
    cursor = page.value.next
  } while (cursor)
  return rows
}

function shownIn<T>(found: Result<T>): T | null {
  return found.ok ? found.value : null
}

/** A name that no file system takes for a path. */
function plainName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)
}
