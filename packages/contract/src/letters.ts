import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { ClockView } from './case-clock.ts'
import { Day, endpoint, Id, longPageOf, pageQuery, TextView } from './endpoint.ts'
import { PaperView } from './papers.ts'
import { ThingRow, ThingView } from './things.ts'

const letterFacts = {
  number: z.string(),
  name: z.string().describe('which letter of the service: acceptance, granted …'),
  item: z.string(),
  itemTitle: TextView,
  caseId: Id,
  caseNo: z.string(),
  recipient: z.string(),
  issuedOn: Day,
  method: z.enum(['system', 'hand', 'post', 'left', 'notice']).nullable(),
  servedOn: Day.nullable(),
}

const LetterRow = ThingRow.extend(letterFacts)

/** A letter on the page of its case: with what is counted from its service. */
export const CaseLetter = LetterRow.extend({
  remedies: z.array(z.object({ sort: z.enum(['reconsider', 'sue']), body: z.string() })),
  clocks: z.array(ClockView),
})

const LetterView = ThingView.extend(letterFacts).extend({
  verifyPath: z.string(),
  contentSm3: z.string(),
  paper: PaperView.nullable().describe('null for an applicant who has not received it yet'),
  remedies: CaseLetter.shape.remedies,
  clocks: z.array(ClockView),
  service: z
    .array(z.object({ label: TextView, value: TextView }))
    .describe('what was recorded of its service, as its certificate has it'),
  certificate: z.boolean().describe('whether its certificate of service can be had'),
})

const certificateOf = { params: z.object({ id: Id }), can: 'case.read' } as const

export const letters = {
  'letters.list': endpoint({
    method: 'GET',
    path: '/api/letters',
    summary: t('文书及其送达', 'Letters and how they were served'),
    can: 'case.read',
    query: z.object({
      ...pageQuery,
      q: z.string().max(100).optional(),
      state: z.enum(['made', 'ready', 'sent', 'noticed', 'served', 'withdrawn']).optional(),
    }),
    ok: longPageOf(LetterRow),
  }),
  'letters.get': endpoint({
    method: 'GET',
    path: '/api/letters/:id',
    summary: t('一件文书：内容、送达、救济期限', 'A letter: what it says, its service, times to object'),
    can: 'case.read',
    params: z.object({ id: Id }),
    ok: LetterView,
  }),
  'letters.certificatePdf': endpoint({
    ...certificateOf,
    method: 'GET',
    path: '/api/letters/:id/certificate.pdf',
    summary: t(
      '送达回证（.pdf）；送达前可打印空白回证',
      'Certificate of service (.pdf); to fill in by hand before it is served',
    ),
    file: 'application/pdf',
  }),
  'letters.certificateDocx': endpoint({
    ...certificateOf,
    method: 'GET',
    path: '/api/letters/:id/certificate.docx',
    summary: t('送达回证（.docx）', 'Certificate of service (.docx)'),
    file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
}
