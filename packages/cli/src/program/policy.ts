import { t } from '@zhiqiang/kernel'
import { type Command, Option } from 'commander'
import type { Tools } from './act.ts'
import { paged } from './options.ts'

/** `zq policy …`: reading, keeping and publishing plans. */
export function addPolicyCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const policy = program.command('policy').description(say(t('规划文件', 'plans')))
  policy
    .command('parse')
    .description(say(t('解析文件，不保存；不需要数据库', 'read documents without keeping them; needs no database')))
    .argument('<FILE...>', say(t('txt、md、html、docx、doc、pdf', 'txt, md, html, docx, doc, pdf')))
    .option('--out <dir>', say(t('每个文件写一个 JSON 到这个文件夹', 'write one JSON for each file into this folder')))
    .option(
      '--joined',
      say(t('把全部文件作为一份（通知和附件）', 'read all files as one document (a notice and its annexes)')),
    )
    .action(act(async () => (await import('../commands/policy/parse.ts')).parse))
  policy
    .command('import')
    .description(
      say(t('导入一份文件（通知和附件可多个），等待审核', 'keep one document (a notice and its annexes) for review')),
    )
    .argument('<FILE...>')
    .requiredOption('--region <code>', say(t('区划代码（六位）', 'division code (six digits)')))
    .action(act(async () => (await import('../commands/policy/import.ts')).importPolicy))
  paged(policy.command('list'), tools)
    .description(say(t('列出规划文件', 'list plans')))
    .option('--q <words>', say(t('标题或文号含有', 'title or number contains')))
    .option('--state <state>', say(t('状态', 'state')))
    .action(act(async () => (await import('../commands/policy/list.ts')).listPolicies))
  policy
    .command('publish')
    .description(
      say(
        t('发布：生成编号版本、任务、指标和周期事项', 'publish a numbered version with tasks, indicators and duties'),
      ),
    )
    .argument('<ID>')
    .addOption(
      new Option('--visibility <who>', say(t('谁可以看', 'who may read it')))
        .choices(['public', 'inside'])
        .makeOptionMandatory(),
    )
    .option(
      '--show <fields>',
      say(t('公开页显示任务的哪些内容，逗号分隔', 'what the public page shows of each task, comma-separated')),
    )
    .option('--keep-running', say(t('期限已过，仍继续执行', 'its horizon has passed but it goes on')))
    .option('--why <reason>', say(t('理由', 'reason')))
    .action(act(async () => (await import('../commands/policy/publish.ts')).publishPolicy))
}
