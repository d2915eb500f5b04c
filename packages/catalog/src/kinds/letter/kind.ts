import { defineKind, field, t } from '@zhiqiang/kernel'
import { serviceForm } from './service-form.ts'

const office = { to: { parts: ['lead'] } } as const
const applicant = { to: { parts: ['applicant'] }, statutory: true } as const

/**
 * 文书: a document that goes out with a case, and its service (送达). It is made in the act that decided; what may be done
 * against a decision is counted from the day it was served.
 */
export const letter = defineKind({
  kind: 'letter',
  version: 1,
  title: t('文书', 'Letter'),
  read: 'case.read',
  states: {
    made: { label: t('制作中', 'Being written'), tone: 'wait', sealed: true },
    ready: { label: t('待送达', 'To be served'), tone: 'wait', sealed: true },
    sent: { label: t('待签收', 'Waiting to be opened'), tone: 'wait', sealed: true },
    noticed: { label: t('公告送达中', 'On public notice'), tone: 'busy' },
    served: { label: t('已送达', 'Served'), tone: 'good' },
    withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'bad' },
  },
  clocks: {
    notice: {
      label: t('公告期', 'Time of the notice'),
      duty: 'applicant',
      term: 'service.notice',
      runsIn: ['noticed'],
      onExpiry: 'deem',
    },
    reconsider: {
      label: t('申请行政复议的期限', 'Time to ask for reconsideration'),
      duty: 'applicant',
      runsIn: ['served'],
      onExpiry: 'endReconsider',
    },
    sue: {
      label: t('提起诉讼的期限', 'Time to sue'),
      duty: 'applicant',
      runsIn: ['served'],
      onExpiry: 'endSue',
    },
  },
  steps: {
    make: {
      from: [],
      to: 'made',
      can: 'case.handle',
      label: t('制作文书', 'Make the letter'),
      consequence: t('编号，内容不再变', 'It gets its number; its words change no more'),
      form: { letter: field.data(t('文书', 'Letter')) },
      does: 'make',
      internal: true,
    },
    write: {
      from: ['made'],
      to: 'ready',
      or: ['sent'],
      can: 'case.handle',
      label: t('生成文件', 'Write the files'),
      consequence: t('可以送达', 'It can be served'),
      form: { document: field.data(t('文件', 'Files')) },
      does: 'write',
      internal: true,
    },
    deliver: {
      from: ['ready'],
      to: 'sent',
      can: 'case.handle',
      label: t('系统送达', 'Serve in the system'),
      consequence: t('申请人打开签收时视为送达', 'Served when the applicant opens it'),
      form: {},
      does: 'deliver',
      tells: [{ ...applicant, words: t('有文书等待签收', 'A letter waits to be opened') }],
    },
    receive: {
      from: ['sent'],
      to: 'served',
      can: 'case.pursue',
      label: t('签收', 'Open and receive'),
      consequence: t('今天视为送达，救济期限开始计算', 'It counts as served today; times to object begin'),
      form: {},
      does: 'receive',
      tells: [{ ...office, words: t('申请人签收了文书', 'The applicant received a letter') }],
    },
    serve: {
      from: ['ready', 'sent'],
      to: 'served',
      can: 'case.handle',
      label: t('登记送达', 'Record the service'),
      consequence: t('救济期限从送达之日起算', 'Times to object begin on the day of service'),
      form: serviceForm,
      does: 'serve',
      tells: [{ ...applicant, words: t('文书已送达', 'A letter was served') }],
    },
    announce: {
      from: ['ready', 'sent'],
      to: 'noticed',
      can: 'case.decide',
      label: t('公告送达', 'Serve by public notice'),
      consequence: t(
        '在公示公告页面刊登，公告期满视为送达',
        'It stands on the public page of notices; it counts as served when the notice ends',
      ),
      form: {
        why: field.longText(t('为什么不能用其他方式送达', 'Why no other way is open'), { max: 500 }),
        where: field.optional(
          field.text(
            t('本系统网站以外还发布在哪里（报刊、公告栏）', 'Where else than on this site the notice stands'),
            {
              max: 200,
            },
          ),
        ),
      },
      does: 'announce',
      tells: [{ ...applicant, words: t('文书已公告送达', 'A letter is on public notice') }],
    },
    deem: {
      from: ['noticed'],
      to: 'served',
      can: 'case.handle',
      label: t('公告期满', 'The notice ended'),
      consequence: t('视为送达', 'It counts as served'),
      form: {},
      does: 'deem',
      internal: true,
      tells: [{ ...office, words: t('公告期满，视为送达', 'The notice ended; the letter counts as served') }],
    },
    endReconsider: {
      from: ['served'],
      to: 'stay',
      can: 'case.handle',
      label: t('行政复议期限届满', 'Time for reconsideration over'),
      consequence: t('不能再申请行政复议', 'Reconsideration cannot be asked for any more'),
      form: {},
      does: 'endReconsider',
      internal: true,
    },
    endSue: {
      from: ['served'],
      to: 'stay',
      can: 'case.handle',
      label: t('起诉期限届满', 'Time to sue over'),
      consequence: t('决定不能再诉', 'The decision cannot be sued over any more'),
      form: {},
      does: 'endSue',
      internal: true,
    },
    withdraw: {
      from: ['ready', 'sent', 'noticed', 'served'],
      to: 'withdrawn',
      can: 'case.decide',
      label: t('撤回文书', 'Withdraw the letter'),
      consequence: t('核验页面随即标明已撤回', 'The verify page says so at once'),
      form: { ground: field.longText(t('撤回理由', 'Ground'), { max: 1000 }) },
      does: 'withdraw',
      tells: [{ ...applicant, words: t('文书已撤回', 'A letter was withdrawn'), quote: 'ground' }],
    },
  },
})
