import {
  type Actual,
  type Arithmetic,
  formatNumber,
  fromCounties,
  indicatorGoal,
  lastYearOf,
  limitOf,
  type Problem,
  problem,
  type Surroundings,
  satisfies,
  type ThingData,
  t,
  together,
  weighing,
} from '@zhiqiang/kernel'

/** The refusal of a breakdown whose counties together fall short of the city's target in its last year; null when they do not. */
export function shortfall(
  data: ThingData,
  arithmetic: Arithmetic,
  { actuals, around }: { readonly actuals: readonly Actual[]; readonly around: Surroundings },
): Problem | null {
  const goal = indicatorGoal(data)
  const end = lastYearOf(goal.period)
  if (goal.value === null || end === null || !fromCounties(arithmetic)) return null
  const { weights, doubles } = weighing(actuals, around)
  const sum = together(around.targets, end, around.places, weights, doubles)
  const limit = limitOf({ operator: goal.operator ?? '>=', value: goal.value, direction: goal.direction })
  if (sum !== null && satisfies(limit, sum)) return null
  const [zh, en] = [(v: number) => `${formatNumber(v, 'zh')}${goal.unit}`, (v: number) => formatNumber(v, 'en')]
  const why =
    sum === null
      ? t(`${end}年还有县（市、区）没有分解目标`, `not every county has a target for ${end}`)
      : t(
          `${end}年各县合起来是 ${zh(sum)}，市目标是 ${zh(limit.bound)}`,
          `together the counties come to ${en(sum)} in ${end}, the city’s target is ${en(limit.bound)}`,
        )
  return problem('E_GUARD', {
    why,
    how: t('请调整各县目标，或写明仍然保存的理由。', 'Change the targets, or say why it is kept all the same.'),
  })
}
