import { t } from '@zhiqiang/kernel'
import type { Command } from 'commander'
import type { Tools } from './act.ts'
import { wholeNumber } from './options.ts'

/** `zq registry`, `zq search`, `zq marks`: the registers of the data platform. */
export function addDataCommands(program: Command, { say, act }: Tools): void {
  const registry = program.command('registry').description(say(t('登记库', 'registers of the data platform')))
  registry
    .command('import')
    .argument(
      '<kind>',
      say(t('登记库：patents 等；zq registry list 列出', 'register, such as patents; zq registry list lists them')),
    )
    .argument('<file>', say(t('表格（CSV、TSV、XLSX）、JSON 或 XML', 'a table (CSV, TSV, XLSX), JSON or XML')))
    .description(
      say(
        t(
          '把文件导入登记库；编码、格式自动识别；有未导入的行时退出码为 1',
          'take a file into a register; format and encoding are told from it; the exit code is 1 where rows were rejected',
        ),
      ),
    )
    .option('--dry-run', say(t('只试读，不写入', 'only try, write nothing')))
    .option('--source <name>', say(t('数据来源；不给则为库名', 'whose data it is; the name of the register otherwise')))
    .option('--as-of <date>', say(t('数据日期；不给则为今天', 'the day the data are from; today otherwise')))
    .action(act(async () => (await import('../commands/data/import-file.ts')).importFile))
  registry
    .command('list')
    .description(say(t('有哪些登记库，各有多少条', 'which registers there are, and how many records each has')))
    .action(act(async () => (await import('../commands/data/list.ts')).listRegisters))
  registry
    .command('quality')
    .argument('[kind]', say(t('登记库；不给则全部', 'register; all of them otherwise')))
    .description(
      say(
        t(
          '数据质量：缺项、日期先后、疑似重复，被拒和被修补的行',
          'quality of the data: missing values, days out of order, records entered twice, rows refused and mended',
        ),
      ),
    )
    .action(act(async () => (await import('../commands/data/quality.ts')).registerQuality))
  const search = program
    .command('search')
    .argument(
      '[words...]',
      say(
        t(
          '词语、号码，或 状态:有效、分类:H04L 这样的条件',
          'words, a number, or conditions such as status:valid, class:H04L',
        ),
      ),
    )
    .description(say(t('检索登记库', 'search the registers')))
    .option('--register <kind>', say(t('只查一个登记库', 'only one register')))
    .option('--limit <n>', say(t('最多列出几条（1 到 200，默认 20）', 'at most so many (1 to 200; 20)')), wholeNumber)
    .option('--newest', say(t('新的在前', 'the newest first')))
    .action(act(async () => (await import('../commands/data/search.ts')).search))
  search
    .command('rebuild')
    .description(say(t('重建办件和登记库的检索', 'make the search of cases and of the registers anew')))
    .action(act(async () => (await import('../commands/machine/search.ts')).rebuildSearches))
  const marks = program.command('marks').description(say(t('商标', 'trade marks')))
  marks
    .command('similar')
    .argument('<name>', say(t('商标名称', 'name of a mark')))
    .description(
      say(t('查与一个名称近似的商标，给出得分和理由', 'find the marks that are like a name, with scores and reasons')),
    )
    .option('--class <classes>', say(t('只查这些类别，如 9 或 9,42', 'only these classes, such as 9 or 9,42')))
    .option('--limit <n>', say(t('最多列出几条（1 到 100，默认 20）', 'at most so many (1 to 100; 20)')), wholeNumber)
    .action(act(async () => (await import('../commands/data/similar-marks.ts')).similarMarks))
}
