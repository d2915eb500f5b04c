export {
  changedFields,
  isNothing,
  type Layer,
  type LayeredValue,
  mergeLayers,
  sameValue,
  valuesOf,
} from './layers.ts'
export {
  dayOfYear,
  defineRecordMeasure,
  type RecordFact,
  type RecordMeasure,
  type RecordTest,
  testsTaken,
} from './measure.ts'
export { type QualityCheck, qualityChecks } from './quality.ts'
export {
  columnOf,
  defineRegister,
  type ReckonPorts,
  type RecordField,
  type RecordFieldSort,
  type RecordValue,
  type RecordValues,
  type Register,
  type RegisterReader,
  type SourceRow,
  type Taken,
  type TakenNote,
  type TakenRecord,
  type XmlElement,
} from './register.ts'
export { elementsAt, elementsIn, textAt, textIn, textsAt, textWithin } from './xml.ts'
