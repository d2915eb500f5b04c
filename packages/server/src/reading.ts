export { largestDocument } from './core/documents/read/read-document.ts'
export { type Handed, type ReadHanded, readHanded } from './core/policies/read-handed.ts'
