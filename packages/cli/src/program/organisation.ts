import { postRoles, t } from '@zhiqiang/kernel'
import { type Command, Option } from 'commander'
import type { Tools } from './act.ts'
import { paged, several } from './options.ts'

/** `zq city`, `zq clock`, `zq unit`, `zq person`, `zq post`. */
export function addOrganisationCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const city = program.command('city').description(say(t('城市', 'cities')))
  city
    .command('list')
    .description(say(t('列出城市', 'list the cities')))
    .action(act(async () => (await import('../commands/organisation/cities.ts')).listCities))
  city
    .command('add')
    .description(say(t('新增城市和它的区划', 'add a city with its divisions')))
    .argument('<CODE>', say(t('区划代码（六位）', 'division code (six digits)')))
    .argument('<NAME>', say(t('名称', 'name')))
    .option('--name-en <name>', say(t('英文名称', 'English name')))
    .option('--colour <hex>', say(t('主色，如 #7a1f1f', 'colour, such as #7a1f1f')))
    .option(
      '--divisions <file>',
      say(t('区划文件：每行 代码,名称[,上级代码]', 'its divisions: a line each, code,name[,code above]')),
    )
    .option('--sample', say(t('示例城市：日期可以前移', 'a sample city, whose date may be moved')))
    .action(act(async () => (await import('../commands/organisation/cities.ts')).addCity))
  const clock = program.command('clock').description(say(t('日期', 'the date')))
  clock
    .command('show')
    .description(say(t('城市的今天', 'today in the city')))
    .action(act(async () => (await import('../commands/organisation/clock.ts')).showClock))
  clock
    .command('set')
    .description(say(t('把示例城市的今天前移', "move a sample city's today forward")))
    .argument('<DATE>', 'YYYY-MM-DD')
    .action(act(async () => (await import('../commands/organisation/clock.ts')).setClock))
  addUnitCommands(program, tools)
  addPeopleCommands(program, tools)
}

function addUnitCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const unit = program.command('unit').description(say(t('单位', 'units')))
  paged(unit.command('list'), tools)
    .description(say(t('列出单位', 'list units')))
    .option('--q <words>', say(t('名称含有', 'a name contains')))
    .option('--on <date>', say(t('该日在册的', 'in force on that day')))
    .action(act(async () => (await import('../commands/organisation/units.ts')).listUnits))
  unit
    .command('add')
    .description(say(t('登记单位', 'register a unit')))
    .argument('<NAME>', say(t('全称', 'full name')))
    .option('--region <code>', say(t('区划代码；不给则为本市', 'division code; the city itself otherwise')))
    .option('--from <date>', say(t('生效日；不给则为今天', 'first day in force; today otherwise')))
    .option('--short <name>', say(t('简称，可重复', 'short name; may be repeated')), several)
    .option('--parent <unit>', say(t('上级单位', 'unit above')))
    .option('--name-en <name>', say(t('英文名称', 'English name')))
    .option('--collective', say(t('集合单位（代表其成员）', 'collective unit (stands for its members)')))
    .action(act(async () => (await import('../commands/organisation/units.ts')).addUnit))
}

function addPeopleCommands(program: Command, tools: Tools): void {
  const { say, act } = tools
  const person = program
    .command('person')
    .alias('people')
    .description(say(t('人员', 'people')))
  paged(person.command('list'), tools)
    .description(say(t('列出人员', 'list people')))
    .option('--q <words>', say(t('姓名或用户名含有', 'name or user name contains')))
    .action(act(async () => (await import('../commands/organisation/people.ts')).listPeople))
  person
    .command('add')
    .description(say(t('建立账号，显示一次初始密码', 'create an account; shows its first password once')))
    .argument('<LOGIN>', say(t('用户名', 'user name')))
    .argument('<NAME>', say(t('姓名', 'name')))
    .action(act(async () => (await import('../commands/organisation/people.ts')).addPerson))
  person
    .command('import')
    .description(
      say(
        t(
          '导入单位、人员和岗位的名单，显示一次初始密码；有错的行使退出码为 1',
          'import a list of units, people and posts; shows first passwords once; exit code 1 where a row is wrong',
        ),
      ),
    )
    .argument('<FILE>', say(t('.xlsx 或 .csv', 'an .xlsx or .csv')))
    .option('--dry-run', say(t('只看每行会怎样，不写入', 'only say what each row would do')))
    .action(act(async () => (await import('../commands/organisation/import-people.ts')).importPeople))
  const post = program.command('post').description(say(t('岗位', 'posts')))
  paged(post.command('list'), tools)
    .description(say(t('列出岗位', 'list posts')))
    .option('--q <words>', say(t('名称含有', 'title contains')))
    .option('--unit <unit>', say(t('单位：名称或编号', 'unit: name or id')))
    .action(act(async () => (await import('../commands/organisation/people.ts')).listPosts))
  post
    .command('add')
    .description(say(t('设岗', 'create a post')))
    .argument('<TITLE>', say(t('岗位名称', 'title')))
    .requiredOption('--unit <unit>', say(t('单位：名称或编号', 'unit: name or id')))
    .addOption(new Option('--role <role>', say(t('角色', 'role'))).choices(postRoles).makeOptionMandatory())
    .option('--holder <person>', say(t('任岗人：用户名或编号', 'holder: user name or id')))
    .option('--from <date>', say(t('自；不给则为今天', 'from; today otherwise')))
    .action(act(async () => (await import('../commands/organisation/people.ts')).addPost))
}
