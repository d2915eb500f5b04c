import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'
import { FileView, ThingRow } from './things.ts'

const PaperSortId = z.enum(['supervision-notice', 'progress-report', 'annual-report', 'minutes'])

const runs = z.array(z.union([z.string(), z.object({ figure: z.string() })]))

const PaperBlock = z.union([
  z.object({
    is: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    mark: z.string().describe('一、 （一） 1. （1）'),
    runs,
  }),
  z.object({ is: z.literal('paragraph'), runs }),
  z.object({ is: z.literal('roll'), label: z.string(), runs }),
  z.object({
    is: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.object({ title: z.string(), width: z.number(), align: z.enum(['left', 'center']) })),
    rows: z.array(z.array(runs)),
  }),
])

const PaperFigure = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  text: z.string().describe('as the text says it'),
  unit: z.string(),
  source: z.string().describe('what was counted'),
  door: z
    .union([z.object({ to: z.literal('rows') }), z.object({ to: z.literal('indicator'), id: Id })])
    .nullable()
    .describe('where the figure opens'),
})

/** An official document as a screen shows it; .docx and .pdf are written of the same. */
export const PaperView = z.object({
  issuer: z.string(),
  head: z.string().describe('what stands in red above'),
  number: z.string().nullable(),
  title: z.string(),
  addressee: z.string().nullable(),
  body: z.array(PaperBlock),
  annexes: z.array(z.object({ title: z.string(), body: z.array(PaperBlock) })),
  signedBy: z.string().nullable(),
  on: Day,
  imprint: z.object({ copyTo: z.string().nullable(), printedBy: z.string(), printedOn: Day }),
  figures: z.array(PaperFigure),
})

const draftQuery = z.object({
  sort: PaperSortId,
  from: Day,
  to: Day,
  policy: Id.optional(),
  meeting: Id.optional().describe('for minutes, which take no period'),
})

const IssuedRow = ThingRow.extend({
  sort: z.string(),
  number: z.string(),
  issuedOn: Day,
  code: z.string(),
  verifyPath: z.string(),
  contentSm3: z.string(),
  files: z.array(FileView),
})

const PaperSignature = z.object({
  algorithm: z.string(),
  statement: z
    .object({
      city: z.string(),
      number: z.string(),
      issuedOn: Day,
      code: z.string(),
      contentSm3: z.string(),
      pdfSm3: z.string(),
      docxSm3: z.string(),
    })
    .describe('what was signed, as canonical JSON with "form": "zhiqiang-paper-1"'),
  value: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
  holds: z.boolean(),
  retiredOn: Day.nullable().describe('the day another key took its place'),
})

const Keys = z.object({
  algorithm: z.string(),
  keys: z.array(
    z.object({
      id: z.string(),
      publicKey: z.string(),
      madeAt: Instant,
      retiredAt: Instant.nullable(),
      papers: z.int().describe('how many papers it signed'),
    }),
  ),
})

const Verified = z.object({
  outcome: z.enum(['ours', 'withdrawn', 'not-ours']),
  paper: z
    .object({
      city: z.string(),
      title: z.string(),
      number: z.string(),
      issuer: z.string(),
      issuedOn: Day,
      withdrawnOn: Day.nullable(),
      entry: z
        .object({
          number: z.string(),
          code: z.string().describe('leads to what the entry says'),
          state: z.enum(['valid', 'flagged', 'revoked', 'ended']),
          why: z.string().nullable(),
          endedOn: Day.nullable(),
        })
        .nullable()
        .describe('how the entry stands that its case was given in a register'),
      code: z.string(),
      contentSm3: z.string(),
      pdfSm3: z.string(),
      docxSm3: z.string(),
      signature: PaperSignature.nullable().describe('null for a paper from before papers were signed'),
    })
    .nullable(),
  /** SM3 of the bytes handed in, where a file was. */
  sm3: z.string().nullable(),
})

