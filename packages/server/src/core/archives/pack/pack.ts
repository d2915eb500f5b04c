import { createHash } from 'node:crypto'
import type { CallOutput } from '@zhiqiang/contract'
import { can, fail, listIn, membersIn, ok, problem, type Result, uuidv7 } from '@zhiqiang/kernel'
import { strToU8, zipSync } from 'fflate'
import { logAccess } from '../../audit/access/store.ts'
import { sm3 } from '../../audit/hash.ts'
import { historyOf } from '../../audit/read.ts'
import type { FileVault } from '../../files/file-vault.ts'
import { getCase } from '../../hall/cases/get-case.ts'
import { idsIn, namesOf } from '../../hall/letters/port/store.ts'
import { itemOf } from '../../hall/offerings/offerings.ts'
import type { LawOf } from '../../law/in-force.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import type { Access } from '../../ledger/things/get-thing.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { filesOf } from '../../ledger/things/store.ts'
import { getArchive } from '../list/archives.ts'
import { archiveOf } from '../list/store.ts'
import { casePage, contentsPage, type PackedFile } from './page.ts'

export interface PackDeps {
  readonly vault: FileVault
  readonly lawOf: LawOf
  readonly access: Access
}

interface Pack {
  readonly name: string
  readonly bytes: Uint8Array
}

type Parts = Record<string, Uint8Array>
type Archive = CallOutput<'archives.get'>
type History = CallOutput<'things.history'>['rows']

/** Most bytes of one pack; it is put together in memory. */
const mostBytes = 200 * 1024 * 1024
const mostEvents = 200

/** `archives.pack`: the file of a case as a ZIP whose page opens without a server; the fetch is noted. */
export async function packCase(deps: ReadDeps, made: PackDeps, id: string): Promise<Result<Pack>> {
  // Who may read files of closed cases may not read every case: both are asked.
  if (!(await archiveOf(deps, id))) return fail(problem('E_NOT_FOUND'))
  const archive = await getArchive(deps, made.lawOf, id)
  return archive.ok ? packed(deps, made, id, archive.value) : fail(problem('E_NOT_FOUND'))
}

/** `cases.pack`: the same of a case at any stage, for the unit that handles it; a court gets it with a joint application. */
export async function packOpenCase(deps: ReadDeps, made: PackDeps, id: string): Promise<Result<Pack>> {
  const thing = await readableThing(deps, id)
  if (!thing.ok) return thing
  if (!can(deps.actor, 'case.handle', thing.value)) return fail(problem('E_NOT_FOUND'))
  return packed(deps, made, id, null)
}

async function packed(deps: ReadDeps, made: PackDeps, id: string, archive: Archive | null): Promise<Result<Pack>> {
  const parts = await caseParts(deps, made, id, archive)
  if (!parts.ok) return parts
  return zipped(deps, made, { id, name: parts.value.no, parts: parts.value.parts })
}

/** `archives.listPack`: the files on a list of destruction, a folder each; those already destroyed have only what is left. */
export async function packList(deps: ReadDeps, made: PackDeps, id: string): Promise<Result<Pack>> {
  const list = await readableThing(deps, id, 'destruction-list')
  if (!list.ok) return list
  const all: Parts = {}
  const contents: { readonly folder: string; readonly no: string; readonly item: string }[] = []
  for (const row of listIn(list.value.data.rows)) {
    const { id: caseId, item } = membersIn(row)
    if (!(await archiveOf(deps, String(caseId)))) return fail(problem('E_NOT_FOUND'))
    const archive = await getArchive(deps, made.lawOf, String(caseId))
    if (!archive.ok) return archive
    const one = await caseParts(deps, made, String(caseId), archive.value)
    if (!one.ok) return one
    const folder = fileName(one.value.no)
    for (const [name, bytes] of Object.entries(one.value.parts)) all[`${folder}/${name}`] = bytes
    contents.push({ folder, no: one.value.no, item: String(item) })
    if (sizeOf(all) > mostBytes) return tooLarge()
  }
  all['index.html'] = strToU8(contentsPage(list.value.title, contents))
  return zipped(deps, made, { id, name: list.value.title, parts: all })
}

async function caseParts(
  deps: ReadDeps,
  { vault, lawOf }: PackDeps,
  id: string,
  archive: Archive | null,
): Promise<Result<{ readonly no: string; readonly parts: Parts }>> {
  const found = await getCase(deps, lawOf, id)
  if (!found.ok) return found
  const thing = await readableThing(deps, id)
  if (!thing.ok) return thing
  const history = await historyOf(deps, thing.value, { limit: mostEvents })
  if (!history.ok) return history
  const events = history.value.rows.toReversed()
  const parts: Parts = {}
  const materials = await stored(vault, parts, '材料', found.value.files)
  const letters: PackedFile[] = []
  for (const letter of found.value.letters) {
    letters.push(...(await stored(vault, parts, '文书', await filesOf(deps.tx, letter.id))))
  }
  if (sizeOf(parts) > mostBytes) return tooLarge()
  const item = itemOf(deps, thing.value.kind)
  const names = await namesOf(deps.tx, thing.value.city, idsIn(events.map((one) => one.payload)))
  const page = { found: found.value, archive, events, materials, letters }
  parts['index.html'] = strToU8(
    casePage(
      page,
      (event) => item?.steps[event.type]?.form ?? {},
      (one) => names.get(one) ?? one,
    ),
  )
  parts['events.json'] = jsonOf(eventsKept(events))
  return ok({ no: found.value.no, parts })
}

async function stored(
  vault: FileVault,
  parts: Parts,
  folder: string,
  files: CallOutput<'things.get'>['files'],
): Promise<PackedFile[]> {
  const packed: PackedFile[] = []
  for (const file of files) {
    const stream = await vault.get(file.sm3)
    if (stream === null) continue
    const chunks: Uint8Array[] = []
    for await (const chunk of stream) chunks.push(chunk as Uint8Array)
    const path = `${folder}/${String(Object.keys(parts).length + 1).padStart(2, '0')} ${fileName(file.name)}`
    parts[path] = Buffer.concat(chunks)
    packed.push({ path, name: file.name, sm3: file.sm3 })
  }
  return packed
}

/** The events as the chain keeps them: with their hashes, so that they can be compared with the system's audit. */
function eventsKept(events: History) {
  return events.map(({ seq, type, label, actor, role, at, payload, hash }) => ({
    seq,
    type,
    label: label.zh,
    actor,
    role,
    at,
    payload,
    hash,
  }))
}

async function zipped(
  { tx, actor }: ReadDeps,
  { access }: PackDeps,
  { id, name, parts }: { readonly id: string; readonly name: string; readonly parts: Parts },
): Promise<Result<Pack>> {
  const files = Object.entries(parts).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    sm3: sm3(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const manifest = jsonOf({ format: 'zhiqiang-archive-1', name, packedAt: access.at, packedBy: actor.name, files })
  await logAccess(tx, {
    id: uuidv7(Date.parse(access.at)),
    city: actor.city,
    accountId: actor.kind === 'account' ? actor.id : null,
    actor: actor.name,
    what: 'file',
    subject: `${id}/档案包`,
    at: access.at,
    address: access.address,
  })
  return ok({ name: fileName(name), bytes: zipSync({ ...parts, 'manifest.json': manifest }, { level: 6 }) })
}

function jsonOf(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`)
}

function sizeOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, bytes) => sum + bytes.length, 0)
}

function tooLarge() {
  return fail(problem('E_TOO_LARGE', { limit: `${mostBytes / 1024 / 1024} MB` }))
}

/** A name as every system takes it for a file. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '').slice(0, 100)
}
