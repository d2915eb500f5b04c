import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { needCity } from '../need-city.ts'

type Hit = CallOutput<'search.find'>['hits'][number]

interface SearchOptions {
  readonly register?: string
  readonly limit?: string
  readonly newest?: boolean
}

const columns: readonly Column<Hit>[] = [
  { title: t('库', 'Register'), of: (hit) => hit.register },
  { title: t('号码', 'Number'), of: (hit) => hit.key },
  { title: t('名称', 'Title'), of: (hit) => hit.title },
  { title: t('日期', 'Day'), of: (hit) => hit.dated ?? '' },
]

/** `zq search`: the records of the registers that hold what is asked; with `--json` as the API answers it. */
export function search(cli: Cli, words: readonly string[], options: SearchOptions): Promise<number> {
  return withSession(cli, async (session) => {
    const city = await needCity(session)
    if (!city.ok) return refuse(cli, city.problem)
    const { register, limit, newest } = options
    const found = await call(session, 'search.find', {
      query: {
        q: words.join(' '),
        city: city.value,
        ...(register === undefined ? {} : { register }),
        limit: limit ?? '20',
        sort: newest ? 'newest' : 'best',
      },
    })
    if (!found.ok) return refuse(cli, found.problem)
    if (cli.json) return printJson(cli, found.value)
    const { hits, total, asked } = found.value
    for (const { text } of asked.filter(({ known }) => !known)) {
      cli.err(
        say(cli, fill(t('没有这样的值：{zh}', 'No record can have this value: {en}'), { zh: text.zh, en: text.en })),
      )
    }
    printTable(cli, columns, hits)
    cli.out(say(cli, t(`共 ${total} 条。`, `${total} in all.`)))
    return exit.done
  })
}
