import { addDays } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'

/** The plan before the running one; its three years were evaluated when they were over. */
const closedPlan = 'plan-closed.txt'

const findings =
  '三年来，创造数量增长较快，质量提升慢于预期；商标和地理标志工作基础较好，专利转化和质押起步晚。部分任务没有明确牵头单位，推进靠临时协调。'
const proposals =
  '一是后续规划的数量指标按常住人口和产业结构重新测算；二是每项任务都明确一个牵头单位；三是每三年评估一次，评估意见报市政府常务会议审议。'

/** Who does what, and how many days before the first start. */
const steps = [
  { ago: 140, by: 'shenruolan', step: 'begin' },
  { ago: 120, by: 'shenruolan', step: 'write' },
  { ago: 118, by: 'shenruolan', step: 'submit' },
  { ago: 110, by: 'luchengzhi', step: 'check' },
  { ago: 106, by: 'guyanqing', step: 'close' },
] as const

/** The evaluation of the plan that is over: drawn up, checked by the leader in charge, closed. */
export function evaluationActs({ stage, firstStart, calendar, units, years, plans }: Story): Scheduled[] {
  const made = { id: '' }
  const answers = {
    begin: { from: years.X, to: years.Z, evaluator: units.get('scj') ?? '' },
    write: { findings, proposals },
    submit: {},
    check: { note: '情况属实，同意结项。' },
    close: {},
  } as const
  return steps.map(({ ago, by, step }) => {
    const on = calendar.from(addDays(firstStart, -ago))
    return {
      on,
      run: async () => {
        const actor = await stage.actor(by, on)
        if (step === 'begin') {
          const opened = await stage.open(on, actor, 'evaluation', step, plans.get(closedPlan) ?? null, answers[step])
          made.id = opened?.thing.id ?? ''
        } else await stage.act(on, actor, made.id, step, answers[step])
      },
    }
  })
}
