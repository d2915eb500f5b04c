import { randomUUID } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import type { Part } from '@zhiqiang/server'
import type { Cli } from '../cli.ts'
import { type Refusal, usage } from '../output/print.ts'

/** A fresh request id: the command runs once, and what it asks for takes effect once. */
export const newRequestId = (): string => randomUUID()

/** True for the id of a thing, a unit, a person …; anything else is taken for a name. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** JSON of an option: as it stands, or `@FILE`. */
export async function readJson(option: string, text: string): Promise<Result<unknown, Refusal>> {
  try {
    return ok(JSON.parse(text.startsWith('@') ? await readFile(text.slice(1), 'utf8') : text))
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown)
    return fail(
      usage(
        t(`${option} 不是 JSON（${detail}）。`, `${option} is not JSON (${detail}).`),
        t('请用单引号括起来，或写成 @文件名。', 'Put it in single quotes, or write @FILE.'),
      ),
    )
  }
}

/** Answers of a form: a JSON object, empty where none was given. */
export async function readAnswers(text: string | undefined): Promise<Result<Record<string, unknown>, Refusal>> {
  const read = await readJson('--answers', text ?? '{}')
  if (!read.ok) return read
  if (typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value)) return ok({ ...read.value })
  const message = t('--answers 不是 JSON 对象。', '--answers is not a JSON object.')
  return fail(usage(message, t('请写成 {"字段": 值}。', 'Write {"field": value}.')))
}

/**
 * Reads a file of the user's whole, unless it is larger than `limit` bytes: then it is refused unread.
 * @returns its base name and its bytes
 */
export async function readInput(
  file: string,
  limit: number,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Refusal>> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > limit) return fail(problem('E_TOO_LARGE', { limit: `${Math.floor(limit / 1024 / 1024)} MB` }))
      return ok({ name: path.basename(file), bytes: await handle.readFile() })
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    return fail(usage(whyNot(thrown), t('请核对文件名和权限。', 'Check its name and its permissions.')))
  }
}

/** What comes on standard input, whole; refused once it is larger than `limit` bytes. */
export async function readStandard(
  cli: Pick<Cli, 'input'>,
  limit: number,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Refusal>> {
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of cli.input()) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk
    size += bytes.length
    if (size > limit) return fail(problem('E_TOO_LARGE', { limit: `${Math.floor(limit / 1024 / 1024)} MB` }))
    chunks.push(bytes)
  }
  return ok({ name: '-', bytes: Buffer.concat(chunks) })
}

function whyNot(thrown: unknown) {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
  if (code === 'ENOENT') return t('没有这个文件。', 'There is no such file.')
  if (code === 'EISDIR') return t('这是文件夹，不是文件。', 'This is a folder, not a file.')
  if (code === 'EACCES') return t('没有读取权限。', 'It may not be read.')
  return t(`文件打不开（${code}）。`, `It cannot be opened (${code}).`)
}

/** A text field of a multipart body. */
export function textPart(field: string, text: string): Part {
  return { field, name: null, bytes: new TextEncoder().encode(text) }
}
