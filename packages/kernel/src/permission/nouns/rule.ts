import type { NounGrants } from '../role.ts'

/**
 * Rules to be issued: the pipeline is seen by the whole staff; proposed by units, taken up by the office, written by the
 * unit that drafts, answered by the units asked, reviewed for legality by the unit named, adopted and published by
 * whoever issues.
 */
export const ruleGrants = {
  'rule.read': {
    office: 'city',
    lead: 'inside',
    reporter: 'inside',
    county: 'inside',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'rule.propose': { office: 'city', lead: 'city', operator: 'machine' },
  'rule.plan': { office: 'city', operator: 'machine' },
  'rule.draft': { office: 'city', lead: 'lead', reporter: 'lead', county: 'lead', operator: 'machine' },
  'rule.opine': { lead: 'unit', reporter: 'unit', county: 'unit', operator: 'machine' },
  /** Opinions are between the unit that gave one and the unit that drafts. */
  'rule.hear': {
    office: 'city',
    lead: 'unit',
    reporter: 'unit',
    county: 'unit',
    leader: 'city',
    auditor: 'city',
    operator: 'machine',
  },
  'rule.review': { office: 'city', lead: 'unit', reporter: 'unit', county: 'unit', operator: 'machine' },
  'rule.issue': { office: 'city', lead: 'lead', county: 'lead', operator: 'machine' },
} as const satisfies NounGrants
