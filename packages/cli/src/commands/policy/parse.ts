import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result, t } from '@zhiqiang/kernel'
import type { PolicyReading } from '@zhiqiang/policy'
import { loadReading } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, type Refusal, refusalLine, say } from '../../output/print.ts'
import { readInput } from '../input.ts'
import { outputNames } from './output-names.ts'
import { summary } from './summary.ts'

export interface ParseOptions {
  readonly out?: string
  readonly joined?: boolean
}

/** A document to read: one file, or with `--joined` all of them as one. */
interface Document {
  readonly label: string
  readonly files: readonly string[]
}

/**
 * `zq policy parse`: reads documents and prints what was read; needs neither a database nor a server. What cannot be
 * read gets one line on standard error and the exit code 2; the other files are read all the same.
 */
export async function parse(cli: Cli, files: readonly string[], options: ParseOptions): Promise<number> {
  const [first = ''] = files
  const documents: readonly Document[] = options.joined
    ? [{ label: first, files }]
    : files.map((file) => ({ label: file, files: [file] }))
  const names = outputNames(documents.map(({ label }) => label))
  if (options.out !== undefined) await mkdir(options.out, { recursive: true })
  let code: number = exit.done
  for (const [i, document] of documents.entries()) {
    const read = await readAll(document.files)
    if (!read.ok) {
      cli.err(`${read.problem.file}${say(cli, t('：', ': '))}${refusalLine(cli, read.problem.why)}`)
      code = exit.usage
    } else if (options.out === undefined) {
      cli.out(cli.json ? JSON.stringify(read.value) : summary(cli, read.value))
    } else {
      const target = path.join(options.out, names[i] ?? '')
      await writeFile(target, `${JSON.stringify(read.value, null, 2)}\n`)
      if (!cli.json) cli.out(`${document.label} -> ${target}`)
    }
  }
  return code
}

async function readAll(
  files: readonly string[],
): Promise<Result<PolicyReading, { readonly file: string; readonly why: Refusal }>> {
  const { largestDocument, readHanded } = await loadReading()
  const handed: { readonly name: string; readonly bytes: Uint8Array }[] = []
  for (const file of files) {
    const read = await readInput(file, largestDocument)
    if (!read.ok) return fail({ file, why: read.problem })
    handed.push(read.value)
  }
  const read = await readHanded({ files: handed, text: null })
  return read.ok ? ok(read.value.reading) : fail({ file: files.join(' + '), why: read.problem })
}
