import { field, type Thing, t } from '@zhiqiang/kernel'
import { closingSteps } from '../../presets/closing.ts'
import { handlingSteps } from '../../presets/handling.ts'
import { intakeSteps } from '../../presets/intake.ts'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'
import { lackOf } from '../../shared/training/terms.ts'

const ground = field.longText(t('理由和依据', 'Ground'), { max: 2000 })
const going = ['enrolled', 'attending'] as const
const judged = ['judging', 'absent'] as const
const open = ['judging', 'absent', ...going, 'waiting'] as const

const { submit, file } = intakeSteps({
  class: field.record(t('班次', 'Class'), 'training-class', {
    hint: t('名额已满的可以报名候补，有人退出时按先后录取', 'Where it is full you wait: who came first moves up first'),
  }),
  trainee: field.text(t('参加人姓名', 'Who takes part'), {
    max: 40,
    hint: t('一次报一人，证书写这个姓名', 'One person for each enrolment; the certificate bears this name'),
  }),
})
const { withdraw } = closingSteps({}, { label: t('', ''), consequence: t('', ''), state: t('', '') })
const { assign, takeOn, urge, note, served, overdue, recount, reopen } = handlingSteps(open, [
  'passed',
  'failed',
  'missed',
  'revoked',
])

/** The steps of an enrolment: a place or the waiting list, the lessons, the exam, the certificate. */
export const steps = {
  submit: {
    ...submit,
    to: 'enrolled',
    or: ['waiting'],
    label: t('报名', 'Enrol'),
    consequence: t('当场确定录取或者候补', 'You have a place, or wait for one, at once'),
    tells: [tellUnit(t('收到培训报名', 'Somebody enrolled'))],
  },
  file: { ...file, to: 'enrolled', or: ['waiting'] },
  moveUp: {
    from: ['waiting'],
    to: 'enrolled',
    can: 'case.handle',
    label: t('候补录取', 'A place for who waits'),
    consequence: t('取得空出的名额', 'Gets the place that became free'),
    form: { places: field.data(t('名额', 'Places')) },
    does: 'moveUp',
    internal: true,
    tells: [tellApplicant(t('候补已录取，请按时参加', 'You have a place now'))],
  },
  changed: {
    from: [...going, 'waiting'],
    to: 'stay',
    can: 'case.handle',
    label: t('班次有调整', 'The class changed'),
    consequence: t('告知学员', 'Whoever enrolled is told'),
    form: {
      what: field.text(t('调整内容和原因', 'What changes'), { max: 300 }),
      dates: field.dateRange(t('授课日期', 'Days')),
    },
    does: 'changed',
    internal: true,
    tells: [tellApplicant(t('您报名的班次有调整', 'Your class was changed'), 'what')],
  },
  attend: {
    from: going,
    to: 'attending',
    can: 'case.pursue',
    label: t('签到', 'Sign in'),
    consequence: t('输入课堂上出示的签到码，计入学时', 'Type the code shown in class: its hours count'),
    form: { code: field.text(t('签到码', 'Code'), { max: 20 }) },
    does: 'attend',
  },
  present: {
    from: [...going, ...judged],
    to: 'attending',
    or: ['judging'],
    can: 'case.handle',
    label: t('补记到课', 'Entered as present'),
    consequence: t('按签到表计入学时', 'Its hours count by the sheet of signatures'),
    form: { lesson: field.data(t('课次', 'Lesson')) },
    does: 'present',
    internal: true,
  },
  mark: {
    from: [...going, ...judged],
    to: 'stay',
    can: 'case.handle',
    label: t('登记成绩', 'Enter the mark'),
    consequence: t('学员看得到；结业前可以更正', 'Whoever sat it sees it; it may be mended before the end'),
    form: { mark: field.number(t('考试成绩（分）', 'Mark'), { min: 0, max: 100 }) },
    refuses: ({ data }: Pick<Thing, 'data'>) => (examined(data) ? null : t('本班不考试', 'The class has no exam')),
    does: 'mark',
  },
  finish: {
    from: [...going, 'waiting'],
    to: 'judging',
    or: ['absent', 'unplaced'],
    can: 'case.handle',
    label: t('班次结课', 'The class is over'),
    consequence: t('等待评定；没有候补上的办结', 'To be judged; whoever still waited is told'),
    form: { on: field.date(t('结课日期', 'Last day')) },
    does: 'finish',
    internal: true,
  },
  grant: {
    from: ['judging'],
    to: 'passed',
    can: 'case.decide',
    label: t('准予结业', 'Grant the certificate'),
    consequence: t('发给结业证书，学时计入本人记录', 'The certificate is issued; the hours enter the record'),
    form: {},
    refuses: ({ data }: Pick<Thing, 'data'>) => lackOf(data),
    does: 'grant',
    letter: 'certificate',
    tells: [tellApplicant(t('准予结业，已发结业证书', 'You passed: your certificate is issued'))],
  },
  fail: {
    from: judged,
    to: 'failed',
    or: ['missed'],
    can: 'case.decide',
    label: t('不予结业', 'No certificate'),
    consequence: t('告知原因，办结', 'Told why; closed'),
    form: { ground },
    does: 'fail',
    letter: 'refused',
    tells: [tellApplicant(t('没有结业', 'No certificate'), 'ground')],
  },
  revoke: {
    from: ['passed'],
    to: 'revoked',
    can: 'case.decide',
    label: t('撤销证书', 'Revoke the certificate'),
    consequence: t('核验页注明已撤销和理由，学时不再计入', 'Whoever verifies it is told so; its hours count no more'),
    form: { ground },
    does: 'revoke',
    letter: 'revoked',
    tells: [tellApplicant(t('结业证书被撤销', 'Your certificate was revoked'), 'ground')],
  },
  withdraw: {
    ...withdraw,
    from: [...going, 'waiting'],
    label: t('退出', 'Withdraw'),
    consequence: t('名额让给候补的第一位', 'The place goes to whoever waits first'),
    does: 'withdraw',
    tells: [tellUnit(t('学员退出', 'Somebody withdrew'))],
  },
  callOff: {
    from: open,
    to: 'calledOff',
    can: 'case.handle',
    label: t('班次取消', 'The class was called off'),
    consequence: t('告知学员，办结', 'Told; closed'),
    form: { why: field.text(t('原因', 'Reason'), { max: 300 }) },
    does: 'close',
    internal: true,
    tells: [tellApplicant(t('您报名的班次取消', 'Your class was called off'), 'why')],
  },
  assign,
  takeOn,
  urge,
  note,
  served,
  overdue,
  recount,
  reopen: { ...reopen, from: ['failed', 'missed'] },
} as const

function examined({ terms }: Thing['data']): boolean {
  return typeof terms === 'object' && terms !== null && 'pass' in terms && typeof terms.pass === 'number'
}
