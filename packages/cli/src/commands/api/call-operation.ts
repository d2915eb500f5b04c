import { contract, type OperationId } from '@zhiqiang/contract'
import { ok, type Result, t } from '@zhiqiang/kernel'
import { loadReading, type Part } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, type Refusal, refuse, say, usage } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import type { Asked } from '../../session/session.ts'
import { readInput, readJson, textPart } from '../input.ts'

export interface CallOptions {
  readonly params?: string
  readonly query?: string
  readonly body?: string
  /** Parts of a multipart body, each `name=text` or `name=@FILE`. */
  readonly part?: readonly string[]
}

/** `zq api`: any operation of the contract by its id; without one, the list of them. */
export async function callOperation(cli: Cli, id: string | undefined, options: CallOptions): Promise<number> {
  if (id === undefined) return listOperations(cli)
  if (!isOperation(id)) {
    return refuse(
      cli,
      usage(
        t(`没有这个操作：${id}。`, `No such operation: ${id}.`),
        t('zq api 列出全部操作。', 'zq api lists them all.'),
      ),
    )
  }
  const asked = await askedWith(options)
  if (!asked.ok) return refuse(cli, asked.problem)
  return withSession(cli, async (session) => {
    const answer = await session.send(id, asked.value)
    if (!answer.ok) return refuse(cli, answer.problem)
    if ('json' in answer.value) return printJson(cli, answer.value.json)
    const { file } = answer.value
    for await (const chunk of file instanceof Uint8Array ? [file] : file) cli.bytes(chunk)
    return exit.done
  })
}

function isOperation(text: string): text is OperationId {
  return Object.hasOwn(contract, text)
}

async function askedWith({ part = [], ...json }: CallOptions): Promise<Result<Asked, Refusal>> {
  const asked: { params?: unknown; query?: unknown; body?: unknown } = {}
  for (const place of ['params', 'query', 'body'] as const) {
    const text = json[place]
    if (text === undefined) continue
    const read = await readJson(`--${place}`, text)
    if (!read.ok) return read
    asked[place] = read.value
  }
  const parts: Part[] = []
  const { largestDocument } = await loadReading()
  for (const text of part) {
    const [, field = text, at, value = ''] = /^([^=]+)=(@?)(.*)$/s.exec(text) ?? []
    if (at !== '@') {
      parts.push(textPart(field, value))
      continue
    }
    const read = await readInput(value, largestDocument)
    if (!read.ok) return read
    parts.push({ field, ...read.value })
  }
  return ok({ ...asked, parts })
}

function listOperations(cli: Cli): number {
  const rows = Object.entries(contract).map(([id, { method, path, summary }]) => ({ id, method, path, summary }))
  if (cli.json) return printJson(cli, rows)
  return printTable(
    cli,
    [
      { title: t('操作', 'Operation'), of: (row) => row.id },
      { title: t('方法', 'Method'), of: (row) => row.method },
      { title: t('路径', 'Path'), of: (row) => row.path },
      { title: t('说明', 'What it does'), of: (row) => say(cli, row.summary), shrinks: true },
    ],
    rows,
  )
}
