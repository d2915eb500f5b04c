import type { NounGrants } from '../role.ts'

/** Cases of the hall: handed in where an item is offered in public, handled by the unit that answers for it. */
export const caseGrants = {
  'case.read': {
    office: 'city',
    lead: 'unit',
    officer: 'unit',
    county: 'unit',
    partner: 'unit',
    expert: 'named',
    mediator: 'named',
    auditor: 'city',
    applicant: 'unit',
    operator: 'machine',
  },
  'case.apply': { applicant: 'public', operator: 'machine' },
  /** Filing from paper for somebody at the counter. */
  'case.counter': { lead: 'lead', officer: 'lead', county: 'lead', operator: 'machine' },
  /** What only the applicant may do: correct, withdraw, object. */
  'case.pursue': { applicant: 'applied', operator: 'machine' },
  /** What another party does (defend, agree, sign), or the office for it from paper. */
  'case.answer': { applicant: 'party', lead: 'lead', officer: 'lead', county: 'lead', operator: 'machine' },
  'case.handle': { lead: 'lead', officer: 'lead', county: 'lead', operator: 'machine' },
  'case.assign': { lead: 'lead', county: 'lead', operator: 'machine' },
  'case.decide': { lead: 'lead', county: 'lead', operator: 'machine' },
  /** Over the unit's head: opening again what was closed. */
  'case.oversee': { office: 'city', operator: 'machine' },
  'case.review': { expert: 'named', operator: 'machine' },
  'case.mediate': { mediator: 'named', operator: 'machine' },
  'case.partner': { partner: 'unit', operator: 'machine' },
  'case.consult': { lead: 'unit', officer: 'unit', county: 'unit', operator: 'machine' },
} as const satisfies NounGrants
