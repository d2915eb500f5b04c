import type { CallOutput } from '@zhiqiang/contract'
import type { Block, Run } from '../model/paper.ts'
import { type Draft, day, heading, paragraph, tally } from './draft.ts'

type Meeting = CallOutput<'meetings.get'>

/**
 * 会议纪要: when, where, under whom; agenda; what was said; each decision with its lead, co-units and date; who was there,
 * who was not, who else attended. It has a head of its own, addresses nobody and is not signed.
 */
export function minutesOf(meeting: Meeting): Draft {
  const counted = tally()
  const { decided, body } = meeting
  const tasks = decided.flatMap((one) => one.task?.id ?? [])
  // Decisions are tasks once the minutes are issued; until then there is nothing a number could open.
  const n: Run =
    tasks.length === decided.length
      ? counted.count('decisions', '议定事项', '本次会议议定并已交办的事项', tasks, false)
      : String(decided.length)
  const chair = meeting.attendance.find((one) => one.rank === 'chair' && one.was === 'present')
  const led = chair ? `，${chair.person === null ? chair.unitName : `${chair.unitName}${chair.person}`}主持会议` : ''
  return {
    title: `${meeting.title}纪要`,
    head: body.title.endsWith('会议') ? `${body.title}纪要` : `${body.title}会议纪要`,
    signed: false,
    addressee: null,
    body: [
      paragraph(`${day(meeting.on)}，${meeting.title}在${meeting.place}召开${led}。现将会议情况和议定事项纪要如下。`),
      ...agenda(meeting.agenda),
      heading(1, '会议情况'),
      ...lines(meeting.minutes).map((line) => paragraph(line)),
      heading(1, '议定事项'),
      ...(decided.length === 0
        ? [paragraph('会议没有议定需要交办的事项。')]
        : [paragraph('会议议定以下 ', n, ' 项：'), ...decided.map(decision)]),
      ...rolls(meeting),
    ],
    annexes: [],
    figures: counted.figures(),
  }
}

function agenda(items: readonly string[]): Block[] {
  if (items.length === 0) return []
  return [heading(1, '会议议题'), ...items.map((item, i) => paragraph(`${i + 1}.${item}${stop(item)}`))]
}

function decision(one: Meeting['decided'][number]): Block {
  const co = one.co.length === 0 ? '' : `；配合单位：${one.co.map((unit) => unit.name).join('、')}`
  const due = one.dueOn === null ? '' : `；完成期限：${day(one.dueOn)}`
  const words = one.text.trim().replace(/[。；;]$/u, '')
  return paragraph(`${one.n}.${words}。（牵头单位：${one.lead.name}${co}${due}）`)
}

/** 出席, 请假 and 列席, a line each; left out where there is nobody. */
function rolls({ attendance, others }: Meeting): Block[] {
  const who = (was: string) =>
    attendance
      .filter((one) => one.was === was)
      .map((one) => (one.person === null ? one.unitName : `${one.unitName}（${one.person}）`))
      .join('、')
  return [
    { label: '出席', names: who('present') },
    { label: '请假', names: who('absent') },
    { label: '列席', names: others.trim() },
  ]
    .filter((one) => one.names !== '')
    .map(({ label, names }) => ({ is: 'roll', label, runs: [names] }))
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

function stop(words: string): string {
  return /[。！？]$/u.test(words) ? '' : '。'
}
