import { sm2 } from 'sm-crypto-v2'
import { sm3 } from '../../audit/hash.ts'

/** How papers are signed, in words for whoever checks a signature with other software. */
export const signatureAlgorithm = 'SM2 (GB/T 32918.2-2016) with SM3, user id 1234567812345678, signature in DER, hex'

/** The user id that GM/T 0009 names where none was agreed on. */
const way = { hash: true, der: true, userId: '1234567812345678' } as const

/** A pair of keys, hex; the public one is an uncompressed point. */
export interface KeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

/** Makes a pair of keys. */
export function newKeyPair(): KeyPair {
  return sm2.generateKeyPairHex()
}

/** What a public key is called: the first half of its SM3, so that a key cannot be put in place of another. */
export function keyIdOf(publicKey: string): string {
  return sm3(Buffer.from(publicKey, 'hex')).slice(0, 32)
}

/** The signature over a text. */
export function signText(text: string, { publicKey, privateKey }: KeyPair): string {
  return sm2.doSignature(Buffer.from(text), privateKey, { ...way, publicKey })
}

/** Whether a signature was made over this very text with the private half of a key. False for what is no signature. */
export function verifyText(text: string, signature: string, publicKey: string): boolean {
  try {
    return sm2.verifyPublicKey(publicKey) && sm2.doVerifySignature(Buffer.from(text), signature, publicKey, way)
  } catch {
    return false
  }
}
