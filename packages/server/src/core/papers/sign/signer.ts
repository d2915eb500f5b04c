import { uuidv7 } from '@zhiqiang/kernel'
import type { Clock } from '../../../clock.ts'
import type { Tx } from '../../../db/connect.ts'
import { logAccess } from '../../audit/access/store.ts'
import type { SecretBox } from '../../sessions/secret-box.ts'
import { type KeyPair, keyIdOf, newKeyPair, signText } from './sm2.ts'
import { type Signature, type Statement, statementText } from './statement.ts'
import * as store from './store.ts'

/** Signs what a city issues. A seal in hardware, or one of a signing service, is another signer of the same shape. */
export interface Signer {
  readonly sign: (tx: Tx, statement: Statement) => Promise<Signature>
  /** The same over a text that is no paper: a package handed to another platform. */
  readonly signText: (tx: Tx, city: string, text: string) => Promise<Signature>
  /** Retires the key in use and makes another; what the old one signed goes on being verified with it. */
  readonly rotate: (tx: Tx, city: string, by: By) => Promise<void>
}

interface By {
  readonly id: string | null
  readonly name: string
}

interface Deps {
  readonly secrets: SecretBox
  readonly clock: Pick<Clock, 'real'>
}

/** Whoever makes a key without being asked: the first paper does, and one after the data folder's secret was lost. */
const ourselves: By = { id: null, name: '公文签发' }

/** Signs by software with a key of the city, made on first use and kept sealed beside the database's other secrets. */
export function softwareSigner(deps: Deps): Signer {
  return {
    sign: (tx, statement) => signWith(deps, tx, statement.city, statementText(statement)),
    signText: (tx, city, text) => signWith(deps, tx, city, text),
    async rotate(tx, city, by) {
      await renew(deps, tx, city, by)
    },
  }
}

async function signWith(deps: Deps, tx: Tx, city: string, text: string): Promise<Signature> {
  const pair = await currentKey(deps, tx, city)
  return { keyId: keyIdOf(pair.publicKey), publicKey: pair.publicKey, value: signText(text, pair) }
}

async function currentKey(deps: Deps, tx: Tx, city: string): Promise<KeyPair> {
  const kept = await store.keyInUse(tx, city)
  if (!kept) return renew(deps, tx, city, ourselves)
  const privateKey = await deps.secrets.open(kept.sealed_private ?? '', about(kept.id))
  // A database that was restored without the secret of its data folder: nobody can sign with the old key any more.
  return privateKey === null ? renew(deps, tx, city, ourselves) : { publicKey: kept.public_key, privateKey }
}

async function renew(deps: Deps, tx: Tx, city: string, by: By): Promise<KeyPair> {
  const at = deps.clock.real()
  const pair = newKeyPair()
  const id = keyIdOf(pair.publicKey)
  const sealedPrivate = await deps.secrets.seal(pair.privateKey, about(id))
  await store.retireKey(tx, city, at)
  // Two papers issued at once make one key: the other waits for it and signs with it.
  if (!(await store.keepKey(tx, { id, city, publicKey: pair.publicKey, sealedPrivate, at }))) {
    return currentKey(deps, tx, city)
  }
  const entry = { id: uuidv7(Date.parse(at)), city, accountId: by.id, actor: by.name, at, address: '' }
  await logAccess(tx, { ...entry, what: 'signing-key.make', subject: id })
  return pair
}

function about(id: string): string {
  return `signing key ${id}`
}
