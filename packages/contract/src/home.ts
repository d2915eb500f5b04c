import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, TextView } from './endpoint.ts'
import { ThingRow } from './things.ts'

export const home = {
  'home.work': endpoint({
    method: 'GET',
    path: '/api/home',
    summary: t('我的工作', 'My work'),
    can: 'signed-in',
    ok: z.object({
      today: Day,
      groups: z.array(
        z.object({
          id: z.enum([
            'overdue',
            'dueSoon',
            'escalated',
            'instructed',
            'reminded',
            'noBody',
            'toDecide',
            'toSign',
            'toRenew',
            'toOpine',
            'toComplete',
            'toRespond',
            'toReceive',
            'mentioned',
            'standIn',
            'toHandle',
            'toFollowUp',
            'toRate',
            'toAdvise',
            'toJudge',
            'toOffer',
            'toClear',
            'toAnswer',
            'toAcknowledge',
            'toReport',
            'toFill',
            'returned',
            'toReview',
            'toAssign',
            'toConfirm',
            'toPublish',
            'waiting',
          ]),
          title: TextView,
          hint: TextView,
          total: z.int(),
          rows: z.array(ThingRow),
        }),
      ),
    }),
  }),
}
