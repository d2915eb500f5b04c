import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printJson, printPairs, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { unitNames } from './columns.ts'
import { fieldsOf } from './form-line.ts'

/** `zq thing get`: a thing, and what may be done with it now. */
export function getThing(cli: Cli, id: string): Promise<number> {
  return withSession(cli, async (session) => {
    const found = await call(session, 'things.get', { params: { id } })
    if (!found.ok) return refuse(cli, found.problem)
    const thing = found.value
    if (cli.json) return printJson(cli, thing)
    printPairs(cli, [
      [t('编号', 'Id'), thing.id],
      [t('类别', 'Kind'), thing.kind],
      [t('标题', 'Title'), thing.title],
      [t('状态', 'State'), say(cli, thing.stateLabel)],
      [t('版本号', 'Revision'), thing.revision],
      [t('期限', 'Due'), thing.dueOn],
      [t('单位', 'Units'), unitNames(thing)],
      [t('条款', 'Clause'), thing.clauseId],
      [t('附件', 'Files'), thing.files.map((file) => file.name).join('、')],
      [t('内容', 'Data'), JSON.stringify(thing.data)],
    ])
    cli.out('')
    const offered = thing.abilities.filter((ability) => ability.allowed)
    return printTable(
      cli,
      [
        { title: t('步骤', 'Step'), of: (ability) => ability.step },
        { title: t('名称', 'Name'), of: (ability) => say(cli, ability.label) },
        { title: t('填写', 'Answers'), of: (ability) => fieldsOf(ability.form), shrinks: true },
        { title: t('后果', 'Consequence'), of: (ability) => say(cli, ability.consequence), shrinks: true },
      ],
      offered,
    )
  })
}
