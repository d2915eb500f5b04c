export { acceptFinding, type Decided, openFindings } from './accept-finding.ts'
export { applyCorrections } from './apply-corrections.ts'
export { type CodePointText, codePointText, quoteOf } from './code-points.ts'
export {
  type Correctable,
  correctable,
  listNames,
  numberField,
  placeLabel,
  strengthField,
  valueAt,
} from './correctable.ts'
export {
  type Correction,
  type ItemList,
  itemLists,
  type Place,
  placeOf,
  type UncheckedCorrection,
} from './correction.ts'
export { ruleOf } from './decode.ts'
export type { Editor } from './field-rule.ts'
export type { LedgerCounts, LedgerDuty, LedgerIndicator, LedgerTask, PolicyLedger } from './ledger.ts'
export { lastDayOf, ledgerOf } from './ledger-of.ts'
export { clauseAt, overlap } from './lists.ts'
export { type NotTarget, numberList, numberReasons } from './number-list.ts'
export { type RecordedCorrection, undoCorrection } from './undo-correction.ts'
export * from './words.ts'
