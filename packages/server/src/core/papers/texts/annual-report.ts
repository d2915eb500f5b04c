import { yearOf } from '@zhiqiang/kernel'
import type { Facts } from '../facts/facts.ts'
import { type Draft, day, heading, paragraph, sourcesAnnex, tally } from './draft.ts'
import { indicatorTable, lightSentence, openAnnex, standing, unitTable } from './parts.ts'
import { hindrances, nextSteps, partsOf, progressParagraph, quoted } from './progress-report.ts'

const listTitle = '逾期未办结和未签收事项清单'

/** The year's report that is put before the executive meeting of the city government (市政府常务会议). */
export function annualReport(facts: Facts): Draft {
  const sum = tally()
  const all = standing(facts)
  const year = yearOf(facts.from)
  const running = facts.asOf < facts.to ? `（数据截至${day(facts.asOf)}）` : ''
  const onYear = all.occurrences.filter((o) => all.due.includes(o))
  const body = [
    paragraph(`现将${year}年全市知识产权规划实施情况报告如下${running}，请市政府常务会议审议。`),
    heading(1, '全年任务完成情况'),
    progressParagraph(facts, all, sum),
    paragraph(
      '全年到期的事项',
      sum.count('due', '全年到期', '期限在本年之内', all.due),
      '项，按期办结',
      sum.count('onTime', '按期办结', '本年到期，办结日不晚于期限', all.onTime),
      '项，逾期办结',
      sum.count('doneLate', '逾期办结', '本年到期，办结日晚于期限', all.doneLate),
      '项，逾期未办结',
      sum.count('notDone', '本年到期未办结', '本年到期，统计日仍未办结', all.notDone),
      '项，按期办结率',
      sum.share('onTimeShare', '按期办结率', '按期办结数除以全年到期数', all.onTime.length, all.due.length),
      '。其中周期性事项到期',
      sum.count('dutiesDue', '周期性事项到期', '每年、每半年等反复办理的事项，期限在本年之内', onYear),
      '项，已完成',
      sum.count(
        'dutiesDone',
        '周期性事项完成',
        '其中统计日前已完成',
        onYear.filter((o) => o.doneOn !== null),
      ),
      '项。',
    ),
    heading(1, '主要目标完成情况'),
    paragraph(...lightSentence(facts, sum)),
    ...(facts.indicators.length > 0 ? [indicatorTable(facts, sum)] : []),
    heading(1, '重点工作推进情况'),
    ...partsOf(facts, sum),
    heading(1, '各单位办理情况'),
    unitTable(facts, all, sum),
    heading(1, '存在的主要问题'),
    ...hindrances(facts, all, sum),
    heading(1, `${year + 1}年工作安排`),
    ...nextSteps(facts, sum, 365, '今后一年内'),
    paragraph('以上报告，请审议。'),
  ]
  const open = all.late.length + all.unsigned.length > 0 ? [openAnnex(facts, listTitle, all)] : []
  return {
    title: `关于${year}年全市知识产权工作情况的报告`,
    addressee: `${facts.city}人民政府`,
    body,
    annexes: [...open, sourcesAnnex(sum.figures(), facts.asOf, [quoted])],
    figures: sum.figures(),
  }
}
