export { type ClockReading, readClock } from './read-clock.ts'
export {
  type ClockLimitBy,
  type ClockMove,
  type ClockWord,
  type KeptClock,
  moveOfClock,
  type StateClock,
} from './state-clock.ts'
