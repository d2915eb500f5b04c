import { fail, grants, holds, ok, problem, type Verb } from '@zhiqiang/kernel'
import { readCity, setUp } from '../../core/cities/cities.ts'
import { beginFactor, confirmFactor, endFactor, readFactor } from '../../core/sessions/second-factor/second-factor.ts'
import {
  changePassword,
  closeSession,
  listOwnSessions,
  makeToken,
  type SignedIn,
  signIn,
  signInDeps,
} from '../../core/sessions/sessions.ts'
import { transaction } from '../../db/transaction.ts'
import type { App, Caller, Handlers } from '../api.ts'

const verbs = [...new Set(Object.values(grants).flatMap((g) => Object.keys(g)))] as readonly Verb[]

/** Who is signed in, as the workbench wants to know it. */
async function me(app: App, signedIn: SignedIn) {
  const city = await readCity(app.engine, signedIn.actor.city)
  if (!city.ok) return city
  return ok({
    id: signedIn.actor.id,
    login: signedIn.login,
    name: signedIn.actor.name,
    city: city.value,
    posts: signedIn.actor.posts.map((p) => ({
      postId: p.postId,
      role: p.role as 'office',
      title: signedIn.titles.get(p.postId) ?? '',
      unitId: p.unitId,
      unitName: p.unitName,
      region: p.region,
      through: p.through ? { ...p.through, items: p.through.items ? [...p.through.items] : null } : null,
    })),
    verbs: verbs.filter((verb) => holds(signedIn.actor, verb)),
    secondFactorDue: signedIn.secondFactorDue,
    csrf: signedIn.session?.csrf ?? '',
  })
}

function own(caller: Caller) {
  return caller.signedIn ? ok(caller.signedIn) : fail(problem('E_SIGN_IN'))
}

export const session = {
  'session.open': async (app, caller, { body }) => {
    const opened = await signIn(signInDeps(app), body, caller.origin)
    if (!opened.ok) return opened
    const { token, expiresAt, signedIn } = opened.value
    const view = await me(app, signedIn)
    return view.ok ? ok({ body: view.value, cookie: { token, expiresAt } }) : view
  },
  'session.me': async (app, caller) => {
    const signedIn = own(caller)
    return signedIn.ok ? me(app, signedIn.value) : signedIn
  },
  'session.close': async (app, caller) => {
    const signedIn = own(caller)
    if (!signedIn.ok) return signedIn
    const { session } = signedIn.value
    if (session) await closeSession(app.engine, signedIn.value, session.id)
    return ok({ body: { closed: true }, cookie: null })
  },
  'sessions.list': async (app, caller, { query }) => {
    const signedIn = own(caller)
    return signedIn.ok ? listOwnSessions(app.engine, signedIn.value, query.limit) : signedIn
  },
  'sessions.close': async (app, caller, { params }) => {
    const signedIn = own(caller)
    return signedIn.ok ? closeSession(app.engine, signedIn.value, params.id) : signedIn
  },
  'password.change': async (app, caller, { body }) => {
    const signedIn = own(caller)
    return signedIn.ok ? changePassword(app.engine, signedIn.value, body) : signedIn
  },
  'secondFactor.get': async (app, caller) => {
    const signedIn = own(caller)
    return signedIn.ok ? readFactor(signInDeps(app), signedIn.value) : signedIn
  },
  'secondFactor.begin': async (app, caller, { body }) => {
    const signedIn = own(caller)
    return signedIn.ok ? beginFactor(signInDeps(app), signedIn.value, body.password) : signedIn
  },
  'secondFactor.confirm': async (app, caller, { body }) => {
    const signedIn = own(caller)
    if (!signedIn.ok) return signedIn
    const done = await confirmFactor(signInDeps(app), signedIn.value, body.code, caller.origin)
    return done.ok ? ok({ recovery: [...done.value.recovery] }) : done
  },
  'secondFactor.end': async (app, caller, { body }) => {
    const signedIn = own(caller)
    return signedIn.ok ? endFactor(signInDeps(app), signedIn.value, body, caller.origin) : signedIn
  },
  'tokens.make': async (app, caller, { body }) => {
    const signedIn = own(caller)
    return signedIn.ok ? makeToken(app.engine, signedIn.value, body) : signedIn
  },
  'setup.open': async (app, _caller, { body }) => {
    const known = app.regionsOf(body.cityCode)
    const alone = [{ code: body.cityCode, name: body.cityName, parent: null }]
    return setUp(app.engine, body, known.length > 0 ? known : alone)
  },
  'city.get': async (app, caller) => readCity(app.engine, caller.city),
  'health.get': async (app) => {
    await transaction(app.engine.db, async () => null)
    return ok({ ok: true, version: app.version })
  },
} satisfies Partial<Handlers>
