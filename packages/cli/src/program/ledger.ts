import { t } from '@zhiqiang/kernel'
import { type Command, Option } from 'commander'
import type { Tools } from './act.ts'
import { paged, several } from './options.ts'

/** `zq task`, `zq indicator`, `zq scheme`, `zq figure`, `zq thing`: the ledger. */
export function addLedgerCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const task = program
    .command('task')
    .alias('tasks')
    .description(say(t('任务', 'tasks')))
  filtered(paged(task.command('list'), tools), tools)
    .description(say(t('列出任务', 'list tasks')))
    .option('--state <state>', say(t('状态', 'state')))
    .option('--overdue', say(t('只列逾期的', 'only those that are overdue')))
    .addOption(new Option('--sort <by>', say(t('排序', 'order'))).choices(['clause', 'due', 'moved']))
    .action(act(async () => (await import('../commands/ledger/tasks.ts')).listTasks))
  acting(task.command('act'), tools)
  task
    .command('import')
    .description(
      say(
        t(
          '导入一份规划的任务清单；有错的行使退出码为 1',
          'import a task list of a plan; exit code 1 where a row is wrong',
        ),
      ),
    )
    .argument('<FILE>', say(t('.xlsx 或 .csv', 'an .xlsx or .csv')))
    .requiredOption('--policy <id>', say(t('规划文件的编号', 'id of a plan')))
    .option('--dry-run', say(t('只看每行会怎样，不写入', 'only say what each row would do')))
    .action(act(async () => (await import('../commands/ledger/import-tasks.ts')).importTasks))
  const indicator = program.command('indicator').description(say(t('指标', 'indicators')))
  filtered(paged(indicator.command('list'), tools), tools)
    .description(say(t('列出指标', 'list indicators')))
    .addOption(
      new Option('--light <light>', say(t('亮灯', 'light'))).choices(['met', 'onTrack', 'behind', 'missed', 'unknown']),
    )
    .addOption(new Option('--type <type>', say(t('类别', 'type'))).choices(['number', 'rank', 'direction', 'coverage']))
    .action(act(async () => (await import('../commands/ledger/indicators.ts')).listIndicators))
  addSchemeCommands(program, tools)
  const figure = program.command('figure').description(say(t('首页数字', 'figures of the home page')))
  figure
    .command('list')
    .description(say(t('列出数字', 'list the figures')))
    .action(act(async () => (await import('../commands/ledger/figures.ts')).listFigures))
  paged(figure.command('rows'), tools)
    .description(say(t('一个数字背后的每一行', 'the rows behind a figure')))
    .argument('<ID>')
    .action(act(async () => (await import('../commands/ledger/figures.ts')).figureRows))
  addThingCommands(program, tools)
}

function addSchemeCommands(program: Command, { say, act }: Tools): void {
  program
    .command('scheme')
    .description(say(t('外部考评', 'outside assessments')))
    .command('import')
    .description(
      say(
        t(
          '导入一项外部考评的项目；有错的行使退出码为 1',
          'import the items of an outside assessment; exit code 1 where a row is wrong',
        ),
      ),
    )
    .argument('<FILE>', say(t('.xlsx 或 .csv', 'an .xlsx or .csv')))
    .requiredOption('--scheme <id>', say(t('外部考评的编号', 'id of the outside assessment')))
    .option('--dry-run', say(t('只看每行会怎样，不写入', 'only say what each row would do')))
    .action(act(async () => (await import('../commands/ledger/import-items.ts')).importItems))
}

function addThingCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const thing = program.command('thing').description(say(t('任何一条记录', 'any thing with a lifecycle')))
  thing
    .command('get')
    .description(say(t('看一条记录和现在能办的步骤', 'show a thing and the steps it offers now')))
    .argument('<ID>')
    .action(act(async () => (await import('../commands/thing/get.ts')).getThing))
  acting(thing.command('act'), tools)
  answered(thing.command('open'), tools)
    .description(say(t('新建一条记录', 'open a thing')))
    .argument('<KIND>', say(t('类别，如 report', 'kind, such as report')))
    .argument('<STEP>', say(t('开始的步骤，如 submit', 'opening step, such as submit')))
    .option('--parent <id>', say(t('上级记录', 'thing above it')))
    .action(act(async () => (await import('../commands/thing/open.ts')).openThing))
  paged(thing.command('history'), tools)
    .description(say(t('全部经过', 'its whole history')))
    .argument('<ID>')
    .action(act(async () => (await import('../commands/thing/history.ts')).historyOf))
}

function acting(command: Command, tools: Tools): Command {
  const { say, act } = tools
  return answered(command, tools)
    .description(say(t('办理一步', 'take a step')))
    .argument('<ID>')
    .argument(
      '<STEP>',
      say(t('步骤，如 sign、finish；zq thing get 列出可办的', 'step, such as sign; zq thing get lists them')),
    )
    .option('--revision <n>', say(t('看到的版本号；不给则取最新', 'revision that was seen; the present one otherwise')))
    .action(act(async () => (await import('../commands/thing/act.ts')).actOn))
}

function answered(command: Command, { say }: Tools): Command {
  return command
    .option('--answers <json>', say(t('填写的内容：JSON 对象或 @文件', 'answers: a JSON object or @FILE')))
    .option('--file <path>', say(t('佐证材料，可重复', 'evidence; may be repeated')), several)
}

function filtered(command: Command, { say }: Tools): Command {
  return command
    .option('--q <words>', say(t('含有', 'contains')))
    .option('--unit <unit>', say(t('单位：名称或编号', 'unit: name or id')))
    .option('--policy <id>', say(t('规划文件的编号', 'id of a plan')))
}
