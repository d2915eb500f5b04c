import { canonicalJson, type Json } from '@zhiqiang/kernel'
import { sm3 } from '../../audit/hash.ts'
import type { Paper } from './paper.ts'

/** SM3 of what a paper says; its number belongs to it, the proof that names the hash cannot. */
export function contentHash(paper: Paper): string {
  // Through JSON: a paper is plain data, which the type of its members does not say.
  return sm3(canonicalJson(JSON.parse(JSON.stringify({ ...paper, proof: null })) as Json))
}
