import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { say } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'

type EventRow = CallOutput<'audit.events'>['rows'][number]

/** Events as a table: of one thing, or of many with the thing named. */
export function eventColumns(cli: Cli, of: 'one' | 'many'): readonly Column<EventRow>[] {
  const thing: readonly Column<EventRow>[] = [
    { title: t('类别', 'Kind'), of: (event) => event.kind },
    { title: t('事项', 'Thing'), of: (event) => event.thingTitle, shrinks: true },
  ]
  return [
    { title: t('时间', 'When'), of: (event) => formatInstant(event.at, cli.lang) },
    ...(of === 'many' ? thing : []),
    { title: t('序号', 'No.'), of: (event) => event.seq, align: 'right' },
    { title: t('步骤', 'Step'), of: (event) => say(cli, event.label) },
    { title: t('办理人', 'By'), of: (event) => event.actor, shrinks: true },
    { title: t('单位', 'Unit'), of: (event) => event.unit },
    { title: t('链值', 'Hash'), of: (event) => event.hash.slice(0, 12) },
  ]
}
