import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printTable, say } from '../../output/print.ts'
import { call } from '../../session/session.ts'
import { handSheet } from '../hand-sheet.ts'
import { textPart } from '../input.ts'

const outcomes = {
  add: t('新增', 'new'),
  change: t('修改', 'changed'),
  nothing: t('没有变化', 'no change'),
  wrong: t('有错', 'wrong'),
}

/** `zq scheme import`: the items of an outside assessment; with `--dry-run` only what it would do. Exit 1 where a row is wrong. */
export function importItems(
  cli: Cli,
  file: string,
  options: { readonly scheme: string; readonly dryRun?: boolean },
): Promise<number> {
  return handSheet(cli, file, options.dryRun === true, {
    send: (session, parts) => call(session, 'schemes.import', {}, [...parts, textPart('scheme', options.scheme)]),
    show: ({ rows }) =>
      printTable(
        cli,
        [
          { title: t('行', 'Row'), of: (row) => row.no, align: 'right' },
          { title: t('序号', 'No.'), of: (row) => row.item.no },
          { title: t('项目', 'Item'), of: (row) => row.item.name, shrinks: true },
          { title: t('单位', 'Unit'), of: (row) => row.item.unit },
          { title: t('台账数据来源', 'Source in the ledger'), of: (row) => row.source, shrinks: true },
          {
            title: t('结果', 'Outcome'),
            of: (row) => [outcomes[row.does], ...row.changes, ...row.why].map((text) => say(cli, text)).join('；'),
          },
        ],
        rows,
      ),
  })
}
