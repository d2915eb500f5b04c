export { largestDocument } from './core/documents/read/read-document.ts'
export { checkSignatureFile, type SignatureVerdict } from './core/papers/sign/signature-file.ts'
export { type Handed, type ReadHanded, readHanded } from './core/policies/read-handed.ts'
