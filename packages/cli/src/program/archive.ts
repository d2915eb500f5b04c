import { retentionStates, t } from '@zhiqiang/kernel'
import { type Command, Option } from 'commander'
import type { Tools } from './act.ts'
import { paged } from './options.ts'

/** `zq archive`: files of closed cases. */
export function addArchiveCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const archive = program.command('archive').description(say(t('档案', 'files of closed cases')))
  paged(archive.command('list'), tools)
    .description(say(t('列出办结案件的档案和保管期限', 'list the files of closed cases and how long each is kept')))
    .addOption(new Option('--state <state>', say(t('状态', 'state'))).choices(Object.keys(retentionStates)))
    .option('--item <kind>', say(t('事项', 'service item')))
    .option('--until <day>', say(t('保管至不晚于', 'kept until this day at most')))
    .option('--q <words>', say(t('案件编号含有', 'the number of the case contains')))
    .action(act(async () => (await import('../commands/hall/archives.ts')).listFiles))
}
