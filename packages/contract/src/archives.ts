import { holdGrounds, type RetentionState, retentionStates, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, pageOf, pageQuery, TextView } from './endpoint.ts'
import { FileView } from './things.ts'

const State = z.enum(Object.keys(retentionStates) as [RetentionState, ...RetentionState[]])
const Ground = z.enum(Object.keys(holdGrounds) as [keyof typeof holdGrounds, ...(keyof typeof holdGrounds)[]])

const filter = z.object({
  q: z.string().max(60).optional().describe('in the number of the case'),
  item: z.string().max(60).optional(),
  state: State.optional(),
  until: Day.optional().describe('kept no longer than this day'),
})

const ArchiveRow = z.object({
  id: Id.describe('of the case'),
  no: z.string(),
  item: z.string(),
  itemTitle: TextView,
  unit: z.string().nullable().describe('the unit that leads it'),
  closedOn: Day,
  years: z.int().nullable().describe('null: for ever'),
  keepUntil: Day.nullable().describe('the last day; null: for ever'),
  state: State,
  stateLabel: TextView,
  tone: z.string(),
  destroyedOn: Day.nullable(),
  list: z.object({ id: Id, no: z.string() }).nullable().describe('the list of destruction it stands on'),
})

const Hold = z.object({ id: Id, ground: Ground, why: z.string(), since: Day, liftedOn: Day.nullable() })

export const archives = {
  'archives.list': endpoint({
    method: 'GET',
    path: '/api/archives',
    summary: t(
      '办结案件的档案；各状态件数与列表是同一筛选',
      'Files of closed cases; how many stand where, under the same filter',
    ),
    can: 'archive.read',
    query: filter.extend(pageQuery),
    ok: pageOf(ArchiveRow).extend({
      byState: z
        .array(z.object({ state: State, label: TextView, files: z.int() }))
        .describe('whatever state is asked for'),
    }),
  }),
  'archives.export': endpoint({
    method: 'GET',
    path: '/api/archives.xlsx',
    summary: t('导出档案清单（XLSX）', 'Export the files (XLSX)'),
    can: 'archive.read',
    query: filter,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  'archives.get': endpoint({
    method: 'GET',
    path: '/api/archives/:id',
    summary: t('一件案件的归档与保管期限', 'How long the file of a case is kept, and how that was reckoned'),
    can: 'archive.read',
    params: z.object({ id: Id }),
    ok: ArchiveRow.extend({
      rule: z
        .object({
          instrument: TextView,
          article: z.string().nullable(),
          mark: z.enum(['confirmed', 'unconfirmed']),
          note: TextView.nullable(),
        })
        .nullable()
        .describe('where the term is laid down, as in force on the day of closing'),
      derivation: z.array(z.object({ day: Day, counted: z.boolean(), why: TextView })),
      extended: z.object({ on: Day, was: Day, why: z.string() }).nullable(),
      holds: z.array(Hold).describe('all there were, the latest first'),
    }),
  }),
  'archives.pack': endpoint({
    method: 'GET',
    path: '/api/archives/:id/pack',
    summary: t(
      '一件案件的离线档案包（ZIP）：网页、文书、材料、办理记录和校验值',
      'The file of a case as a ZIP that opens off line: a page, letters, materials, events and hashes',
    ),
    can: 'archive.read',
    params: z.object({ id: Id }),
    file: 'application/zip',
  }),
  'archives.listPack': endpoint({
    method: 'GET',
    path: '/api/destruction-lists/:id/pack',
    summary: t(
      '一份销毁清册所列案件的离线档案包（ZIP）',
      'The files on a list of destruction as a ZIP that opens off line',
    ),
    can: 'archive.read',
    params: z.object({ id: Id }),
    file: 'application/zip',
  }),
  'archives.lists': endpoint({
    method: 'GET',
    path: '/api/destruction-lists',
    summary: t('销毁清册', 'Lists of destruction'),
    can: 'archive.read',
    query: z.object({ ...pageQuery, id: Id.optional().describe('only this one') }),
    ok: pageOf(
      z.object({
        id: Id,
        no: z.string(),
        unit: z.string().nullable(),
        files: z.int(),
        leftOut: z.int(),
        drawnOn: Day,
        stateLabel: TextView,
        tone: z.string(),
        certificate: z
          .object({ id: Id, no: z.string(), verifyPath: z.string(), files: z.array(FileView) })
          .nullable()
          .describe('of a list that was carried out'),
      }),
    ),
  }),
}
