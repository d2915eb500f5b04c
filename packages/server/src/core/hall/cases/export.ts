import type { HandlerInput } from '@zhiqiang/contract'
import { dateInChina, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import type { Db } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { logAccess } from '../../audit/access/store.ts'
import { type ExportColumn, type ExportDeps, xlsxOf } from '../../ledger/export/write-rows.ts'
import type { Access } from '../../ledger/things/get-thing.ts'
import { isOutsider } from '../outsider.ts'
import { type CaseRow, listCases } from './cases.ts'

type Query = HandlerInput<'cases.export'>['query']

/**
 * `cases.export`: exactly the rows that `cases.list` gives for the same filter, in its order, as a spreadsheet: who applied is
 * withheld there as it is in the list. Who took which list away stands in the access log.
 */
export async function casesXlsx(db: Db, deps: ExportDeps, query: Query, access: Access): Promise<Result<Uint8Array>> {
  const own = isOutsider(deps.actor)
  const shown = own ? columns.filter(({ key }) => key !== 'handler') : columns
  const written = await xlsxOf(db, deps, { name: t('办件', 'Cases'), columns: shown }, (all, paging) =>
    listCases(all, { ...query, ...paging }),
  )
  // What somebody takes of their own is their own affair; of a report they made the log would name them.
  if (!written.ok || own) return written
  const { actor, city = null } = deps
  const item = query.item === undefined ? undefined : deps.catalogue.kinds.get(query.item)
  await transaction(db, (tx) =>
    logAccess(tx, {
      id: uuidv7(Date.parse(access.at)),
      city,
      accountId: actor.kind === 'account' ? actor.id : null,
      actor: actor.name,
      what: 'cases.export',
      subject: [item?.title.zh ?? '全部事项', ...(query.q ? [`查找“${query.q}”`] : [])].join(' · '),
      at: access.at,
      address: access.address,
    }),
  )
  return written
}

const channels = { online: t('网上', 'online'), counter: t('窗口', 'counter') }

/** The day in China of an instant. */
const dayOf = (at: string | null) => (at === null ? null : dateInChina(at))

const columns: readonly ExportColumn<CaseRow>[] = [
  { key: 'no', title: t('受理编号', 'Number'), width: 22, of: (row) => row.no },
  { key: 'item', title: t('事项', 'Service'), width: 24, of: (row, say) => say(row.itemTitle) },
  { key: 'applicant', title: t('申请人', 'Applicant'), width: 30, of: (row) => row.subject.name },
  { key: 'state', title: t('状态', 'State'), of: (row, say) => say(row.stateLabel) },
  { key: 'due', title: t('期限', 'Due date'), width: 14, of: (row) => row.dueOn },
  { key: 'overdue', title: t('逾期', 'Overdue'), of: (row, say) => say(row.overdue ? t('是', 'yes') : t('否', 'no')) },
  {
    key: 'unit',
    title: t('承办单位', 'Unit'),
    width: 24,
    of: (row) => row.units.flatMap(({ part, name }) => (part === 'lead' ? [name] : [])).join('、'),
  },
  { key: 'handler', title: t('经办人', 'Officer'), of: (row) => row.handler?.name ?? '' },
  { key: 'channel', title: t('渠道', 'Channel'), of: (row, say) => say(channels[row.channel]) },
  { key: 'opened', title: t('收到', 'Received'), width: 14, of: (row) => dayOf(row.openedAt) },
  { key: 'accepted', title: t('受理', 'Accepted'), width: 14, of: (row) => dayOf(row.acceptedAt) },
  { key: 'closed', title: t('办结', 'Closed'), width: 14, of: (row) => dayOf(row.closedAt) },
]
