import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { needCity } from '../need-city.ts'

type Hit = CallOutput<'marks.similar'>['hits'][number]

interface SimilarOptions {
  readonly class?: string
  readonly limit?: string
}

/** `zq marks similar`: the marks most like a name; with `--json` as the API answers it. */
export function similarMarks(cli: Cli, name: string, options: SimilarOptions): Promise<number> {
  const columns: readonly Column<Hit>[] = [
    { title: t('得分', 'Score'), of: (hit) => `${hit.score.toFixed(3)}${hit.warning ? ' !' : ''}` },
    { title: t('商标', 'Mark'), of: (hit) => hit.title },
    { title: t('号码', 'Number'), of: (hit) => hit.key },
    { title: t('类别', 'Classes'), of: (hit) => hit.classes.join(' ') },
    { title: t('理由', 'Why'), of: (hit) => hit.reasons.map((reason) => say(cli, reason)).join('; ') },
  ]
  return withSession(cli, async (session) => {
    const city = await needCity(session)
    if (!city.ok) return refuse(cli, city.problem)
    const found = await call(session, 'marks.similar', {
      query: {
        name,
        city: city.value,
        limit: options.limit ?? '20',
        ...(options.class === undefined ? {} : { class: options.class }),
      },
    })
    if (!found.ok) return refuse(cli, found.problem)
    if (cli.json) return printJson(cli, found.value)
    const { hits, marks, warningLine } = found.value
    printTable(cli, columns, hits)
    cli.out(
      say(
        cli,
        t(
          `与 ${marks} 件商标比对；带 ! 的得分达到 ${warningLine}，请留意。`,
          `Compared with ${marks} marks; ! marks a score of ${warningLine} or more.`,
        ),
      ),
    )
    return exit.done
  })
}
