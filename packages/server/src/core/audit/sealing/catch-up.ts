import { fail, ok, type Problem, problem, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { appendLines, type FileEnd, readFileEnd, sealFile } from './seal-file.ts'
import { sealLine } from './seal-record.ts'
import * as store from './store.ts'

/**
 * Brings the file outside up to the table: seals are committed first and written out second, so a crash leaves the file
 * behind, perhaps with a torn last line, and never ahead. A file that is ahead, or that says something else, was not
 * left by a crash: nothing is written then. The caller holds the sealing lock. Returns how many lines were written.
 */
export async function catchUpFile(tx: Tx, sealFolder: string): Promise<Result<number>> {
  const path = sealFile(sealFolder)
  const read = await onDisk(() => readFileEnd(path))
  if (!read.ok) return read
  const end = read.value
  const agreed = await agreement(tx, end)
  if (!agreed.ok) return agreed
  let { complete } = end
  let { no } = agreed.value
  let { torn } = end
  let written = 0
  for (;;) {
    const seals = await store.sealsAfter(tx, no)
    const lines = seals.map(sealLine).join('')
    if (!Buffer.from(lines).subarray(0, torn.length).equals(torn)) return fail(contradiction(tornTail))
    if (seals.length === 0) return ok(written)
    const from = complete
    const appended = await onDisk(() => appendLines(path, from, lines))
    if (!appended.ok) return appended
    complete += Buffer.byteLength(lines)
    no = seals.at(-1)?.no ?? no
    torn = Buffer.alloc(0)
    written += seals.length
  }
}

/** The number up to which file and table say the same. */
async function agreement(tx: Tx, { last }: FileEnd): Promise<Result<{ readonly no: number }>> {
  if (last === null) return ok({ no: 0 })
  if (last === 'damaged') return fail(contradiction(damagedTail))
  const hash = await store.sealHashAt(tx, last.no)
  if (hash === null) return fail(contradiction(missingInTable(last.no)))
  if (hash !== last.hash) return fail(contradiction(different(last.no)))
  return ok({ no: last.no })
}

/** A folder that cannot be read or written is the operator's to mend, not a defect. */
async function onDisk<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown
    const { message } = thrown
    return fail(
      problem('E_GUARD', {
        why: t(`读写不了封存文件：${message}`, `the seal file cannot be read or written: ${message}`),
        how: t(
          '请检查数据目录的权限和剩余空间；恢复后会自动补写。',
          'Check the rights and the free space of the data folder; what is missing is written by itself afterwards.',
        ),
      }),
    )
  }
}

const tornTail = t('封存文件末尾有一段不属于任何封存的内容', 'the seal file ends in something that belongs to no seal')
const damagedTail = t('封存文件的最后一行已损坏', 'the last line of the seal file is damaged')

function missingInTable(no: number): Text {
  return t(`封存文件里有第 ${no} 号封存，数据库里没有`, `the seal file holds seal no. ${no}, the database does not`)
}

function different(no: number): Text {
  return t(
    `第 ${no} 号封存在数据库和封存文件里不一样`,
    `seal no. ${no} is not the same in the database and in the seal file`,
  )
}

function contradiction(why: Text): Problem {
  return problem('E_GUARD', {
    why: t(`没有封存：${why.zh}。`, `Nothing was sealed: ${why.en}.`),
    how: t(
      '请先核验（zq audit verify）查明原因；确认后把旧封存文件改名留存，再封存一次，会按数据库重新写出。',
      'Verify first (zq audit verify) and find the cause; then keep the old seal file under another name and seal again: the file is written anew from the database.',
    ),
  })
}
