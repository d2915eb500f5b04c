import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Tx } from '../../../db/connect.ts'
import { sm3 } from '../../audit/hash.ts'
import type { SecretBox } from '../secret-box.ts'
import * as store from './store.ts'

const stepSeconds = 30
/** Codes of the step before and after are taken too: telephones and servers never quite agree on the time. */
const tolerance = 1
const recoveryCodes = 8
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The product's name in the list of an authenticator; outside any language. */
const issuer = '知强'

/** A new secret in base32, as authenticators take it by hand. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address an authenticator reads from a QR code (Key Uri Format). */
export function otpauthUri(secret: string, login: string): string {
  return totpOf(secret, login).toString()
}

/** Recovery codes as they are shown once, four groups of four; about 79 bits each. */
export function newRecoveryCodes(): readonly string[] {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: recoveryCodes }, () => [group(), group(), group(), group()].join('-'))
}

/** What is kept of a recovery code. */
export function recoveryHash(accountId: string, code: string): string {
  return sm3(`${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
}

/** How a code was taken; null when it was not. */
export type TakenCode = 'code' | 'recovery' | null

/**
 * Takes a code of an account's second factor: six digits of the present half minute or its neighbours, later than the
 * last ones taken, or a recovery code nobody used. A code that was taken is not taken again.
 */
export async function takeCode(
  tx: Tx,
  secrets: SecretBox,
  accountId: string,
  typed: string,
  at: string,
): Promise<TakenCode> {
  const factor = await store.factorOf(tx, accountId)
  if (!factor) return null
  const code = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) {
    const known = factor.confirmedAt !== null
    return known && (await store.spendRecoveryCode(tx, accountId, recoveryHash(accountId, code), at))
      ? 'recovery'
      : null
  }
  const secret = await secrets.open(factor.secret, accountId)
  if (secret === null) return null
  const timestamp = Date.parse(at)
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: tolerance })
  if (delta === null) return null
  const step = Math.floor(timestamp / 1000 / stepSeconds) + delta
  if (step <= factor.lastStep) return null
  await store.setLastStep(tx, accountId, step)
  return 'code'
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: Secret.fromBase32(secret),
  })
}
