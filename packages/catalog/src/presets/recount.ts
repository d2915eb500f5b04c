import { t } from '@zhiqiang/kernel'

/** The step of a kind with clocks by which a changed work calendar moves them; nobody presses it. */
export function recountStep<const S extends string>(open: readonly S[]) {
  return {
    recount: {
      from: open,
      to: 'stay',
      can: 'case.handle',
      label: t('期限重新计算', 'Deadline reckoned anew'),
      consequence: t('工作日历有变，未届满的期限按新日历计算', 'The work calendar changed; running terms follow it'),
      form: {},
      does: 'recount',
      internal: true,
      inside: true,
      aside: true,
      tells: [
        {
          to: { parts: ['lead'] },
          words: t('工作日历有变，办件期限重新计算', 'A deadline moved with the work calendar'),
        },
      ],
    },
  } as const
}
