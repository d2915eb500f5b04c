import { article, defineKind, t } from '@zhiqiang/kernel'
import { letters } from './letters.ts'
import { steps } from './steps.ts'

/** 培训报名: an enrolment in a class, from its place to the certificate that anybody can verify. */
export const training = defineKind({
  kind: 'training',
  version: 1,
  title: t('知识产权培训报名', 'Enrolment in training'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'talent',
    words: ['培训', '报名', '培训班', '学习', '课程', '听课', '讲座', '学时', '结业证书', '考试', '候补'],
    guide: {
      summary: t(
        '报名参加知识产权培训班，到课和考试合格的发给可以核验的结业证书，学时计入本人记录。',
        'Enrol in a class; whoever attends and passes gets a certificate that can be verified, and the hours enter the record.',
      ),
      audience: ['person', 'firm', 'university', 'institute', 'agency'],
      basis: [article('henan-patent-regulation', '12')],
      conditions: [
        t('有正在报名的班次', 'A class takes enrolments'),
        t('一人在同一班次只报一次', 'Each person enrols in a class once'),
      ],
      materials: [],
      result: t('培训结业证书', 'Certificate of training'),
      sort: 'promised',
      promises: {
        accept: null,
        decide: t(
          '报名当场确定录取或者候补；班次结课后 {n} 个工作日内评定发证',
          'place or waiting list told at once; judged within {n} working days of the last day of the class',
        ),
      },
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('名额满了还能报名吗？', 'May I enrol when it is full?'),
          answer: t(
            '可以，先列入候补。有人退出或者增加名额时，按报名先后录取并告知。',
            'Yes, you wait. When a place becomes free, who came first gets it and is told.',
          ),
        },
        {
          ask: t('怎样签到？', 'How do I sign in?'),
          answer: t(
            '上课当天在报名办件里输入课堂上出示的签到码。没有带手机的在签到表上签名，由培训单位补记。',
            'Type the code shown in class into your enrolment on the day. Without a telephone, sign the sheet and the unit enters it.',
          ),
        },
        {
          ask: t('什么情况没有证书？', 'Who gets no certificate?'),
          answer: t(
            '到课学时不足班次规定的比例，或者考试低于合格线。原因写在通知里。',
            'Whoever attended less than the class asks, or is below the pass mark. The notice says which.',
          ),
        },
        {
          ask: t('怎样核验证书？', 'How is a certificate verified?'),
          answer: t(
            '扫描证书上的二维码，或者在核验页输入核验码，不需要登录；已经撤销的会注明。',
            'Scan its QR code or type its code on the verification page, without signing in; a revoked one says so.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [{ title: t('班次和参加人', 'Class and participant'), fields: ['class', 'trainee'] }],
    },
    letters,
    series: '训',
    remedies: [],
    archive: { years: 10, basis: null },
  },
  register: {
    id: 'training-certificates',
    title: t('培训结业证书登记簿', 'Register of certificates of training'),
    series: '结业',
    open: 'code',
    facts: {
      trainee: t('参加人', 'Participant'),
      days: t('授课日期', 'Days of the class'),
      hours: t('学时', 'Hours'),
      mark: t('考试成绩', 'Mark'),
    },
    credits: 'hours',
  },
  states: {
    enrolled: { label: t('已录取', 'Has a place'), tone: 'good' },
    waiting: { label: t('候补', 'Waits for a place'), tone: 'wait' },
    attending: { label: t('学习中', 'Attends'), tone: 'busy' },
    judging: { label: t('待评定', 'To be judged'), tone: 'wait' },
    absent: { label: t('没有到课', 'Never came'), tone: 'bad' },
    passed: { label: t('已结业', 'Passed'), tone: 'good' },
    failed: { label: t('未结业', 'No certificate'), final: true, tone: 'bad' },
    missed: { label: t('缺课未结业', 'Never came, no certificate'), final: true, tone: 'bad' },
    revoked: { label: t('证书已撤销', 'Certificate revoked'), final: true, tone: 'bad' },
    unplaced: { label: t('没有候补上', 'No place became free'), final: true, tone: 'plain' },
    withdrawn: { label: t('已退出', 'Withdrawn'), final: true, tone: 'plain' },
    calledOff: { label: t('班次取消', 'Class called off'), final: true, tone: 'plain' },
  },
  steps,
  clocks: {
    judge: {
      label: t('评定期限', 'Time to judge'),
      duty: 'office',
      promised: 'decide',
      runsIn: ['judging', 'absent'],
      onExpiry: 'overdue',
    },
  },
})
