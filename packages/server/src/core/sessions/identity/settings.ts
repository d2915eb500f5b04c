import { type Actor, fail, ok, type Problem, problem, type Result, refuseInput, t, uuidv7 } from '@zhiqiang/kernel'
import type { Clock } from '../../../clock.ts'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Log } from '../../../db/log.ts'
import { transaction } from '../../../db/transaction.ts'
import { logAccess } from '../../audit/access/store.ts'
import type { SecretBox } from '../secret-box.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { defaultName, issuerFault, oidcProvider } from './oidc.ts'
import { dropProvider, keepProvider, keptProvider } from './store.ts'

/** What the settings of the identity provider are kept with. */
export interface SettingsDeps {
  readonly db: Db
  readonly secrets: SecretBox
  readonly clock: Clock
}

export interface ProviderWish {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name?: string | undefined
}

/** The settings as they may be shown: everything but the secret. */
export interface ProviderShown {
  readonly issuer: string
  readonly clientId: string
  readonly name: string
  readonly setBy: string
  readonly setAt: string
  /** False where the secret was sealed with a key that this data folder does not hold. */
  readonly readable: boolean
}

const about = 'client secret of the identity provider'

/** Keeps the identity provider in the database, its secret sealed. Refused where the issuer is not reached by https. */
export async function setProvider(deps: SettingsDeps, actor: Actor, wish: ProviderWish): Promise<Result<null>> {
  const fault = issuerFault(wish.issuer)
  if (fault) return refuseInput(fault)
  if (wish.clientId === '' || wish.clientSecret === '') {
    return refuseInput(t('客户端编号和密钥不能为空', 'client id and secret cannot be empty'))
  }
  const { issuer, clientId } = wish
  const sealedSecret = await deps.secrets.seal(wish.clientSecret, about)
  const setAt = deps.clock.real()
  return transaction(deps.db, async (tx) => {
    await keepProvider(tx, {
      issuer,
      clientId,
      sealedSecret,
      name: wish.name || defaultName,
      setBy: actor.name,
      setAt,
    })
    await noted(tx, actor, 'identity-provider.set', issuer, setAt)
    return ok(null)
  })
}

/** The provider that the database keeps, without its secret; null for none. */
export async function showProvider(deps: Omit<SettingsDeps, 'clock'>): Promise<ProviderShown | null> {
  const kept = await transaction(deps.db, keptProvider, { readOnly: true })
  if (!kept) return null
  return {
    issuer: kept.issuer,
    clientId: kept.client_id,
    name: kept.name,
    setBy: kept.set_by,
    setAt: kept.set_at,
    readable: (await deps.secrets.open(kept.sealed_secret, about)) !== null,
  }
}

/** Forgets the provider; refused where none is kept. */
export async function clearProvider(deps: SettingsDeps, actor: Actor): Promise<Result<null, Problem>> {
  const at = deps.clock.real()
  return transaction(deps.db, async (tx) => {
    if (!(await dropProvider(tx))) return fail(problem('E_NOT_FOUND'))
    await noted(tx, actor, 'identity-provider.clear', '', at)
    return ok(null)
  })
}

/**
 * The provider that the database keeps, ready to sign people in; null for none. One whose secret cannot be opened (a
 * backup restored elsewhere) is left out with a warning: passwords go on working.
 */
export async function providerKept(
  deps: Omit<SettingsDeps, 'clock'> & { readonly log: Log },
): Promise<IdentityProvider | null> {
  const kept = await transaction(deps.db, keptProvider, { readOnly: true })
  if (!kept) return null
  const clientSecret = await deps.secrets.open(kept.sealed_secret, about)
  if (clientSecret === null) {
    deps.log.warn({ issuer: kept.issuer }, 'the secret of the identity provider cannot be opened with this data folder')
    return null
  }
  return oidcProvider({ issuer: kept.issuer, clientId: kept.client_id, clientSecret, name: kept.name, log: deps.log })
}

/** Who changed the door stands in the access log; what the secret is stands nowhere. */
function noted(tx: Tx, actor: Actor, what: string, subject: string, at: string): Promise<void> {
  return logAccess(tx, {
    id: uuidv7(Date.parse(at)),
    city: null,
    accountId: null,
    actor: actor.name,
    what,
    subject,
    at,
    address: 'local',
  })
}
