import type { NounGrants } from '../role.ts'

/** Money for services of the hall: policies, budget lines, rounds, payments. What is being shown to the public is public. */
export const fundGrants = {
  'fund.read': {
    office: 'city',
    lead: 'city',
    leader: 'city',
    auditor: 'city',
    officer: 'city',
    applicant: 'public',
    public: 'public',
    operator: 'machine',
  },
  /** Objecting to a list that is shown to the public, without an account. */
  'publicity.object': { public: 'public', applicant: 'public', operator: 'machine' },
  /** Policies, budget lines, rounds, batches of payments. */
  'fund.manage': { office: 'city', operator: 'machine' },
  /** Letting a batch go out, by somebody else than who drew it up. */
  'fund.approve': { lead: 'city', operator: 'machine' },
} as const satisfies NounGrants
