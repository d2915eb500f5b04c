export { cellDay, cellNames, cellNumber, cellText } from './cell-values.ts'
