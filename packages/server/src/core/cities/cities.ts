import { randomBytes } from 'node:crypto'
import {
  type Actor,
  dateInChina,
  fail,
  ok,
  type PlainDate,
  problem,
  type Result,
  refuseInput,
  t,
  uuidv7,
} from '@zhiqiang/kernel'
import { cityToday } from '../../clock.ts'
import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/transaction.ts'
import { sm3 } from '../audit/hash.ts'
import { actIn, type Engine, once, openIn } from '../engine/act.ts'
import * as store from './store.ts'

/** Whoever runs `zq` on the machine: needs no account, is named in the audit. */
export function operator(name: string): Actor {
  return { kind: 'operator', id: null, name, city: null, posts: [] }
}

export interface NewCity {
  readonly code: string
  readonly name: string
  readonly nameEn?: string | null
  readonly sample?: boolean
  /** `#` and six hexadecimal digits; the product's own where it is left out. */
  readonly brandColour?: string | null
  /** The city's own division first, then those below it. */
  readonly regions: readonly { readonly code: string; readonly name: string; readonly parent: string | null }[]
}

/** Creates a city with its divisions, inside a transaction. */
export async function foundCity(engine: Engine, tx: Tx, actor: Actor, city: NewCity): Promise<Result<string>> {
  if (await store.cityByCode(tx, city.code)) {
    return fail(problem('E_DUPLICATE', { what: t(`城市 ${city.code}`, `city ${city.code}`) }))
  }
  const at = engine.clock.real()
  await store.insertCity(tx, {
    code: city.code,
    name: city.name,
    nameEn: city.nameEn ?? null,
    sample: city.sample ?? false,
    brandColour: city.brandColour ?? null,
    at,
  })
  await store.insertRegions(tx, city.code, city.regions)
  const opened = await openIn(
    engine,
    tx,
    actor,
    {
      kind: 'city',
      step: 'found',
      parentId: null,
      city: city.code,
      requestId: uuidv7(Date.parse(at)),
      answers: { name: city.name },
    },
    'own',
  )
  return opened.ok ? ok(opened.value.thing.id) : opened
}

/** What everybody of a city may know of it, with its business date. */
export function cityView(engine: Pick<Engine, 'clock'>, city: store.CityRecord) {
  return {
    code: city.code,
    name: city.name,
    nameEn: city.nameEn,
    brandColour: city.brandColour,
    sample: city.sample,
    today: cityToday(engine.clock, city.daysAhead),
    daysAhead: city.daysAhead,
  }
}

/** {@link foundCity} in a transaction of its own, by the operator. */
export async function addCity(engine: Engine, actor: Actor, city: NewCity): Promise<Result<string>> {
  return transaction(engine.db, (tx) => foundCity(engine, tx, actor, city))
}

/** Every city of the installation as {@link cityView}, for the operator. */
export async function listCities(engine: Engine) {
  const cities = await transaction(engine.db, store.allCities)
  return cities.map((city) => cityView(engine, city))
}

/** The city by its code as {@link cityView}. */
export async function readCity(engine: Engine, code: string) {
  const city = await transaction(engine.db, (tx) => store.cityByCode(tx, code))
  return city ? ok(cityView(engine, city)) : fail(problem('E_NOT_FOUND'))
}

/** Moves a sample city's today forward; what falls due is swept by the caller. The same request moves it once. */
export async function moveClock(
  engine: Engine,
  actor: Actor,
  city: string,
  wish: { readonly today: string; readonly requestId: string },
) {
  const { requestId, today } = wish
  const done = await transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, { step: 'moveClock', city, today }, async () => {
      const thing = await store.lockCityThing(tx, city)
      if (!thing) return fail(problem('E_NOT_FOUND'))
      const { id: thingId, revision } = thing
      return actIn(engine, tx, actor, { thingId, step: 'moveClock', revision, requestId, answers: { today } })
    }),
  )
  return done.ok ? readCity(engine, city) : done
}

/** A fresh one-time token for the first administrator; null when the installation has accounts. */
export async function setupToken(engine: Engine): Promise<string | null> {
  return transaction(engine.db, async (tx) => {
    if (await store.accountsExist(tx)) return null
    const token = randomBytes(12).toString('base64url')
    await store.putSetupToken(tx, sm3(token), engine.clock.real())
    return token
  })
}

export interface FirstAdministrator {
  readonly token: string
  readonly cityCode: string
  readonly cityName: string
  readonly unitName: string
  readonly login: string
  readonly name: string
  readonly password: string
}

/**
 * Turns the one-time token into the first city, its conference office, an administrator and the office's first post,
 * all or nothing; the token is spent.
 */
export async function setUp(
  engine: Engine,
  wish: FirstAdministrator,
  regions: NewCity['regions'],
): Promise<Result<{ readonly login: string }>> {
  const actor = operator('首次设置')
  return transaction(engine.db, async (tx) => {
    const at = engine.clock.real()
    if ((await store.accountsExist(tx)) || !(await store.takeSetupToken(tx, sm3(wish.token), at))) {
      return refuseInput(t('一次性口令不对或已经用过', 'the one-time token is wrong or was used'))
    }
    if (!(await store.cityByCode(tx, wish.cityCode))) {
      const city = await foundCity(engine, tx, actor, { code: wish.cityCode, name: wish.cityName, regions })
      if (!city.ok) return city
    }
    const open = (kind: string, step: string, answers: Record<string, unknown>) =>
      openIn(engine, tx, actor, {
        kind,
        step,
        parentId: null,
        city: wish.cityCode,
        requestId: uuidv7(Date.parse(at)),
        answers,
      })
    const today = dateInChina(at)
    const unit = await open('unit', 'found', { name: wish.unitName, region: wish.cityCode, validFrom: today })
    if (!unit.ok) return unit
    const person = await open('person', 'enrol', { login: wish.login, name: wish.name, password: wish.password })
    if (!person.ok) return person
    for (const [role, title] of [
      ['administrator', '系统管理员'],
      ['office', '联席会议办公室主任'],
    ] as const) {
      const post = await open('post', 'create', {
        unit: unit.value.thing.id,
        title,
        role,
        holder: person.value.thing.id,
        from: today,
      })
      if (!post.ok) return post
    }
    return ok({ login: wish.login })
  })
}

/** True when the installation has a city already. */
export async function anyCity(engine: Engine): Promise<boolean> {
  return (await transaction(engine.db, store.allCities)).length > 0
}

/** The city of a code; where none is asked for, the only one there is. Null where there is none such, or several. */
export async function onlyCity(tx: Tx, asked: string | undefined): Promise<string | null> {
  if (asked !== undefined) return (await store.cityByCode(tx, asked))?.code ?? null
  const cities = await store.allCities(tx)
  return cities.length === 1 ? (cities[0]?.code ?? null) : null
}

/** The business day of a city. */
export async function todayIn(tx: Tx, engine: Pick<Engine, 'clock'>, code: string): Promise<PlainDate> {
  return cityToday(engine.clock, (await store.cityByCode(tx, code))?.daysAhead ?? 0)
}
