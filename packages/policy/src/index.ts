export { type ReadOptions, readPolicy } from './read-policy.ts'
export type * from './reading.ts'
export * from './review/index.ts'
export { plainSource, type SourcePart, type SourceTable, type SourceText, type Span } from './source.ts'
