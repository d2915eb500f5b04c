import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, ProblemView, pageOf, pageQuery, TextView } from './endpoint.ts'

const RegisterId = z.string().regex(/^[a-z][a-z-]{1,30}$/)

const FieldView = z.object({
  id: z.string(),
  label: TextView,
  sort: z.enum(['text', 'longText', 'choice', 'region', 'day', 'number', 'names', 'codes']),
  options: z.record(z.string(), TextView).optional().describe('labels of the values of a choice'),
})

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

const SearchHit = z
  .object({
    register: z.string(),
    key: z.string().describe('the number the record is kept by'),
    title: z.string(),
    fields: z
      .array(
        z.object({
          id: z.string(),
          label: TextView,
          value: Value,
          text: TextView.describe('the value as it is read: the label of a choice, the name of a division'),
        }),
      )
      .describe('the facts shown with a hit'),
    excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })).describe('around the first word found'),
    dated: Day.nullable(),
  })
  .meta({ id: 'SearchHit' })

/** What a search found. */
export const SearchFound = z.object({
  total: z.int().describe('exact'),
  hits: z.array(SearchHit),
  facets: z.array(
    z.object({
      id: z.string(),
      label: TextView,
      values: z.array(z.object({ tag: z.string(), label: TextView, n: z.int() })),
    }),
  ),
  asked: z
    .array(z.object({ text: TextView, known: z.boolean() }))
    .describe('how the query was understood; not known: a value that no record can have'),
})

const ImportRun = z
  .object({
    id: Id,
    register: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    source: z.string().describe('whose data it is'),
    asOf: Day.describe('the day the data are from'),
    dryRun: z.boolean(),
    phase: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
    format: z.string().nullable(),
    askedBy: z.string(),
    askedAt: Instant,
    finishedAt: Instant.nullable(),
    progress: z.int().describe('share of the file that is read, 0 to 1000'),
    read: z.int(),
    inserted: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
    warnings: z.int().describe('rows taken in with something mended or left out'),
    failure: ProblemView.nullable(),
    writtenBy: Id.nullable().describe('the import that wrote what this trial tried'),
  })
  .meta({ id: 'ImportRun' })

const RowNote = z.object({
  no: z.int(),
  rowNo: z.int().describe('number of the row in the file'),
  sort: z.enum(['rejected', 'mended']),
  field: TextView.nullable(),
  reason: TextView,
  cells: z.record(z.string(), z.string()).nullable().describe('the row as it was, by its headings'),
})

