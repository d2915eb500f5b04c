import { t } from '@zhiqiang/kernel'
import type { Command } from 'commander'
import type { Tools } from './act.ts'
import { paged, several } from './options.ts'

/** `zq audit`, `zq db`, `zq backup`, `zq restore`, `zq oidc`, `zq files`, `zq api`. */
export function addMachineCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const audit = program.command('audit').description(say(t('审计', 'the audit')))
  audit
    .command('verify')
    .description(say(t('核验全部事件链；有问题时退出码为 1', 'verify every chain; exit code 1 where one is broken')))
    .action(act(async () => (await import('../commands/audit/verify.ts')).verifyAudit))
  audit
    .command('seal')
    .description(say(t('封存尚未封存的事件', 'seal the events that no seal covers')))
    .action(act(async () => (await import('../commands/audit/seal.ts')).sealAudit))
  paged(audit.command('events'), tools)
    .description(say(t('列出事件', 'list events')))
    .option('--q <words>', say(t('含有', 'contains')))
    .option('--kind <kind>', say(t('类别', 'kind')))
    .option('--from <date>', say(t('自', 'from')))
    .option('--to <date>', say(t('至', 'to')))
    .action(act(async () => (await import('../commands/audit/events.ts')).listEvents))
  const db = program.command('db').description(say(t('数据库', 'the database')))
  db.command('migrate')
    .description(say(t('升级数据库', 'run the pending migrations')))
    .action(act(async () => (await import('../commands/machine/database.ts')).migrateDatabase))
  db.command('url')
    .description(say(t('正在运行的数据库的连接地址（含口令）', 'address of the running database, password included')))
    .option('--app', say(t('应用账号（默认）', "the application's login (default)")))
    .option('--owner', say(t('所有者账号', "the owner's login")))
    .action(act(async () => (await import('../commands/machine/database.ts')).printUrl))
  db.command('status')
    .description(say(t('数据库的版本、大小和升级情况', 'version, size and migrations of the database')))
    .action(act(async () => (await import('../commands/machine/database.ts')).showStatus))
  program
    .command('backup')
    .description(
      say(t('运行中备份：数据、文件、封存写成一个文件', 'back up while running: rows, files and seals in one file')),
    )
    .argument('<FILE>', say(t('新文件，如 zq-20260301.tar.gz', 'a new file, such as zq-20260301.tar.gz')))
    .action(act(async () => (await import('../commands/machine/backup.ts')).backUp))
  program
    .command('restore')
    .description(
      say(t('把备份恢复到空的数据文件夹，并核验', 'restore a backup into an empty data folder and verify it')),
    )
    .argument('<FILE>')
    .option('--sm3 <hash>', say(t('备份时给出的哈希', 'the hash that the backup gave')))
    .action(act(async () => (await import('../commands/machine/backup.ts')).restore))
  addOidcCommands(program, tools)
  program
    .command('files')
    .description(say(t('存放的文件', 'stored files')))
    .command('verify')
    .description(say(t('核验全部文件的哈希', 'verify the hash of every file')))
    .action(act(async () => (await import('../commands/machine/files.ts')).verifyFiles))
  program
    .command('api')
    .description(
      say(t('调用接口的任何操作；不给操作则列出全部', 'call any operation of the API; without one, list them')),
    )
    .argument('[OPERATION]')
    .option('--params <json>', say(t('路径参数', 'parameters of the path')))
    .option('--query <json>', say(t('查询参数', 'query')))
    .option('--body <json>', say(t('请求内容', 'body')))
    .option(
      '--part <part>',
      say(
        t('多部分表单的一项：名=文字 或 名=@文件，可重复', 'part of a form: name=text or name=@FILE; may be repeated'),
      ),
      several,
    )
    .action(act(async () => (await import('../commands/api/call-operation.ts')).callOperation))
}

function addOidcCommands(program: Command, { say, act }: Tools): void {
  const oidc = program.command('oidc').description(say(t('统一身份登录', 'single sign-on')))
  oidc
    .command('set')
    .description(
      say(t('把统一身份平台的设置存进数据库，密钥加密', 'keep the provider in the database, its secret sealed')),
    )
    .requiredOption('--issuer <url>', say(t('平台地址（https）', 'address of the provider (https)')))
    .requiredOption('--client-id <id>', say(t('客户端编号', 'client id')))
    .requiredOption(
      '--secret-file <file>',
      say(t('只含客户端密钥的文件；- 为标准输入', 'a file with the client secret alone; - for standard input')),
    )
    .option('--name <name>', say(t('登录页按钮上的名称', 'what the button of the sign-in page calls it')))
    .action(act(async () => (await import('../commands/machine/oidc.ts')).setOidc))
  oidc
    .command('show')
    .description(say(t('显示设置，不含密钥', 'show the settings, without the secret')))
    .action(act(async () => (await import('../commands/machine/oidc.ts')).showOidc))
  oidc
    .command('clear')
    .description(say(t('清除设置', 'forget the settings')))
    .action(act(async () => (await import('../commands/machine/oidc.ts')).clearOidc))
}
