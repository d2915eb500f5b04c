import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery, TextView } from './endpoint.ts'

const SelfCheckView = z.object({
  id: Id,
  subject: z.object({ id: Id, name: z.string() }),
  item: z.string(),
  title: z.string(),
  answers: z.record(z.string(), z.unknown()),
  lines: z.array(z.object({ label: TextView, good: z.boolean(), how: TextView })),
  checkedOn: Day,
  by: z.string(),
  savedAt: Instant,
})

/** What firms look at by themselves. A firm's own people see it; there is no way to it for anybody else. */
export const selfChecks = {
  'selfChecks.list': endpoint({
    method: 'GET',
    path: '/api/self-checks',
    summary: t('本单位的自查；只有本单位的人看得到', 'Self-checks of the own firm; nobody else sees them'),
    can: 'signed-in',
    query: z.object(pageQuery),
    ok: pageOf(SelfCheckView),
  }),
  'selfChecks.run': endpoint({
    method: 'POST',
    path: '/api/self-checks',
    summary: t('自查并保存', 'Check by oneself, and keep it'),
    can: 'case.apply',
    body: z.object({
      requestId: Id,
      subject: Id,
      item: z.string().max(60),
      answers: z.record(z.string(), z.unknown()),
    }),
    ok: SelfCheckView,
  }),
  'selfChecks.remove': endpoint({
    method: 'DELETE',
    path: '/api/self-checks/:id',
    summary: t('删除自查', 'Remove a self-check'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ removed: z.boolean() }),
  }),
}
