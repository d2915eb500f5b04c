export { type Adjustment, adjustments, adjustmentsIn } from './adjustments.ts'
export {
  type Arithmetic,
  arithmeticOf,
  type Cell,
  type Computed,
  fromCounties,
  type Missing,
  missingWords,
  type Places,
  type Population,
  seriesOf,
} from './arithmetic.ts'
export { type PlaceTarget, type Proposal, proposeTargets, together, type Weights, weightsOf } from './breakdown.ts'
export { type EnteredCell, enteredCells, isPeriod } from './cells.ts'
export {
  changesOf,
  converted,
  cutoffYear,
  type FigureChange,
  type SchemeItem,
  type SeriesVersion,
  type Shown,
  type Shows,
  schemeItem,
  schemeItems,
  shownIn,
  withItem,
  withItems,
} from './crosswalk.ts'
export { type Actual, aimOf, type IndicatorGoal, indicatorCourse, indicatorGoal, type Proxy } from './indicator.ts'
export { type Course, courseOf, type Light, lastYearOf, type NumericGoal, type YearValue } from './light.ts'
export { gapTo, type Limit, limitOf, satisfies } from './limit.ts'
export {
  type BackTest,
  backTest,
  meanMiss,
  type Needed,
  neededOf,
  type PlaceCourse,
  quartersLeft,
  type Sensitivity,
  sensitivityOf,
} from './needed.ts'
export { type PlaceValue, type Position, positionIn } from './rank.ts'
export { datesFrom, type Every, occurrenceDates } from './recurrence.ts'
export { type Frequency, missedPeriods, periodStart } from './report-periods.ts'
export {
  type Facts,
  itemsIn,
  type Points,
  pointsFor,
  type Ranked,
  ranking,
  type ScoreItem,
  type ScoreRule,
  scoreItems,
  scoreRules,
} from './score.ts'
export { type CountyStanding, type Standing, type Surroundings, standingOf, weighing } from './standing.ts'
export { type TargetVersion, targetOn, targetVersions } from './target-versions.ts'
