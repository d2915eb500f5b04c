import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { fail, ok, type Problem, problem, type Result, t } from '@zhiqiang/kernel'
import { Closing, fileIn, formatVersion, Head, hashing, names, newHash } from './archive.ts'
import { NotTar, readTar, type TarEntry } from './tar.ts'

/** A backup that was read to its end and found whole. */
export interface CheckedArchive {
  readonly head: Head
  readonly closing: Closing
  /** SM3 of the archive as a whole. */
  readonly sm3: string
}

/**
 * Reads a backup to its end and recomputes every hash in it. Refused when it is none, cut off, altered, or written by a
 * newer release than one with the migrations `known`. Nothing is written.
 * @param sm3 what the archive as a whole must hash to, where it was noted
 */
export async function checkArchive(
  file: string,
  expected: { readonly known: ReadonlySet<string>; readonly sm3?: string | undefined },
): Promise<Result<CheckedArchive>> {
  const whole = newHash()
  try {
    const entries = readTar(opened(file, whole))
    const first = await entries.next()
    const head = first.done || first.value.name !== names.head ? null : await readWhole(first.value)
    const parsed = Head.safeParse(head?.json)
    if (head === null || !parsed.success) return fail(noBackup)
    const newer = tooNew(parsed.data, expected.known)
    if (newer) return fail(newer)
    const closing = await checkEntries(entries, head)
    if (!closing.ok) return closing
    // What stands behind the archive's end is hashed too: the digest is that of the file.
    const sm3 = whole.digest('hex')
    if (expected.sm3 !== undefined && expected.sm3 !== sm3) return fail(altered(path.basename(file)))
    return ok({ head: parsed.data, closing: closing.value, sm3 })
  } catch (thrown) {
    return fail(unreadable(thrown, file))
  }
}

/** The files of an archive, unzipped, in their order. */
export function entriesOf(file: string): AsyncGenerator<TarEntry, void> {
  return readTar(createReadStream(file).pipe(createGunzip()))
}

async function* opened(file: string, hash: ReturnType<typeof newHash>): AsyncGenerator<Uint8Array> {
  const zipped = createReadStream(file, { highWaterMark: 1 << 20 })
  const unzipped = createGunzip()
  const pump = (async () => {
    for await (const chunk of hashing(zipped, hash)) {
      if (!unzipped.write(chunk)) await new Promise((resolve) => unzipped.once('drain', resolve))
    }
    unzipped.end()
  })()
  pump.catch((thrown) => unzipped.destroy(thrown))
  yield* unzipped
  await pump
}

async function checkEntries(
  entries: AsyncGenerator<TarEntry, void>,
  head: { readonly size: number; readonly sm3: string },
): Promise<Result<Closing>> {
  const parts: Closing['parts'] = [{ name: names.head, size: head.size, sm3: head.sm3 }]
  const fileNames = newHash()
  const files = { count: 0, bytes: 0 }
  for await (const entry of entries) {
    if (entry.name === names.closing) {
      const read = await readWhole(entry)
      const closing = Closing.safeParse(read.json)
      const rest = await entries.next()
      if (!closing.success || !rest.done) return fail(altered(entry.name))
      const wrong = differing(closing.data, parts, { ...files, sm3: fileNames.digest('hex') })
      return wrong === null ? ok(closing.data) : fail(altered(wrong))
    }
    const hash = newHash()
    for await (const chunk of entry.bytes) hash.update(chunk)
    const sm3 = hash.digest('hex')
    const stored = fileIn(entry.name)
    if (stored === null) parts.push({ name: entry.name, size: entry.size, sm3 })
    else {
      if (stored !== sm3) return fail(altered(entry.name))
      fileNames.update(sm3)
      files.count += 1
      files.bytes += entry.size
    }
  }
  return fail(altered(names.closing))
}

/** The name of the first file that is not as the closing says; null when all are. */
function differing(closing: Closing, parts: Closing['parts'], files: Closing['files']): string | null {
  const same = files.count === closing.files.count && files.sm3 === closing.files.sm3
  if (!same || files.bytes !== closing.files.bytes) return 'files/'
  const length = Math.max(parts.length, closing.parts.length)
  for (let at = 0; at < length; at++) {
    const [found, said] = [parts[at], closing.parts[at]]
    if (found?.name !== said?.name || found?.sm3 !== said?.sm3 || found?.size !== said?.size) {
      return found?.name ?? said?.name ?? names.closing
    }
  }
  return null
}

async function readWhole(entry: TarEntry): Promise<{ json: unknown; size: number; sm3: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of entry.bytes) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const sm3 = newHash().update(bytes).digest('hex')
  try {
    return { json: JSON.parse(bytes.toString('utf8')), size: bytes.length, sm3 }
  } catch {
    return { json: undefined, size: bytes.length, sm3 }
  }
}

function tooNew(head: Head, known: ReadonlySet<string>): Problem | null {
  const unknown = head.migrations.filter((name) => !known.has(name))
  if (head.formatVersion <= formatVersion && unknown.length === 0) return null
  return problem('E_GUARD', {
    why: t(
      `备份由更新的版本（${head.version}）写成，本程序不认识它的表结构：${unknown.join('、') || '备份格式'}。没有恢复。`,
      `The backup was written by a newer release (${head.version}); this one does not know its schema: ${unknown.join(', ') || 'the format'}. Nothing was restored.`,
    ),
    how: t('请用写备份的那个版本或更新的版本恢复。', 'Restore with the release that wrote it, or a newer one.'),
  })
}

const noBackup = problem('E_GUARD', {
  why: t('这个文件不是知强的备份。没有恢复。', 'This file is no backup of Zhiqiang. Nothing was restored.'),
  how: t('请核对文件名；备份由 zq backup 写成。', 'Check the name of the file; zq backup writes backups.'),
})

function altered(where: string): Problem {
  return problem('E_GUARD', {
    why: t(
      `备份不完整或被改动过（${where}）。没有恢复。`,
      `The backup is not whole or was altered (${where}). Nothing was restored.`,
    ),
    how: t(
      '请换一份备份，或从另一处重新取来这一份。',
      'Use another backup, or fetch this one again from another place.',
    ),
  })
}

/** What reading threw: a file that is not there, one that is no archive, or one whose bytes do not fit together. */
function unreadable(thrown: unknown, file: string): Problem {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (thrown instanceof NotTar || code.startsWith('Z_')) return altered(path.basename(file))
  if (!/^E[A-Z]+$/.test(code) || !(thrown instanceof Error)) throw thrown
  return problem('E_INPUT', { what: t(`读不了 ${file}（${code}）`, `${file} cannot be read (${code})`) })
}
