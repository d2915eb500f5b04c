import { sm2 } from 'sm-crypto-v2'
import { expect, test } from 'vitest'
import { keyIdOf, newKeyPair, signText, verifyText } from './sm2.ts'
import { isSigned, type Statement, statementText } from './statement.ts'

// GB/T 32918.5-2017, annex A.2: the recommended curve, "message digest", user id 1234567812345678.
const published = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}
/** Both numbers have their top bit set, so each is 33 bytes in DER. */
const der = `3046022100${published.r}022100${published.s}`

const statement: Statement = {
  city: '419900',
  number: '维援决〔2026〕1号',
  issuedOn: '2026-11-23',
  code: 'ABCD-EFGH-JKLM',
  contentSm3: 'a'.repeat(64),
  pdfSm3: 'b'.repeat(64),
  docxSm3: 'c'.repeat(64),
}

test('the signature of the standard’s own example holds, and over another text it does not', () => {
  expect(sm2.getPublicKeyFromPrivateKey(published.privateKey)).toBe(published.publicKey)
  expect(verifyText('message digest', der, published.publicKey)).toBe(true)
  expect(verifyText('message digesu', der, published.publicKey)).toBe(false)
})

test('what is signed holds with its own key alone', () => {
  const [own, other] = [newKeyPair(), newKeyPair()]
  const value = signText('云岭市', own)
  expect(verifyText('云岭市', value, own.publicKey)).toBe(true)
  expect(verifyText('云岭市', value, other.publicKey)).toBe(false)
  expect(verifyText('云岭市', 'no signature', own.publicKey)).toBe(false)
  expect(verifyText('云岭市', value, 'no key')).toBe(false)
})

test('every part of a statement is signed, and a key cannot be passed off under the id of another', () => {
  const pair = newKeyPair()
  const signature = {
    keyId: keyIdOf(pair.publicKey),
    publicKey: pair.publicKey,
    value: signText(statementText(statement), pair),
  }
  expect(isSigned(statement, signature)).toBe(true)
  for (const part of Object.keys(statement)) {
    expect(isSigned({ ...statement, [part]: 'x' }, signature), part).toBe(false)
  }
  expect(isSigned(statement, { ...signature, keyId: keyIdOf(newKeyPair().publicKey) })).toBe(false)
})
