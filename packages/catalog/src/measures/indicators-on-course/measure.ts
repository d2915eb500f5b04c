import { defineMeasure, t } from '@zhiqiang/kernel'

/** 达标或在轨指标: whether the goals with a number will be reached. */
export const indicatorsOnCourse = defineMeasure({
  id: 'indicators-on-course',
  title: t('达标或在轨指标', 'Indicators met or on track'),
  definition: t(
    '执行中文件的数字指标里，已达到目标或按历年实绩直线推算能如期达到的个数。缺少实绩、无法评价的指标计入总数，不计入达标。',
    'Of the indicators with a number in running plans, those met or, by a straight line through their actuals, on track. Indicators that cannot be judged belong to the whole and do not count.',
  ),
  unit: t('个', 'indicators'),
})
