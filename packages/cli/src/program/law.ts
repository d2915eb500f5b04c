import { rolls, t, timeUnits } from '@zhiqiang/kernel'
import { type Command, Option } from 'commander'
import type { Tools } from './act.ts'

/** `zq deadline`, `zq law`: terms of law and when they end. */
export function addLawCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  program
    .command('deadline')
    .description(
      say(t('计算期限，逐日说明；不需要数据库', 'when a term ends, with every day on the way; needs no database')),
    )
    .option('--from <date>', say(t('起算日；按小时的写时刻', 'start day; for hours the moment')))
    .option('--amount <n>', say(t('期限', 'how long')))
    .addOption(new Option('--unit <unit>', say(t('单位', 'unit'))).choices(timeUnits))
    .option('--term <id>', say(t('法定时限的编号，代替期限和单位', 'id of a term of law, instead of amount and unit')))
    .addOption(
      new Option('--roll <rule>', say(t('届满日是休息日的', 'where the last day is a rest day'))).choices(rolls),
    )
    .option('--before', say(t('向前计算', 'count back from the day')))
    .option(
      '--batch',
      say(t('从标准输入逐行读 JSON，逐行回答', 'read a line of JSON after the other from standard input, answer each')),
    )
    .action(act(async () => (await import('../commands/law/deadline.ts')).deadline))
  const law = program.command('law').description(say(t('法规与时限', 'law and its terms')))
  law
    .command('terms')
    .description(say(t('列出某日有效的法定时限；不需要数据库', 'list the terms in force on a day; needs no database')))
    .option('--on <date>', say(t('哪一日；不给则列各时限的最新规定', 'the day; otherwise the newest version of each')))
    .option('--q <words>', say(t('含有', 'contains')))
    .action(act(async () => (await import('../commands/law/terms.ts')).listTerms))
  law
    .command('import')
    .argument(
      '<file>',
      say(t('法规原文：.txt、.docx 或 .pdf；- 为标准输入', 'text of a law: .txt, .docx or .pdf; - is standard input')),
    )
    .description(
      say(
        t(
          '导入一部法规的原文，逐条说明结果；有一条出错就不写入，退出码 1',
          'import the text of an instrument, article by article; nothing is written and the exit code is 1 where one is wrong',
        ),
      ),
    )
    .option('--dry-run', say(t('只试读，不写入', 'only try, write nothing')))
    .option(
      '--instrument <id>',
      say(t('法规编号；不给则按名称认', 'id of the instrument; told by the title otherwise')),
    )
    .option(
      '--edition <year>',
      say(t('哪一年的版本；不给则从文件里认', 'version, by its year; told from the file otherwise')),
    )
    .action(act(async () => (await import('../commands/law/import-text.ts')).importText))
}
