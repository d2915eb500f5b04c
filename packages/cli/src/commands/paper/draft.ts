import { writeFile } from 'node:fs/promises'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say, usage } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { type Wish, wishOf } from './wish.ts'

/** `zq paper draft`: the figures of a draft, or the draft as a file. */
export function draftPaper(cli: Cli, options: Wish & { readonly out?: string }): Promise<number> {
  return withSession(cli, async (session) => {
    const query = wishOf(options)
    if (options.out !== undefined) {
      const format = /\.(docx|pdf)$/.exec(options.out)?.[1]
      if (format === undefined)
        return refuse(cli, usage(t('文件名要以 .docx 或 .pdf 结尾。', 'The file ends in .docx or .pdf.')))
      const answer = await session.send(format === 'pdf' ? 'papers.pdf' : 'papers.docx', { query })
      if (!answer.ok) return refuse(cli, answer.problem)
      if (!('file' in answer.value)) throw new Error('a draft is a file')
      const { file } = answer.value
      await writeFile(options.out, file)
      cli.out(options.out)
      return exit.done
    }
    const answer = await call(session, 'papers.draft', { query })
    if (!answer.ok) return refuse(cli, answer.problem)
    if (cli.json) return printJson(cli, answer.value)
    const { paper } = answer.value
    cli.out(paper.title)
    return printTable(
      cli,
      [
        { title: t('编号', 'Id'), of: (figure) => figure.id },
        { title: t('数据', 'Figure'), of: (figure) => figure.label, shrinks: true },
        { title: t('数值', 'Value'), of: (figure) => figure.text, align: 'right' },
        {
          title: t('口径', 'What is counted'),
          of: (figure) => say(cli, t(figure.source, figure.source)),
          shrinks: true,
        },
      ],
      paper.figures,
    )
  })
}
