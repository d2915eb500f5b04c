import { t } from '@zhiqiang/kernel'
import { type Command, InvalidArgumentError } from 'commander'
import type { Tools } from './act.ts'

/** `--limit` and `--all`, as every list has them. */
export function paged(command: Command, { say }: Tools): Command {
  return command
    .option(
      '--limit <n>',
      say(t('最多列出几行（1 到 200，默认 50）', 'at most so many rows (1 to 200; 50)')),
      wholeNumber,
    )
    .option('--all', say(t('列出全部', 'list all rows')))
}

/** A whole number from 1 to 200, as the text it was. */
export function wholeNumber(text: string): string {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 200) return text
  throw new InvalidArgumentError('')
}

/** Adds one more value to an option that may be given several times. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
