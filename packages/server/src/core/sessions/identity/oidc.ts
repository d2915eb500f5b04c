import { fail, ok, problem, type Result, type Text, t } from '@zhiqiang/kernel'
import * as client from 'openid-client'
import type { Log } from '../../../db/log.ts'
import type { IdentityProvider } from './identity-provider.ts'

export interface OidcOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly log: Log
}

/**
 * The provider that `ZQ_OIDC_ISSUER`, `ZQ_OIDC_CLIENT_ID`, `ZQ_OIDC_CLIENT_SECRET` and `ZQ_OIDC_NAME` describe; null where
 * none of them is set. Refused when one is missing, or the issuer is not reached by https (this machine excepted).
 */
export function oidcFrom(
  env: Readonly<Record<string, string | undefined>>,
  log: Log,
): Result<IdentityProvider | null, { readonly message: Text; readonly fix: Text }> {
  const issuer = env.ZQ_OIDC_ISSUER
  const clientId = env.ZQ_OIDC_CLIENT_ID
  const clientSecret = env.ZQ_OIDC_CLIENT_SECRET
  if (!issuer && !clientId && !clientSecret) return ok(null)
  const fix = t(
    '请同时设置 ZQ_OIDC_ISSUER（https 地址）、ZQ_OIDC_CLIENT_ID 和 ZQ_OIDC_CLIENT_SECRET，或全部去掉。',
    'Set ZQ_OIDC_ISSUER (an https address), ZQ_OIDC_CLIENT_ID and ZQ_OIDC_CLIENT_SECRET together, or none of them.',
  )
  if (!issuer || !clientId || !clientSecret) {
    return fail({
      message: t('统一身份登录的设置不完整。', 'Sign-in by an identity provider is set up in part only.'),
      fix,
    })
  }
  const fault = issuerFault(issuer)
  if (fault) return fail({ message: fault, fix })
  const name = env.ZQ_OIDC_NAME || defaultName
  return ok(oidcProvider({ issuer, clientId, clientSecret, name, log }))
}

/** What the button calls a provider that was given no name. */
export const defaultName = t('统一身份', 'single sign-on').zh

/** Why an issuer is not taken: it has to be reached by https (this machine excepted). Null for a good one. */
export function issuerFault(issuer: string): Text | null {
  if (URL.canParse(issuer) && (issuer.startsWith('https://') || isLocal(issuer))) return null
  return t(`统一身份平台的地址不是 https 地址：${issuer}。`, `The issuer is not an https address: ${issuer}.`)
}

/** An OpenID Connect provider: code flow with PKCE, state and nonce. What it says of itself is read once it is needed. */
export function oidcProvider(options: OidcOptions): IdentityProvider {
  let found: Promise<client.Configuration> | null = null
  const configuration = () => {
    found ??= discover(options).catch((thrown: unknown) => {
      // The next sign-in asks again.
      found = null
      throw thrown
    })
    return found
  }
  const refused = (thrown: unknown) => {
    const detail =
      thrown instanceof client.ResponseBodyError ? `${thrown.error}: ${thrown.error_description}` : `${thrown}`
    options.log.warn({ issuer: options.issuer, detail }, 'the identity provider confirmed nobody')
    return fail(problem('E_IDENTITY'))
  }
  return {
    name: options.name,
    async depart(back) {
      try {
        const config = await configuration()
        const departure = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        }
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: back,
          scope: 'openid',
          state: departure.state,
          nonce: departure.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(departure.verifier),
          code_challenge_method: 'S256',
        })
        return ok({ url: url.href, departure })
      } catch (thrown) {
        return refused(thrown)
      }
    },
    async arrive(address, { state, nonce, verifier }) {
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) return refused('no ID token')
        return ok({ issuer: plain(claims.iss), subject: claims.sub })
      } catch (thrown) {
        return refused(thrown)
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcOptions): Promise<client.Configuration> {
  const execute = isLocal(issuer) ? [client.allowInsecureRequests] : []
  // The way of showing the secret that every provider has to know (RFC 6749, section 2.3.1).
  const showing = client.ClientSecretBasic(clientSecret)
  return client.discovery(new URL(issuer), clientId, undefined, showing, { execute, timeout: 10 })
}

/** An issuer as it is compared and bound: without a slash at its end. */
function plain(issuer: string): string {
  return issuer.replace(/\/+$/, '')
}

function isLocal(address: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(address)
}
