import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { printJson, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'

/** `zq figure list`: the figures of the home page. */
export function listFigures(cli: Cli): Promise<number> {
  return withSession(cli, async (session) => {
    const answer = await call(session, 'figures.list', {})
    if (!answer.ok) return refuse(cli, answer.problem)
    if (cli.json) return printJson(cli, answer.value)
    return printTable(
      cli,
      [
        { title: t('编号', 'Id'), of: (figure) => figure.id },
        { title: t('名称', 'Name'), of: (figure) => say(cli, figure.title) },
        { title: t('数值', 'Value'), of: (figure) => figure.value, align: 'right' },
        { title: t('总数', 'Of'), of: (figure) => figure.of, align: 'right' },
        { title: t('单位', 'Unit'), of: (figure) => say(cli, figure.unit) },
        { title: t('截至', 'As of'), of: (figure) => figure.asOf },
        { title: t('定义', 'Definition'), of: (figure) => say(cli, figure.definition), shrinks: true },
      ],
      answer.value.figures,
    )
  })
}

/** `zq figure rows`: the rows behind a figure; those that count are as many as its value. */
export function figureRows(cli: Cli, id: string, paging: PageOptions): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'figures.rows', { params: { id }, query: at }))
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (row) => row.id },
      { title: t('计入', 'Counts'), of: (row) => (row.counts ? '1' : '0') },
      { title: t('类别', 'Kind'), of: (row) => row.kind },
      { title: t('标题', 'Title'), of: (row) => row.title, shrinks: true },
      { title: t('状态', 'State'), of: (row) => say(cli, row.state) },
      { title: t('期限', 'Due'), of: (row) => row.dueOn },
      { title: t('条款', 'Clause'), of: (row) => row.clausePath },
    ])
  })
}
