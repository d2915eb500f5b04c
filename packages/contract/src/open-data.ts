import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Instant, TextView } from './endpoint.ts'

const RegisterId = z.string().regex(/^[a-z][a-z-]{1,30}$/)
const city = z.string().max(6).optional().describe('code of a city; the only one where there is one')
const Use = z.enum(['download', 'changes', 'search', 'record', 'schema'])
const Month = z.string().regex(/^\d{4}-\d{2}$/)

const Uses = z.array(z.object({ month: Month, sort: Use, n: z.int() }))

/** The registers as open data: what a stranger needs to take them over and to keep them up to date. */
export const openData = {
  'openData.catalogue': endpoint({
    method: 'GET',
    path: '/api/open-data',
    summary: t(
      '开放数据目录：各数据集的条数、更新时间、使用条款、下载地址、字段说明、各月使用次数，以及接口的用量限制',
      'Catalogue of open data: records, last update, terms of use, downloads, schema and uses by month of each set, and the limits of the API',
    ),
    can: 'public',
    query: z.object({ city, months: z.coerce.number().int().min(1).max(36).default(12) }),
    ok: z.object({
      city: z.string(),
      version: z.string().describe('of the API; a change that breaks a reader raises its first number'),
      terms: z.object({ licence: z.string(), address: z.string(), says: TextView }),
      limits: z.array(
        z.object({
          what: TextView,
          minutes: z.int(),
          most: z.int().describe('from one network address'),
          keyed: z.int().describe('by one account, with an API token'),
        }),
      ),
      sets: z.array(
        z.object({
          register: z.string(),
          title: TextView,
          records: z.int(),
          updatedAt: Instant.nullable(),
          sources: z.array(z.object({ name: z.string(), asOf: Day })).describe('whose data, and of which day'),
          downloads: z.array(z.object({ format: z.string(), address: z.string() })),
          schema: z.string().describe('address of the JSON Schema of a record'),
          changes: z.string().describe('address of the feed of changes'),
          uses: Uses,
        }),
      ),
      everywhere: Uses.describe('searches over all sets at once'),
    }),
  }),
  'openData.schema': endpoint({
    method: 'GET',
    path: '/api/data/registers/:register/schema',
    summary: t(
      '一个数据集的 JSON Schema（2020-12）：下载的 JSON 里每条记录的字段、类型、取值',
      'JSON Schema (2020-12) of a set: fields, types and values of each record of a JSON download',
    ),
    can: 'public',
    params: z.object({ register: RegisterId }),
    query: z.object({ city }),
    file: 'application/schema+json',
  }),
  'openData.changes': endpoint({
    method: 'GET',
    path: '/api/data/registers/:register/changes',
    summary: t(
      '一个数据集的变更：从头读起就是整库；带上次的 next 只得到其后新增、修改、删除的记录',
      'Changes of a set: read from the start it is the whole set; after the `next` of last time, what was added, changed or taken out since',
    ),
    can: 'public',
    params: z.object({ register: RegisterId }),
    query: z.object({
      city,
      after: z.string().max(200).optional().describe('the `next` of the answer before'),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    ok: z.object({
      records: z
        .array(z.record(z.string(), z.unknown()))
        .describe('as the schema says; put each over what has its key'),
      gone: z.array(z.string()).describe('keys of records that are no more'),
      next: z.string().describe('where to go on, now or next month'),
      more: z.boolean().describe('more is there to be read at once'),
    }),
  }),
}
