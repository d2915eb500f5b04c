import { type StepTell, t } from '@zhiqiang/kernel'

type Tells = readonly StepTell[]

/** Given out by whatever way: the lead is to sign, co-units are to know. */
export const given: Tells = [
  {
    to: { parts: ['lead'] },
    words: t('有一项任务交由贵单位牵头，请签收', 'A task was given to your unit to lead; please sign for it'),
  },
  { to: { parts: ['co'] }, words: t('有一项任务由贵单位配合', 'Your unit takes part in a task') },
]

export const decline: Tells = [
  {
    to: { role: 'office' },
    words: t('牵头单位退签了一项任务，请重新分派', 'A lead declined a task; please assign it anew'),
    quote: 'ground',
  },
]

export const contribute: Tells = [
  {
    to: { parts: ['lead'] },
    words: t('配合单位会签了任务', 'A co-unit added its part to a task'),
    quote: 'text',
  },
]

export const askExtension: Tells = [
  {
    to: { role: 'office' },
    words: t('牵头单位申请延期，请答复', 'A lead asks for an extension; please answer'),
    quote: 'ground',
  },
]

export const grantExtension: Tells = [
  {
    to: { parts: ['lead', 'co'] },
    words: t('延期申请已同意，期限已改', 'The extension was granted; the date is moved'),
    quote: 'why',
  },
]

export const refuseExtension: Tells = [
  {
    to: { parts: ['lead'] },
    words: t('延期申请未获同意，原期限不变', 'The extension was refused; the date stands'),
    quote: 'why',
  },
]

export const remind: Tells = [
  {
    to: { parts: ['lead', 'co'] },
    words: t('办公室催办，请尽快报送进展', 'The office reminds you; please report soon'),
    quote: 'text',
    urgent: true,
  },
]

export const instruct: Tells = [
  {
    to: { parts: ['lead', 'co'] },
    words: t('市领导有批示', 'A leader wrote an instruction'),
    quote: 'text',
    urgent: true,
  },
  {
    to: { role: 'office' },
    words: t('市领导有批示', 'A leader wrote an instruction'),
    quote: 'text',
    urgent: true,
  },
]

export const reassign: Tells = [
  {
    to: { parts: ['lead'] },
    words: t('有一项任务改由贵单位牵头，请签收', 'A task was passed to your unit to lead; please sign for it'),
    quote: 'ground',
  },
]

export const setDue: Tells = [
  {
    to: { parts: ['lead', 'co'] },
    words: t('任务的期限已调整', 'The due date of a task was changed'),
    quote: 'why',
  },
]

export const finish: Tells = [
  { to: { parts: ['lead', 'co'] }, words: t('任务已销号', 'A task was closed as done'), quote: 'note' },
]

export const reopen: Tells = [
  {
    to: { parts: ['lead', 'co'] },
    words: t('已销号的任务恢复办理', 'A closed task was reopened'),
    quote: 'ground',
  },
]

export const lapse: Tells = [
  {
    to: { parts: ['lead', 'co'] },
    words: t('任务到期未办结，已记为逾期', 'A task fell due and counts as overdue'),
    urgent: true,
  },
]
