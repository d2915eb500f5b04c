import type { Facts } from '../facts/facts.ts'
import { type Draft, day, heading, paragraph, periodName, sourcesAnnex, tally } from './draft.ts'
import { comingDue, lateList, namedItems, openAnnex, standing, unitTable } from './parts.ts'

const listTitle = '逾期未办结和未签收事项清单'

/** 督办通报 of a period: on time, late, never signed, by unit. */
export function supervisionNotice(facts: Facts, addressee: string): Draft {
  const sum = tally()
  const all = standing(facts)
  const of = facts.plan ? `《${facts.plan.title}》` : '知识产权规划'
  const coming = comingDue(facts, 30)
  const body = [
    paragraph(`为推动${of}各项任务落地见效，现将${day(facts.from)}至${day(facts.to)}任务督办情况通报如下。`),
    heading(1, '总体情况'),
    paragraph(
      `截至${day(facts.asOf)}，列入督办的事项共`,
      sum.count('items', '列入督办的事项', '截至统计日已列入台账、未随文件到期的任务和周期性事项', facts.items),
      '项，其中任务',
      sum.count('tasks', '任务', '规划发布后列入台账的任务', all.tasks),
      '项、周期性事项',
      sum.count('occurrences', '周期性事项', '每年、每半年等反复办理的事项，每一次计一项', all.occurrences),
      '项。已办结',
      sum.count('done', '已办结', '统计日前已销号或已完成', all.done),
      '项，逾期未办结',
      sum.count('late', '逾期未办结', '期限已过、统计日仍未办结', all.late),
      '项，尚未签收',
      sum.count('unsigned', '尚未签收', '已交办，统计日牵头单位仍未签收', all.unsigned),
      '项。',
    ),
    heading(2, '本期到期事项'),
    all.due.length === 0
      ? paragraph('本期没有到期的事项。')
      : paragraph(
          '本期到期',
          sum.count('due', '本期到期', '期限在本期之内', all.due),
          '项。其中按期办结',
          sum.count('onTime', '按期办结', '本期到期，办结日不晚于期限', all.onTime),
          '项，逾期办结',
          sum.count('doneLate', '逾期办结', '本期到期，办结日晚于期限', all.doneLate),
          '项，逾期未办结',
          sum.count('notDone', '本期到期未办结', '本期到期，统计日仍未办结', all.notDone),
          '项，按期办结率',
          sum.share('onTimeShare', '按期办结率', '按期办结数除以本期到期数', all.onTime.length, all.due.length),
          '。',
        ),
    heading(2, '以前逾期事项'),
    all.carried.length === 0
      ? paragraph('本期开始时没有逾期未办结的事项。')
      : paragraph(
          '本期开始时逾期未办结',
          sum.count('carried', '以前逾期', '期限早于本期，本期开始时未办结', all.carried),
          '项，本期办结',
          sum.count('cleared', '清理以前逾期', '以前逾期，本期内办结', all.cleared),
          '项，仍未办结',
          sum.count('stillOpen', '以前逾期仍未办结', '以前逾期，统计日仍未办结', all.stillOpen),
          '项。',
        ),
    heading(1, '各单位办理情况'),
    unitTable(facts, all, sum),
    heading(1, '逾期未办结事项'),
    ...lateList(facts, all.late, listTitle),
    heading(1, '有关要求'),
    ...demands(all.late.length > 0, all.unsigned.length > 0),
    heading(2, '抓好近期到期事项'),
    paragraph(
      '今后三十天内到期的事项有',
      sum.count('coming', '三十天内到期', '统计日后三十天内到期、尚未办结', coming),
      coming.length === 0 ? '项，各单位要按台账继续推进。' : '项，牵头单位要按期办结。',
    ),
    ...namedItems(coming),
    paragraph('特此通报。'),
  ]
  const open = all.late.length + all.unsigned.length > 0 ? [openAnnex(facts, listTitle, all)] : []
  const notes = ['各单位办理情况表按牵头单位统计，一项任务只计入牵头单位。']
  return {
    title: `关于${periodName(facts)}知识产权任务督办情况的通报`,
    addressee,
    body,
    annexes: [...open, sourcesAnnex(sum.figures(), facts.asOf, notes)],
    figures: sum.figures(),
  }
}

function demands(late: boolean, unsigned: boolean) {
  return [
    ...(late
      ? [
          heading(2, '限期办结逾期事项'),
          paragraph('有逾期未办结事项的单位要逐项说明原因、明确办结时间，确需调整期限的，按程序向联席会议办公室提出。'),
        ]
      : []),
    ...(unsigned
      ? [
          heading(2, '及时签收交办事项'),
          paragraph('尚未签收的单位要尽快签收；认为不属于本单位职责的，说明理由退回重新分派。'),
        ]
      : []),
    heading(2, '如实报送进展'),
    paragraph('各单位要按期报送进展并附佐证材料，报送内容与实际不符的，退回重报。'),
  ]
}
