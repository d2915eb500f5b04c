export {
  bareNumber,
  checkDigitOf,
  type PatentSort,
  patentSortOf,
  type ReadNumber,
  readPatentNumber,
} from './patent-number.ts'
export { isGrantKind, type PublicationNumber, readPublicationNumber, sortOfKindCode } from './publication-number.ts'
