import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, TextView } from './endpoint.ts'

const MandateView = z.object({
  id: Id,
  subject: z.object({ id: Id, name: z.string() }).describe('for whom'),
  role: z.enum(['manager', 'member', 'agency']),
  holder: z.object({ id: Id, name: z.string() }).describe('the person, or the agency'),
  items: z
    .array(z.object({ id: z.string(), title: TextView }))
    .nullable()
    .describe('the services an agency may act in; null for all'),
  from: Day,
  to: Day.nullable(),
  holds: z.boolean(),
  mayEnd: z.boolean(),
})

/** Who acts for whom in the hall: the people of a firm, and agencies. */
export const mandates = {
  'mandates.list': endpoint({
    method: 'GET',
    path: '/api/mandates',
    summary: t('本人和本单位给出、收到的授权', 'Mandates given and held by me and my firms'),
    can: 'case.apply',
    ok: z.object({
      subjects: z
        .array(z.object({ id: Id, name: z.string(), manages: z.boolean() }))
        .describe('for whom the caller acts at first hand'),
      given: z.array(MandateView),
      held: z.array(MandateView).describe('by agencies the caller acts for'),
    }),
  }),
  'mandates.invite': endpoint({
    method: 'POST',
    path: '/api/mandates/invite',
    summary: t('邀请一个人加入本单位，得到一次性邀请码', 'Ask somebody to join the firm: gives a code for one use'),
    can: 'subject.keep',
    body: z.object({ subject: Id, role: z.enum(['manager', 'member']), until: Day.optional() }),
    ok: z.object({ code: z.string(), expiresOn: Day }),
  }),
  'mandates.join': endpoint({
    method: 'POST',
    path: '/api/mandates/join',
    summary: t('凭邀请码加入一个单位', 'Join a firm by its code'),
    can: 'case.apply',
    body: z.object({ code: z.string().trim().max(20), requestId: Id }),
    ok: z.object({ subject: z.object({ id: Id, name: z.string() }) }),
  }),
  'mandates.empower': endpoint({
    method: 'POST',
    path: '/api/mandates/empower',
    summary: t('委托代理机构办理', 'Let an agency act'),
    can: 'subject.keep',
    body: z.object({
      subject: Id,
      agency: z.string().trim().max(30).describe('its credit code'),
      items: z.array(z.string().max(60)).min(1).max(100).nullable(),
      until: Day.optional(),
      requestId: Id,
    }),
    ok: z.object({ agency: z.object({ id: Id, name: z.string() }) }),
  }),
  'mandates.end': endpoint({
    method: 'POST',
    path: '/api/mandates/:id/end',
    summary: t('终止授权，随即生效', 'End a mandate at once'),
    can: 'subject.keep',
    params: z.object({ id: Id }),
    body: z.object({ requestId: Id }),
    ok: z.object({ ended: z.boolean() }),
  }),
}
