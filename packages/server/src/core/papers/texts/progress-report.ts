import { type Facts, type Item, isLate } from '../facts/facts.ts'
import type { Block } from '../model/paper.ts'
import { type Draft, day, heading, paragraph, sourcesAnnex, type Tally, tally } from './draft.ts'
import {
  comingDue,
  indicatorTable,
  lateList,
  lightSentence,
  namedItems,
  openAnnex,
  plainTitle,
  standing,
} from './parts.ts'

const listTitle = '逾期未办结和未签收事项清单'

/** 工作进展情况报告: how a plan stands on a day, its goals, part by part, what hinders, what comes next. */
export function progressReport(facts: Facts): Draft {
  const sum = tally()
  const all = standing(facts)
  const name = facts.plan ? `《${facts.plan.title}》` : '知识产权规划'
  const body = [
    paragraph(`按照工作安排，现将${name}截至${day(facts.asOf)}的实施进展情况报告如下。`),
    heading(1, '总体进展'),
    progressParagraph(facts, all, sum),
    heading(1, '主要目标完成情况'),
    paragraph(...lightSentence(facts, sum)),
    ...(facts.indicators.length > 0 ? [indicatorTable(facts, sum)] : []),
    heading(1, '重点任务推进情况'),
    ...partsOf(facts, sum),
    heading(1, '存在的主要问题'),
    ...hindrances(facts, all, sum),
    heading(1, '下一步工作安排'),
    ...nextSteps(facts, sum, 90, '今后九十天内'),
    paragraph('专此报告。'),
  ]
  const open = all.late.length + all.unsigned.length > 0 ? [openAnnex(facts, listTitle, all)] : []
  return {
    title: `关于${name}实施进展情况的报告`,
    addressee: `${facts.city}人民政府`,
    body,
    annexes: [...open, sourcesAnnex(sum.figures(), facts.asOf, [quoted])],
    figures: sum.figures(),
  }
}

export const quoted = '正文中各单位的工作情况摘自该单位报送并已采纳的进展报告，所载数字由报送单位负责。'

/** How many tasks, done, under way, unsigned, late, and how many reports came. */
export function progressParagraph(facts: Facts, all: ReturnType<typeof standing>, sum: Tally): Block {
  const active = all.tasks.filter((t) => t.doneOn === null && t.unsignedSince === null)
  return paragraph(
    '列入台账的任务共',
    sum.count('tasks', '任务', '规划发布后列入台账、未随文件到期的任务', all.tasks),
    '项，已办结',
    sum.count(
      'tasksDone',
      '任务已办结',
      '统计日前已销号',
      all.tasks.filter((t) => t.doneOn !== null),
    ),
    '项，办理中和待分派',
    sum.count('tasksActive', '任务办理中和待分派', '未办结，且不是等待签收', active),
    '项，尚未签收',
    sum.count('unsigned', '尚未签收', '已交办，统计日牵头单位仍未签收', all.unsigned),
    '项；任务和周期性事项中逾期未办结',
    sum.count('late', '逾期未办结', '期限已过、统计日仍未办结', all.late),
    '项。本期采纳各单位进展报告',
    sum.count('accepted', '采纳的进展报告', '统计期内经审核采纳的进展报告', facts.accepted),
    '份。',
  )
}

/** Part by part of the plan: how many, done, late, and what units say of it. */
export function partsOf(facts: Facts, sum: Tally): Block[] {
  const tasks = facts.items.filter((item) => item.kind === 'task')
  const parts = [...new Set(tasks.map((t) => t.part))]
  return parts.flatMap((part, n) => {
    const own = tasks.filter((t) => t.part === part)
    const title = part === '' ? '其他任务' : part.replace(/[。．]$/u, '')
    const count = (id: string, label: string, items: readonly Item[]) =>
      sum.count(`part.${n}.${id}`, `${title}：${label}`, `规划“${title}”部分的任务`, items, false)
    return [
      heading(2, title),
      paragraph(
        '共有任务',
        count('all', '任务', own),
        '项，已办结',
        count(
          'done',
          '已办结',
          own.filter((t) => t.doneOn !== null),
        ),
        '项，逾期未办结',
        count(
          'late',
          '逾期未办结',
          own.filter((t) => isLate(t, facts)),
        ),
        '项。',
        ...own
          .filter((t) => t.report !== null && t.unit !== null)
          .slice(0, 2)
          .map((t) => `${t.unit}报告：“${firstSentence(t.report ?? '')}”`),
      ),
    ]
  })
}

function firstSentence(text: string): string {
  const first = /^[^。\n]*。?/u.exec(text.trim())?.[0] ?? ''
  return first.length > 100 ? `${first.slice(0, 100)}…` : first
}

/** What stands in the way, by rule: late items, goals that lag, tasks nobody signed for. */
export function hindrances(facts: Facts, all: ReturnType<typeof standing>, sum: Tally): Block[] {
  const lagging = facts.indicators.filter((i) => i.light === 'behind' || i.light === 'missed')
  const unknown = facts.indicators.filter((i) => i.light === 'unknown')
  const blocks: Block[] = []
  if (all.late.length > 0) blocks.push(heading(2, '部分事项逾期'), ...lateList(facts, all.late, listTitle))
  if (lagging.length > 0) {
    blocks.push(
      heading(2, '部分目标滞后'),
      paragraph(
        '落后或未达到的目标有',
        sum.count(
          'lagging',
          '滞后或未达到的目标',
          '评价为进度滞后或未达到',
          lagging.map((i) => i.id),
        ),
        `项：${lagging.map((i) => plainTitle(i)).join('；')}。`,
      ),
    )
  }
  if (unknown.length > 0) {
    blocks.push(
      heading(2, '部分目标缺少数据'),
      paragraph(
        '有',
        sum.count(
          'light.unknown',
          '目标暂不能评价',
          '',
          unknown.map((i) => i.id),
        ),
        '项目标无法评价，需要补报实绩或确定评价办法。',
      ),
    )
  }
  return blocks.length > 0 ? blocks : [paragraph('目前没有逾期事项，也没有落后的目标。')]
}

/** What falls due next, counted and named. */
export function nextSteps(facts: Facts, sum: Tally, days: number, words: string): Block[] {
  const coming = comingDue(facts, days)
  if (coming.length === 0) return [paragraph(`${words}没有到期的事项，继续按台账推进各项任务。`)]
  return [
    paragraph(
      words,
      '到期的事项有',
      sum.count('coming', `${words}到期`, `统计日后${days}天内到期、尚未办结`, coming),
      '项，将逐项督促牵头单位按期办结。',
    ),
    ...namedItems(coming),
  ]
}