export const data = {
  'data.registers': endpoint({
    method: 'GET',
    path: '/api/data/registers',
    summary: t('登记库：字段、条数、更新时间', 'Registers of the data platform: fields, records, last update'),
    can: 'public',
    query: z.object({ city: z.string().max(6).optional().describe('code of a city; the only one where there is one') }),
    ok: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          title: TextView,
          one: TextView.describe('what one record is called'),
          heading: z.string().describe('the field that heads a record'),
          records: z.int(),
          updatedAt: Instant.nullable(),
          fields: z.array(FieldView.extend({ typed: z.boolean().describe('may be entered by hand') })),
          headings: z
            .record(z.string(), z.array(z.string()))
            .describe('headings under which a field is known in files'),
        }),
      ),
    }),
  }),
  'search.find': endpoint({
    method: 'GET',
    path: '/api/search',
    summary: t(
      '检索登记库：词语、号码、分类、状态、地区',
      'Search the registers: words, numbers, classes, status, region',
    ),
    can: 'public',
    query: z.object({
      q: z.string().max(500).default(''),
      register: RegisterId.optional(),
      city: z.string().max(6).optional().describe('code of a city; the only one where there is one'),
      tags: z.string().max(1000).optional().describe('chosen facets, each field=value, parted by commas'),
      sort: z.enum(['best', 'newest']).default('best'),
      facets: z.enum(['true', 'false']).default('false').describe('count the values of facets too'),
      offset: z.coerce.number().int().min(0).max(9_800).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    ok: SearchFound,
  }),
  'data.record': endpoint({
    method: 'GET',
    path: '/api/data/records/:register/:key',
    summary: t('一条登记记录：字段、来源、变化', 'One record: fields, where each is from, how it changed'),
    can: 'public',
    params: z.object({ register: RegisterId, key: z.string().min(1).max(120) }),
    query: z.object({ city: z.string().max(6).optional().describe('code of a city; the only one where there is one') }),
    ok: z.object({
      register: z.string(),
      registerTitle: TextView,
      key: z.string(),
      title: z.string(),
      groups: z.array(
        z.object({
          title: TextView,
          fields: z.array(
            FieldView.extend({
              value: Value,
              text: TextView.describe('the value as it is read'),
              source: z.string().nullable().describe('null: reckoned from other fields'),
              ground: TextView.nullable().describe('the rule of law it was reckoned by'),
              others: z
                .array(z.object({ source: z.string(), text: TextView }))
                .describe('what other sources say instead'),
            }),
          ),
        }),
      ),
      sources: z.array(
        z.object({
          name: z.string(),
          asOf: Day,
          byHand: z.boolean(),
          putAt: Instant,
          file: z.string().nullable(),
          rowNo: z.int().nullable().describe('number of the row in the file'),
          runId: Id.nullable().describe('the import; for those who may see imports'),
        }),
      ),
      versions: z
        .array(
          z.object({
            no: z.int(),
            at: Instant,
            asOf: Day,
            source: z.string(),
            changes: z.array(z.object({ label: TextView, before: TextView, after: TextView })),
          }),
        )
        .describe('the newest first, at most 50'),
      entries: z
        .array(
          z.object({
            thingId: Id,
            revision: z.int(),
            at: Instant,
            by: z.string(),
            why: z.string(),
            withdrawn: z.boolean(),
            said: z.array(z.object({ label: TextView, text: TextView })),
          }),
        )
        .describe('what was entered or corrected by hand; for those who may do so'),
    }),
  }),
  'data.export': endpoint({
    method: 'GET',
    path: '/api/data/registers/:register/export',
    summary: t(
      '下载整个登记库：format 为 csv、jsonl（每行一个 JSON）、json 或 xlsx（至多5万条）；不含自然人姓名，同一网络地址每10分钟至多60次',
      'Download a whole register as csv, jsonl (a JSON object a line), json or xlsx (up to 50,000 records); without names of persons; 60 times in 10 minutes from one network address',
    ),
    can: 'public',
    params: z.object({ register: RegisterId }),
    query: z.object({
      city: z.string().max(6).optional().describe('code of a city; the only one where there is one'),
      format: z.enum(['csv', 'jsonl', 'json', 'xlsx']).default('csv'),
    }),
    file: 'text/csv; charset=utf-8',
  }),
  'data.quality': endpoint({
    method: 'GET',
    path: '/api/data/quality',
    summary: t(
      '数据质量：缺项、日期先后、疑似重复，各来源最近一次导入被拒和被修补的行',
      'Quality of the data: missing values, days out of order, records entered twice; rows of each source refused and mended when it last came in',
    ),
    can: 'data.import',
    query: z.object({ register: RegisterId.optional() }),
    ok: z.object({
      rows: z.array(
        z.object({
          register: z.string(),
          title: TextView,
          records: z.int(),
          checks: z.array(
            z.object({
              id: z.string(),
              sort: z.enum(['missing', 'order', 'future', 'alike']),
              says: TextView,
              n: z.int().describe('records it is so with'),
            }),
          ),
          files: z
            .array(
              ImportRun.pick({
                id: true,
                source: true,
                fileName: true,
                asOf: true,
                read: true,
                rejected: true,
                warnings: true,
              }),
            )
            .describe('the last file of each source'),
        }),
      ),
    }),
  }),
  'data.qualityRows': endpoint({
    method: 'GET',
    path: '/api/data/quality/:register/:check',
    summary: t('一项质量检查涉及的记录', 'The records a check of quality names'),
    can: 'data.import',
    params: z.object({ register: RegisterId, check: z.string().max(120) }),
    query: z.object(pageQuery),
    ok: pageOf(
      z.object({
        key: z.string(),
        title: z.string(),
        values: z.array(z.object({ label: TextView, text: TextView })).describe('what the check looked at'),
      }),
    ),
  }),
  'data.imports': endpoint({
    method: 'GET',
    path: '/api/data/imports',
    summary: t('导入记录', 'Files taken in'),
    can: 'data.import',
    query: z.object({
      ...pageQuery,
      register: RegisterId.optional(),
      phase: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']).optional(),
    }),
    ok: pageOf(ImportRun),
  }),
  'data.importRun': endpoint({
    method: 'GET',
    path: '/api/data/imports/:id',
    summary: t('一次导入的进度和逐行报告', 'How far an import is, and its report row by row'),
    can: 'data.import',
    params: z.object({ id: Id }),
    query: z.object({
      sort: z.enum(['rejected', 'mended']).optional(),
      after: z.coerce.number().int().min(-1).default(-1),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    ok: z.object({ run: ImportRun, registerTitle: TextView, notes: z.array(RowNote), more: z.boolean() }),
  }),
  'data.importReport': endpoint({
    method: 'GET',
    path: '/api/data/imports/:id/report',
    summary: t(
      '下载未导入的行：原样的列加上原因，改好后可直接再导入',
      'The rejected rows as CSV: their columns and the reason; mended, it can be imported again',
    ),
    can: 'data.import',
    params: z.object({ id: Id }),
    file: 'text/csv; charset=utf-8',
  }),
  'data.template': endpoint({
    method: 'GET',
    path: '/api/data/registers/:register/template',
    summary: t('下载导入模板', 'A template for imports'),
    can: 'data.import',
    params: z.object({ register: RegisterId }),
    file: 'text/csv; charset=utf-8',
  }),
  'data.import': endpoint({
    method: 'POST',
    path: '/api/data/imports',
    summary: t(
      '导入文件：多部分表单，字段依次为 register、source、asOf、apply（true 才写入）、requestId、file',
      'Import a file: multipart with register, source, asOf, apply (true writes), requestId, then file',
    ),
    can: 'data.import',
    multipart: 'large',
    ok: z.object({ run: ImportRun }),
  }),
  'data.writeImport': endpoint({
    method: 'POST',
    path: '/api/data/imports/:id/write',
    summary: t('把试读过的文件写入', 'Write what a trial tried'),
    can: 'data.import',
    params: z.object({ id: Id }),
    body: z.object({ requestId: Id }),
    ok: z.object({ run: ImportRun }),
  }),
  'data.cancelImport': endpoint({
    method: 'POST',
    path: '/api/data/imports/:id/cancel',
    summary: t('停止导入；已写入的行保留', 'Stop an import; rows already written stay'),
    can: 'data.import',
    params: z.object({ id: Id }),
    body: z.object({ requestId: Id }),
    ok: z.object({ run: ImportRun }),
  }),
}
