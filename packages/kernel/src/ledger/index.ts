export { type Actual, type IndicatorGoal, indicatorCourse, indicatorGoal, type Proxy } from './indicator.ts'
export { type Course, courseOf, type Light, type NumericGoal, type YearValue } from './light.ts'
export { type PlaceValue, type Position, positionIn } from './rank.ts'
export { datesFrom, type Every, occurrenceDates } from './recurrence.ts'
