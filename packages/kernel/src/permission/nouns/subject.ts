import type { NounGrants } from '../role.ts'

/** Subjects of the hall: persons and organisations that apply, and who may act for them. Personal data. */
export const subjectGrants = {
  'subject.read': { auditor: 'city', administrator: 'city', applicant: 'unit', operator: 'machine' },
  'subject.register': { public: 'public', operator: 'machine' },
  'subject.keep': { applicant: 'unit', operator: 'machine' },
  'subject.verify': { administrator: 'city', operator: 'machine' },
} as const satisfies NounGrants