export const papers = {
  'papers.sorts': endpoint({
    method: 'GET',
    path: '/api/papers/sorts',
    summary: t('能起草的公文种类', 'Sorts of papers that can be drafted'),
    can: 'paper.read',
    ok: z.object({
      sorts: z.array(
        z.object({
          id: PaperSortId,
          title: TextView,
          about: TextView,
          period: z.enum(['quarter', 'day', 'year', 'meeting']),
          plan: z.enum(['one', 'any']),
        }),
      ),
    }),
  }),
  'papers.letterhead': endpoint({
    method: 'GET',
    path: '/api/papers/letterhead',
    summary: t('公文版头：发文机关、机关代字、核验网址', 'The letterhead of a city'),
    can: 'paper.read',
    ok: z.object({
      cityThing: Id,
      issuer: z.string(),
      prefix: z.string().nullable(),
      addressee: z.string(),
      copyTo: z.string().nullable(),
      site: z.string().nullable(),
    }),
  }),
  'papers.draft': endpoint({
    method: 'GET',
    path: '/api/papers/draft',
    summary: t('起草：正文和其中每个数的出处', 'Draft a paper: its text, and where each number comes from'),
    can: 'paper.draft',
    query: draftQuery,
    ok: z.object({ asOf: Day, paper: PaperView }),
  }),
  'papers.rows': endpoint({
    method: 'GET',
    path: '/api/papers/draft/rows',
    summary: t('公文中一个数背后的每一行', 'The rows behind a number of a draft'),
    can: 'paper.draft',
    query: draftQuery.extend({ figure: z.string().min(1).max(120), ...pageQuery }),
    ok: z.object({ figure: PaperFigure, rows: z.array(ThingRow), total: z.int(), next: z.string().nullable() }),
  }),
  'papers.docx': endpoint({
    method: 'GET',
    path: '/api/papers/draft.docx',
    summary: t('下载草稿（.docx）', 'Download a draft (.docx)'),
    can: 'paper.draft',
    query: draftQuery,
    file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
  'papers.pdf': endpoint({
    method: 'GET',
    path: '/api/papers/draft.pdf',
    summary: t('下载草稿（.pdf）', 'Download a draft (.pdf)'),
    can: 'paper.draft',
    query: draftQuery,
    file: 'application/pdf',
  }),
  'papers.issue': endpoint({
    method: 'POST',
    path: '/api/papers',
    summary: t('签发：编号、生成 .docx 和 .pdf、存档', 'Issue a paper: number it, write its files, keep them'),
    can: 'paper.issue',
    body: draftQuery.extend({ requestId: Id }),
    ok: z.object({ id: Id, number: z.string(), code: z.string(), at: Instant }),
  }),
  'papers.list': endpoint({
    method: 'GET',
    path: '/api/papers',
    summary: t('已签发的公文', 'Papers that were issued'),
    can: 'paper.read',
    query: z.object({ ...pageQuery, q: z.string().max(100).optional() }),
    ok: pageOf(IssuedRow),
  }),
  'papers.keys': endpoint({
    method: 'GET',
    path: '/api/papers/keys',
    summary: t('公文签名的公钥', 'Public keys that papers were signed with'),
    can: 'public',
    query: z.object({
      city: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    ok: Keys,
  }),
  'papers.renewKey': endpoint({
    method: 'POST',
    path: '/api/papers/keys',
    summary: t(
      '更换签名密钥；原来的签名仍用原公钥核验',
      'Change the signing key; what the old one signed goes on verifying',
    ),
    can: 'city.manage',
    ok: Keys,
  }),
  'papers.verify': endpoint({
    method: 'POST',
    path: '/api/papers/verify',
    summary: t(
      '核验：多部分表单，字段 file；是不是本系统出具的文件',
      'Verify a file: multipart with file; whether this system issued it',
    ),
    can: 'public',
    multipart: true,
    ok: Verified,
  }),
}
