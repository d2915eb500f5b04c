import { t } from '@zhiqiang/kernel'
import { loadReading } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { newRequestId, readInput, textPart } from '../input.ts'
import { needCity } from '../need-city.ts'

const outcomes = {
  unit: t('新单位', 'new unit'),
  person: t('新账号', 'new account'),
  post: t('新岗位', 'new post'),
  handOver: t('接任岗位', 'takes the post'),
}

/** `zq person import`: units, persons and posts of a spreadsheet; with `--dry-run` only what it would do. Exit 1 where a row is wrong. */
export async function importPeople(cli: Cli, file: string, options: { readonly dryRun?: boolean }): Promise<number> {
  const { largestDocument } = await loadReading()
  const read = await readInput(file, largestDocument)
  if (!read.ok) return refuse(cli, read.problem)
  return withSession(cli, async (session) => {
    const city = await needCity(session)
    if (!city.ok) return refuse(cli, city.problem)
    const parts = [
      { field: 'file', ...read.value },
      textPart('apply', String(options.dryRun !== true)),
      textPart('requestId', newRequestId()),
    ]
    const answer = await call(session, 'people.import', {}, parts)
    if (!answer.ok) return refuse(cli, answer.problem)
    const { rows, counts, applied, reply } = answer.value
    const code = counts.wrong > 0 ? exit.refused : exit.done
    if (cli.json) {
      printJson(cli, answer.value)
      return code
    }
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
    if (reply && reply.passwords.length > 0) {
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
    }
    cli.err(say(cli, verdict(counts.wrong, applied)))
    return code
  })
}

function verdict(wrong: number, applied: boolean) {
  if (wrong > 0) return t(`${wrong} 行有错，没有写入任何一行。`, `${wrong} rows are wrong; nothing was written.`)
  return applied ? t('已写入。', 'Written.') : t('试读完毕，没有写入。', 'Tried; nothing was written.')
}
