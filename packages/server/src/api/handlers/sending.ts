import type { Actor, Result } from '@zhiqiang/kernel'
import {
  type ContactDeps,
  chooseOrdinary,
  confirmContact,
  removeContact,
  setContact,
  showContacts,
} from '../../core/notices/contacts/contacts.ts'
import { endHook, listHooks, makeHook, testHook } from '../../core/notices/hooks/hooks.ts'
import { clearServer, setServer, showServer, testServer } from '../../core/notices/mail/mail-server.ts'
import { getSending, listSendings, retrySendings } from '../../core/notices/outbox/sendings.ts'
import { listWordings, setWording } from '../../core/notices/wording/wordings.ts'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import type { App, Caller, Handlers } from '../api.ts'
import { owning } from '../own.ts'

export const sending = {
  'contacts.get': (app, caller) => contacts(app, caller, showContacts),
  'contacts.set': (app, caller, { body }) => contacts(app, caller, (deps) => setContact(deps, body)),
  'contacts.confirm': async (app, caller, { body }) => {
    // A wrong code is no failed transaction: the count of tries must stay.
    const tried = await contacts(app, caller, async (deps) => ({ ok: true, value: await confirmContact(deps, body) }))
    return tried.ok ? tried.value.outcome : tried
  },
  'contacts.choose': (app, caller, { body }) =>
    contacts(app, caller, (deps) => chooseOrdinary(deps, body.channel, body.ordinary)),
  'contacts.remove': (app, caller, { body }) => contacts(app, caller, (deps) => removeContact(deps, body.channel)),
  'mailServer.get': (app, caller) => showServer(mail(app), caller.city),
  'mailServer.set': (app, caller, { body }) => setServer(mail(app), caller.actor, caller.city, body),
  'mailServer.clear': (app, caller) => clearServer(mail(app), caller.actor, caller.city),
  'mailServer.test': (app, caller, { body }) => testServer(mail(app), caller.city, body.to),
  'sendings.list': (app, caller, { query }) => of(app, caller, (tx, { city }) => listSendings(tx, city, query)),
  'sendings.get': (app, caller, { params }) => of(app, caller, (tx, who) => getSending(tx, who, params.id)),
  'sendings.retry': (app, caller, { body }) =>
    of(app, caller, (tx, { city, now }) => retrySendings(tx, city, body.ids, now)),
  'hooks.list': (app, caller, { query }) => of(app, caller, (tx, { city }) => listHooks(tx, city, query)),
  'hooks.make': (app, caller, { body }) => makeHook(mail(app), managing(app, caller), body),
  'hooks.test': (app, caller, { params }) => of(app, caller, (tx, { city, now }) => testHook(tx, city, params.id, now)),
  'hooks.end': (app, caller, { params }) => of(app, caller, (tx, { city, now }) => endHook(tx, city, params.id, now)),
  'wordings.list': (app, caller, { query }) =>
    of(app, caller, (tx, { city, kinds }) => listWordings(tx, kinds, city, query)),
  'wordings.set': (app, caller, { body }) =>
    of(app, caller, (tx, { city, kinds, actor, now }) =>
      setWording(tx, { kinds, city, by: actor.name, at: now }, body),
    ),
} satisfies Partial<Handlers>

function mail({ engine, secrets }: App) {
  return { db: engine.db, clock: engine.clock, secrets }
}

function contacts<T>(app: App, caller: Caller, work: (deps: ContactDeps) => Promise<Result<T>>): Promise<Result<T>> {
  const { engine, secrets } = app
  return owning(app, caller, (tx, owner) => work({ tx, ...owner, secrets, now: engine.clock.real() }))
}

interface Managing {
  readonly actor: Actor
  readonly city: string
  readonly address: string
  readonly now: string
  readonly kinds: App['engine']['catalogue']['kinds']
}

function managing({ engine }: App, { actor, city, origin }: Caller): Managing {
  return { actor, city, address: origin.address, now: engine.clock.real(), kinds: engine.catalogue.kinds }
}

/** Work of whoever manages how the city's people are told; the endpoint's verb was checked. */
function of<T>(app: App, caller: Caller, work: (tx: Tx, who: Managing) => Promise<Result<T>>): Promise<Result<T>> {
  return transaction(app.engine.db, (tx) => work(tx, managing(app, caller)))
}
