import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printTable, say } from '../../output/print.ts'
import { call } from '../../session/session.ts'
import { handSheet } from '../hand-sheet.ts'
import { needCity } from '../need-city.ts'

const outcomes = {
  unit: t('新单位', 'new unit'),
  person: t('新账号', 'new account'),
  post: t('新岗位', 'new post'),
  handOver: t('接任岗位', 'takes the post'),
}

/** `zq person import`: units, persons and posts of a spreadsheet; with `--dry-run` only what it would do. Exit 1 where a row is wrong. */
export function importPeople(cli: Cli, file: string, options: { readonly dryRun?: boolean }): Promise<number> {
  return handSheet(cli, file, options.dryRun === true, {
    send: async (session, parts) => {
      const city = await needCity(session)
      return city.ok ? call(session, 'people.import', {}, parts) : city
    },
    show: ({ rows, reply }) => {
      printTable(
        cli,
        [
          { title: t('行', 'Row'), of: (row) => row.no, align: 'right' },
          { title: t('单位', 'Unit'), of: (row) => row.unit, shrinks: true },
          { title: t('姓名', 'Name'), of: (row) => row.name },
          { title: t('岗位', 'Post'), of: (row) => row.post, shrinks: true },
          {
            title: t('结果', 'Outcome'),
            of: (row) =>
              row.why.length > 0
                ? row.why.map((why) => say(cli, why)).join('；')
                : row.does.map((does) => say(cli, outcomes[does])).join('、') || say(cli, t('已有', 'there already')),
          },
        ],
        rows,
      )
      if (!reply || reply.passwords.length === 0) return
      cli.out('')
      printTable(
        cli,
        [
          { title: t('用户名', 'User name'), of: (one) => one.login },
          { title: t('姓名', 'Name'), of: (one) => one.name },
          { title: t('初始密码（只显示一次）', 'First password (shown once)'), of: (one) => one.password },
        ],
        reply.passwords,
      )
    },
  })
}
