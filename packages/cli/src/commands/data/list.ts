import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printJson, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { needCity } from '../need-city.ts'

type Row = CallOutput<'data.registers'>['rows'][number]

/** `zq registry list`: the registers with how many records the city has in each. */
export function listRegisters(cli: Cli): Promise<number> {
  return withSession(cli, async (session) => {
    const city = await needCity(session)
    if (!city.ok) return refuse(cli, city.problem)
    const found = await call(session, 'data.registers', { query: { city: city.value } })
    if (!found.ok) return refuse(cli, found.problem)
    if (cli.json) return printJson(cli, found.value)
    return printTable<Row>(
      cli,
      [
        { title: t('库', 'Register'), of: (row) => row.id },
        { title: t('名称', 'Title'), of: (row) => say(cli, row.title) },
        { title: t('条数', 'Records'), of: (row) => String(row.records) },
        { title: t('更新', 'Updated'), of: (row) => row.updatedAt?.slice(0, 10) ?? '' },
      ],
      found.value.rows,
    )
  })
}
