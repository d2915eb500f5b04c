import { type ProblemCode, pick, type Text, t } from '@zhiqiang/kernel'
import type { Cli } from '../cli.ts'
import { type Column, formatPairs, formatTable } from './table.ts'
import { oneLine } from './width.ts'

/** What a command ends with: done, refused, or asked for wrongly. */
export const exit = { done: 0, refused: 1, usage: 2 } as const

/** A refusal of any layer: of the application, the database, or the command line itself. */
export interface Refusal {
  readonly code: string
  readonly message: Text
  readonly fix: Text
}

/** Codes that mean: what was handed in is not right; asking again as it is will not help. */
const badInput: readonly string[] = [
  'E_INPUT',
  'E_DOCUMENT',
  'E_SECRET',
  'E_TOO_LARGE',
  'E_FILE_TYPE',
  'E_CITY',
  'usage',
] satisfies (ProblemCode | 'usage')[]

/** A refusal on one line: what happened, what to do. */
export function refusalLine(cli: Pick<Cli, 'lang'>, { message, fix }: Pick<Refusal, 'message' | 'fix'>): string {
  return oneLine(cli.lang === 'en' ? `${ended(message.en, '.')} ${fix.en}` : `${ended(message.zh, '。')}${fix.zh}`)
}

function ended(sentence: string, stop: string): string {
  return /[.。！？!?；;：:]$/u.test(sentence) ? sentence : `${sentence}${stop}`
}

/** Says a refusal on standard error and gives the exit code for it. */
export function refuse(cli: Cli, refusal: Refusal): number {
  const line = refusalLine(cli, refusal)
  const code = refusal.code === 'usage' ? '' : say(cli, t(`（${refusal.code}）`, ` (${refusal.code})`))
  cli.err(`${line}${code}`)
  return badInput.includes(refusal.code) ? exit.usage : exit.refused
}

/** A refusal of the command line itself: it was called in a way it does not know. */
export function usage(message: Text, fix: Text = t('用法：zq 命令 --help', 'Usage: zq COMMAND --help')): Refusal {
  return { code: 'usage', message, fix }
}

/** The text in the language of the command. */
export function say(cli: Pick<Cli, 'lang'>, text: Text): string {
  return pick(text, cli.lang)
}

/** Prints a value as JSON. */
export function printJson(cli: Cli, value: unknown): number {
  cli.out(JSON.stringify(value, null, 2))
  return exit.done
}

/** Prints rows as a table; none as a word. */
export function printTable<R>(cli: Cli, columns: readonly Column<R>[], rows: readonly R[]): number {
  cli.out(rows.length === 0 ? say(cli, t('（没有）', '(none)')) : formatTable(columns, rows, cli))
  return exit.done
}

/** Prints labels with their values. */
export function printPairs(cli: Cli, pairs: Parameters<typeof formatPairs>[0]): number {
  cli.out(formatPairs(pairs, cli.lang))
  return exit.done
}
