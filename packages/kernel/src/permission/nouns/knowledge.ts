import type { NounGrants } from '../role.ts'

/** Questions that are answered once for all. The office keeps them; what is published is everybody's. */
export const knowledgeGrants = {
  'knowledge.read': {
    office: 'city',
    lead: 'city',
    reporter: 'city',
    county: 'city',
    leader: 'city',
    auditor: 'city',
    administrator: 'city',
    officer: 'city',
    expert: 'public',
    mediator: 'public',
    partner: 'public',
    applicant: 'public',
    public: 'public',
    operator: 'machine',
  },
  'knowledge.keep': { office: 'city', operator: 'machine' },
} as const satisfies NounGrants
