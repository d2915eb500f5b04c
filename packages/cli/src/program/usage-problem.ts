import { type Text, t } from '@zhiqiang/kernel'
import { CommanderError } from 'commander'
import { type Refusal, usage } from '../output/print.ts'

/** What each complaint of the argument parser means; `{0}`, `{1}` stand for what it quotes. */
const meanings: Readonly<Record<string, (quoted: readonly string[]) => Text>> = {
  'commander.unknownCommand': ([name = '']) => t(`没有这个命令：${name}。`, `No such command: ${name}.`),
  'commander.unknownOption': ([name = '']) => t(`没有这个选项：${name}。`, `No such option: ${name}.`),
  'commander.missingArgument': ([name = '']) => t(`缺少参数：${name}。`, `Missing argument: ${name}.`),
  'commander.optionMissingArgument': ([name = '']) => t(`选项缺少值：${name}。`, `Missing value of ${name}.`),
  'commander.missingMandatoryOptionValue': ([name = '']) => t(`必须给出选项：${name}。`, `Missing option: ${name}.`),
  'commander.invalidArgument': ([name = '', value = '']) =>
    t(`${name} 的值不对：${value}。`, `Not a value of ${name}: ${value}.`),
  'commander.excessArguments': () => t('参数太多。', 'Too many arguments.'),
}

/**
 * Why the argument parser stopped, as a refusal in both languages; `helped` where it only printed what was asked for.
 * @returns null for what is not its complaint
 */
export function usageProblem(thrown: unknown): Refusal | 'helped' | null {
  if (!(thrown instanceof CommanderError)) return null
  if (thrown.exitCode === 0) return 'helped'
  if (thrown.code === 'commander.help') return usage(t('请写明命令。', 'Name a command.'))
  const quoted = [...thrown.message.matchAll(/'([^']*)'/g)].map(([, words = '']) => words)
  const meaning = meanings[thrown.code]?.(quoted) ?? t('命令写得不对。', 'The command is not written right.')
  const choices = /Allowed choices are (.+)\.$/.exec(thrown.message)?.[1]
  return choices === undefined ? usage(meaning) : usage(meaning, t(`可选：${choices}`, `One of: ${choices}`))
}
