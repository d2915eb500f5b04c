import { t } from '@zhiqiang/kernel'
import { type Command, Option } from 'commander'
import type { Tools } from './act.ts'
import { paged } from './options.ts'

/** `zq paper`: official papers. */
export function addPaperCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const paper = program.command('paper').description(say(t('公文', 'official papers')))
  asked(paper.command('draft'), tools)
    .description(say(t('起草一份公文：显示其中的数，或写成文件', 'draft a paper: show its figures, or write it')))
    .option('--out <file>', say(t('写成 .docx 或 .pdf', 'write it as .docx or .pdf')))
    .action(act(async () => (await import('../commands/paper/draft.ts')).draftPaper))
  asked(paper.command('issue'), tools)
    .description(say(t('签发：编号并存档', 'issue a paper: number and keep it')))
    .action(act(async () => (await import('../commands/paper/issue.ts')).issuePaper))
  paged(paper.command('list'), tools)
    .description(say(t('列出已签发的公文', 'list the issued papers')))
    .action(act(async () => (await import('../commands/paper/list.ts')).listPapers))
  paper
    .command('verify')
    .description(say(t('核验一个文件是不是本系统出具的', 'tell whether a file was issued here')))
    .argument('<FILE>')
    .option(
      '--signature <file>',
      say(t('签名文件（核验页面可下载）；不连服务器', 'signature file from the verify page; asks no server')),
    )
    .option('--key <id>', say(t('本市公布的密钥编号', 'id of the key that the city publishes')))
    .action(act(async () => (await import('../commands/paper/verify.ts')).verifyPaper))
  paper
    .command('keys')
    .description(say(t('列出公文签名的公钥', 'list the public keys of papers')))
    .action(act(async () => (await import('../commands/paper/keys.ts')).listKeys))
}

function asked(command: Command, { say }: Tools): Command {
  return command
    .addOption(
      new Option('--sort <sort>', say(t('种类', 'sort')))
        .choices(['supervision-notice', 'progress-report', 'annual-report', 'minutes'])
        .makeOptionMandatory(),
    )
    .requiredOption('--from <day>', say(t('开始日', 'first day')))
    .requiredOption('--to <day>', say(t('截止日', 'last day')))
    .option('--policy <id>', say(t('规划文件的编号', 'id of a plan')))
    .option('--meeting <id>', say(t('会议的编号（会议纪要）', 'id of a meeting (for minutes)')))
}
