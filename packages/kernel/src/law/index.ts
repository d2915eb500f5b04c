export { amended, type LawChange } from './amend.ts'
export { answerDeadline, type DeadlineAnswer, type DeadlineQuestion } from './ask.ts'
export {
  article,
  type Basis,
  defineLaw,
  type InForce,
  type Instrument,
  type InstrumentVersion,
  type LawArea,
  lasts,
  type Mark,
  type Term,
  type TermVersion,
  type Threshold,
  type ThresholdSort,
  type ThresholdVersion,
  versionOn,
} from './law.ts'
export { lawFaults } from './law-faults.ts'
export { articleName, type LawLibrary, lawLibrary, type TermDeadline, termDeadline } from './library.ts'
export { lengthWords, markWords, sumWords, whereWritten } from './words.ts'
