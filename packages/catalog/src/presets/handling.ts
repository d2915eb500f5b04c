import { field, t } from '@zhiqiang/kernel'
import { recountStep } from './recount.ts'
import { overdueTells, tellApplicant, tellUnit } from './tells.ts'

const why = (zh = '理由', en = 'Reason') => field.text(t(zh, en), { max: 500 })

/**
 * What an office may do with a case under way besides deciding it.
 * @param open the states in which it is under way; the first is the one it goes on in
 */
export function handlingSteps<const S extends string, const Closed extends string>(
  open: readonly [S, ...S[]],
  closed: readonly Closed[],
) {
  const [main] = open
  return {
    assign: {
      from: open,
      to: 'stay',
      can: 'case.assign',
      label: t('指定承办人', 'Assign'),
      consequence: t('进入承办人的待办', 'It stands in that officer’s queue'),
      form: { handler: field.person(t('承办人', 'Officer')) },
      does: 'assign',
      inside: true,
      each: true,
    },
    takeOn: {
      from: open,
      to: 'stay',
      can: 'case.handle',
      label: t('由我承办', 'Take it on'),
      consequence: t('进入我的待办', 'It stands in my queue'),
      form: {},
      does: 'takeOn',
      inside: true,
      each: true,
    },
    urge: {
      from: open,
      to: 'stay',
      can: 'case.assign',
      label: t('催办', 'Urge'),
      consequence: t(
        '承办人收到催办；没有承办人的，本单位都收到',
        'Its officer is told; where there is none, the unit',
      ),
      form: { words: field.optional(field.text(t('催办意见', 'Words'), { max: 300 })) },
      does: 'urge',
      inside: true,
      each: true,
      aside: true,
    },
    transfer: {
      from: open,
      to: 'stay',
      can: 'case.assign',
      label: t('移送其他单位', 'Transfer to another unit'),
      consequence: t('由对方单位办理，期限不重新计算', 'The other unit goes on; the terms run on'),
      form: { unit: field.unit(t('移送到', 'To')), why: why() },
      does: 'transfer',
      tells: [tellUnit(t('办件移送到本单位', 'A case was transferred to you'), 'why')],
    },
    note: {
      from: [...open, ...closed],
      to: 'stay',
      can: 'case.handle',
      label: t('内部批注', 'Internal note'),
      consequence: t('只有承办单位看得到', 'Only the unit sees it'),
      form: {
        text: field.longText(t('批注', 'Note'), { max: 2000 }),
        mention: field.optional(field.person(t('提醒谁看', 'Whose attention'))),
      },
      does: 'note',
      inside: true,
      aside: true,
    },
    consult: {
      from: open,
      to: 'stay',
      can: 'case.handle',
      label: t('征求意见', 'Consult units'),
      consequence: t('各单位同时收到，答复前不能决定', 'All are asked at once; no decision before they answered'),
      form: {
        units: field.units(t('征求哪些单位', 'Units')),
        question: field.longText(t('征求什么意见', 'What is asked'), { max: 2000 }),
        until: field.date(t('答复截止日', 'Answer by')),
      },
      does: 'consult',
    },
    suspend: {
      from: [main],
      to: 'suspended',
      can: 'case.handle',
      label: t('中止', 'Suspend'),
      consequence: t('期限停止计算，恢复后接着计算', 'The term stands still until it is resumed'),
      form: { why: why() },
      letter: 'suspended',
      tells: [tellApplicant(t('办件中止', 'Your case was suspended'), 'why')],
    },
    resume: {
      from: ['suspended'],
      to: main,
      can: 'case.handle',
      label: t('恢复办理', 'Resume'),
      consequence: t('期限接着计算', 'The term runs on'),
      form: { why: why() },
      letter: 'resumed',
      tells: [tellApplicant(t('办件恢复办理', 'Your case goes on'), 'why')],
    },
    merge: {
      from: open,
      to: 'merged',
      can: 'case.handle',
      label: t('并入另一件', 'Merge into another case'),
      consequence: t('本件办结，材料随另一件办理', 'This one is closed; its papers go with the other'),
      form: { into: field.text(t('另一件的编号', 'Number of the other case'), { max: 60 }), why: why() },
      does: 'merge',
      tells: [tellApplicant(t('办件已并入另一件', 'Your case goes on with another'), 'why')],
    },
    reopen: {
      from: closed,
      to: main,
      can: 'case.oversee',
      label: t('决定重新办理', 'Open again by decision'),
      consequence: t('回到办理中，期限重新计算', 'It is under way again; the terms begin anew'),
      form: { ground: field.longText(t('理由和依据', 'Ground'), { max: 2000 }) },
      does: 'reopen',
      letter: 'reopened',
      reopens: true,
      tells: [tellApplicant(t('办件重新办理', 'Your case was opened again'), 'ground')],
    },
    served: {
      from: [...open, ...closed],
      to: 'stay',
      can: 'case.handle',
      label: t('文书已送达', 'A letter was served'),
      consequence: t('从送达之日起算的期限开始计算', 'Terms that run from service begin'),
      form: {
        letter: field.text(t('哪一种', 'Which'), { max: 60 }),
        title: field.text(t('文书', 'Letter'), { max: 300 }),
        method: field.choice(t('送达方式', 'How'), {
          system: t('系统送达', 'In the system'),
          hand: t('直接送达', 'By hand'),
          post: t('邮寄送达', 'By post'),
          left: t('留置送达', 'Left at the address'),
          notice: t('公告送达', 'By public notice'),
        }),
        on: field.date(t('送达日期', 'Served on')),
      },
      does: 'served',
      internal: true,
      aside: true,
    },
    overdue: {
      from: open,
      to: 'stay',
      can: 'case.handle',
      label: t('超过期限', 'Overdue'),
      consequence: t('告知承办单位负责人和督办单位', 'The head of the unit and the office are told'),
      form: {},
      does: 'overdue',
      internal: true,
      aside: true,
      tells: overdueTells,
    },
    ...recountStep(open),
  } as const
}

/** The states that {@link handlingSteps} lead to. */
export const handlingStates = {
  suspended: { label: t('中止', 'Suspended'), tone: 'plain' },
  merged: { label: t('已并案', 'Merged'), tone: 'plain' },
} as const
