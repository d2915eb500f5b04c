import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printJson, printTable, refuse } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'

type Key = CallOutput<'papers.keys'>['keys'][number]

const columns: readonly Column<Key>[] = [
  { title: t('密钥编号', 'Key'), of: (key) => key.id },
  { title: t('启用', 'In use from'), of: (key) => key.madeAt.slice(0, 10) },
  { title: t('停用', 'Until'), of: (key) => key.retiredAt?.slice(0, 10) ?? '' },
  { title: t('签署公文', 'Papers'), of: (key) => String(key.papers) },
]

/** `zq paper keys`: the public keys that papers of the city were signed with; `--json` has the keys themselves. */
export function listKeys(cli: Cli): Promise<number> {
  return withSession(cli, async (session) => {
    const answer = await call(session, 'papers.keys', { query: {} })
    if (!answer.ok) return refuse(cli, answer.problem)
    return cli.json ? printJson(cli, answer.value) : printTable(cli, columns, answer.value.keys)
  })
}
