import { articleName, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printPairs, printTable, say } from '../../output/print.ts'
import { call } from '../../session/session.ts'
import { handSheet } from '../hand-sheet.ts'
import { textPart } from '../input.ts'
import { needCity } from '../need-city.ts'

const outcomes = {
  new: t('新增', 'new'),
  changed: t('有改动', 'changed'),
  same: t('没有变化', 'as it was'),
  wrong: t('有错', 'wrong'),
}

interface ImportOptions {
  readonly dryRun?: boolean
  readonly instrument?: string
  readonly edition?: string
}

/** `zq law import`: the text of an instrument, article by article. Exit 1 where an article is wrong. */
export function importText(cli: Cli, file: string, options: ImportOptions): Promise<number> {
  return handSheet(cli, file, options.dryRun === true, {
    send: async (session, parts) => {
      const city = await needCity(session)
      if (!city.ok) return city
      const { instrument, edition } = options
      const named = [
        ...(instrument === undefined ? [] : [textPart('instrument', instrument)]),
        ...(edition === undefined ? [] : [textPart('version', edition)]),
      ]
      return call(session, 'law.importText', {}, [...parts, ...named])
    },
    show: ({ title, instrument, version, declared, rows, missing, counts }) => {
      const alone = t('库里没有收录这部法规，只保存原文', 'not declared in the library: its text stands alone')
      printPairs(cli, [
        [t('法规', 'Instrument'), declared ? `${title} (${instrument})` : `${title}（${say(cli, alone)}）`],
        [t('版本', 'Version'), version],
        [t('新增', 'New'), String(counts.new)],
        [t('有改动', 'Changed'), String(counts.changed)],
        [t('没有变化', 'As they were'), String(counts.same)],
        [t('不再有', 'Gone'), String(counts.gone)],
        ...(missing.length === 0
          ? []
          : ([[t('期限引用而原文没有', 'Referred to and not there'), missing.join('、')]] as const)),
      ])
      cli.out('')
      printTable(
        cli,
        [
          { title: t('行', 'Line'), of: (row) => String(row.line), align: 'right' },
          { title: t('条', 'Article'), of: (row) => say(cli, articleName(row.article)) },
          { title: t('开头', 'Begins'), of: (row) => row.begins, shrinks: true },
          {
            title: t('结果', 'Outcome'),
            of: (row) => [outcomes[row.does], row.note].flatMap((one) => (one ? [say(cli, one)] : [])).join('：'),
          },
        ],
        rows,
      )
    },
  })
}
