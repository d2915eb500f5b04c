import { type Lang, pick, type Text, t } from '@zhiqiang/kernel'
import { Command, Option } from 'commander'
import { type Cli, cliOf, type GlobalOptions, languageOf, type Streams } from '../cli.ts'
import { exit, refuse } from '../output/print.ts'
import type { Run, Tools } from './act.ts'
import { addArchiveCommands } from './archive.ts'
import { addDataCommands } from './data.ts'
import { addLawCommands } from './law.ts'
import { addLedgerCommands } from './ledger.ts'
import { addMachineCommands } from './machine.ts'
import { addOrganisationCommands } from './organisation.ts'
import { addPaperCommands } from './paper.ts'
import { addPolicyCommands } from './policy.ts'
import { usageProblem } from './usage-problem.ts'

/** What the process around the commands gives them. */
export interface Place extends Streams {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly width: number | null
  readonly root: string
  readonly version: string
}

const titles: Readonly<Record<string, Text>> = {
  'Usage:': t('用法：', 'Usage:'),
  'Arguments:': t('参数：', 'Arguments:'),
  'Options:': t('选项：', 'Options:'),
  'Global Options:': t('通用选项：', 'Global options:'),
  'Commands:': t('命令：', 'Commands:'),
}

/**
 * Runs the command line and gives its exit code: 0 done, 1 refused, 2 called wrongly or with something unreadable.
 * @param args arguments after the program's name
 */
export async function runProgram(args: readonly string[], place: Place): Promise<number> {
  const lang = languageOf(languageIn(args), place.env)
  let code: number = exit.done
  const program = new Command('zq')
  const cli = (): Cli => cliOf(program.opts<GlobalOptions>(), place.env, place)
  const tools: Tools = {
    say: (text) => pick(text, lang),
    act:
      <A extends readonly unknown[]>(load: () => Promise<Run<A>>) =>
      async (...given: A) => {
        const run = await load()
        code = await run(cli(), ...given)
      },
  }
  describe(program, tools, place)
  addPolicyCommands(program, tools)
  addLedgerCommands(program, tools)
  addPaperCommands(program, tools)
  addLawCommands(program, tools)
  addDataCommands(program, tools)
  addArchiveCommands(program, tools)
  addMachineCommands(program, tools)
  addOrganisationCommands(program, tools)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (thrown) {
    const found = usageProblem(thrown)
    if (found === null) throw thrown
    return found === 'helped' ? exit.done : refuse(cli(), found)
  }
}

/** Name, general options and manners; set before the commands, which inherit them. */
function describe(program: Command, { say }: Tools, place: Place): void {
  const places = (usage: string) =>
    usage.replace('[options]', say(t('[选项]', '[options]'))).replace('[command]', say(t('[命令]', '[command]')))
  program
    .description(say(t('知强的命令行', 'The command line of Zhiqiang')))
    .version(place.version, '-V, --version', say(t('版本', 'print the version')))
    .helpOption('-h, --help', say(t('帮助', 'print help')))
    .helpCommand('help [command]', say(t('一个命令的帮助', 'help for a command')))
    .option('--json', say(t('输出 JSON', 'print JSON')))
    .addOption(
      new Option('--lang <lang>', say(t('语言（也可用 ZQ_LANG）', 'language (or ZQ_LANG)'))).choices(['zh', 'en']),
    )
    .option('--city <code>', say(t('哪个城市；只有一个时不必给', 'which city; needless where there is one')))
    .option(
      '--server <url>',
      say(t('改向这个服务器办理（也可用 ZQ_SERVER）', 'ask this server instead (or ZQ_SERVER)')),
    )
    .option(
      '--token <token>',
      say(t('该服务器的接口令牌（也可用 ZQ_TOKEN）', 'API token for that server (or ZQ_TOKEN)')),
    )
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => say(titles[title] ?? t(title, title)),
      styleUsage: places,
      styleSubcommandTerm: places,
      optionDescription: ({ description, argChoices = [] }) =>
        argChoices.length === 0 ? description : `${description}${say(t('：', ': '))}${argChoices.join(' | ')}`,
    })
    .configureOutput({
      writeOut: (text) => place.out(text.replace(/\n$/, '')),
      writeErr: (text) => place.err(text.replace(/\n$/, '')),
      outputError: () => undefined,
    })
    .exitOverride()
}

/** `--lang` before the arguments are parsed: the help itself is written in it. */
function languageIn(args: readonly string[]): { readonly lang?: Lang } {
  const at = args.indexOf('--lang')
  const value = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1]
  return value === 'en' || value === 'zh' ? { lang: value } : {}
}
