import type { CallOutput } from '@zhiqiang/contract'
import { type Actor, fail, holds, ok, problem, type Result, refuseInput, t } from '@zhiqiang/kernel'
import { transaction } from '../../db/transaction.ts'
import type { CountyShape } from '../../ports.ts'
import { sm3 } from '../audit/hash.ts'
import { cityByCode } from '../cities/store.ts'
import { countiesOfCity } from '../cockpit/store.ts'
import { type Engine, once, openIn } from '../engine/act.ts'
import { cityAsked, type ReadDeps } from '../ledger/read-deps.ts'
import { getThing } from '../ledger/things/get-thing.ts'
import { textIn } from '../ledger/things/store.ts'
import { readMap } from './read-map.ts'
import { mapInUse, shapesOf } from './store.ts'

type Answer = CallOutput<'maps.supply'>

export interface MapRequest {
  /** Of the file. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Whose map it is, as the office wants it to stand below the map. */
  readonly source: string | null
  /** False only says what would happen. */
  readonly apply: boolean
  readonly requestId: string
}

const longest = 120

/** `maps.current`: the county map in use, with what the caller may do with it and the counties it lacks. */
export async function currentMap(deps: ReadDeps, city: string): Promise<Result<CallOutput<'maps.current'>>> {
  const id = await mapInUse(deps.tx, city)
  if (id === null) return ok({ map: null, missing: [] })
  const map = await getThing(deps, { id })
  if (!map.ok) return map
  const drawn = (await shapesOf(deps.tx, city, id))?.shapes.map(({ code }) => code) ?? []
  const missing = (await countiesOfCity(deps.tx, city)).filter(({ code }) => !drawn.includes(code))
  return ok({ map: map.value, missing })
}

/** `maps.shapes`: what the cockpit draws; a map of another city is not found. */
export async function mapShapes(
  deps: ReadDeps,
  input: { readonly id: string },
): Promise<Result<CallOutput<'maps.shapes'>>> {
  const city = cityAsked(deps)
  const found = city === null ? null : await shapesOf(deps.tx, city, input.id)
  if (!found) return fail(problem('E_NOT_FOUND'))
  return ok({ id: found.id, source: textIn(found.data, 'source') || null, shapes: told(found.shapes) })
}

/**
 * `maps.supply`: reads a map file and says shape by shape which county it is; with `apply` the cockpit draws it from then
 * on. A file with a shape that is wrong is not applied, one that lacks counties is.
 */
export async function supplyMap(
  engine: Engine,
  actor: Actor,
  city: string,
  request: MapRequest,
): Promise<Result<Answer>> {
  const { bytes, requestId, source } = request
  if (!holds(actor, 'map.manage')) return fail(problem('E_FORBIDDEN'))
  if ([...(source ?? '')].length > longest) return refuseInput(tooLong)
  const place = await transaction(
    engine.db,
    async (tx) => ({ city: await cityByCode(tx, city), counties: await countiesOfCity(tx, city) }),
    { readOnly: true },
  )
  if (!place.city) return fail(problem('E_NOT_FOUND'))
  const read = readMap(bytes, place.city, place.counties)
  if (!read.ok) return read
  const { rows, shapes, missing, points } = read.value
  const answer = { rows: [...rows], missing: [...missing], points, shapes: told(shapes), applied: false }
  if (!request.apply || shapes.length === 0 || rows.some((row) => row.is === 'wrong')) return ok(answer)
  const name = [...request.name].slice(0, longest).join('') || '县域地图.geojson'
  const map = { name, sm3: sm3(bytes), source, shapes }
  const content = { map: map.sm3, name, source }
  const applied = await transaction(engine.db, (tx) =>
    once(engine, tx, actor, requestId, content, async () => {
      const opening = { kind: 'county-map', step: 'supply', parentId: null, city, requestId, answers: { map } }
      const opened = await openIn(engine, tx, actor, opening, 'own')
      return opened.ok ? ok({ id: opened.value.thing.id }) : opened
    }),
  )
  return applied.ok ? ok({ ...answer, applied: true }) : applied
}

const tooLong = t(`来源最多 ${longest} 个字`, `the source has at most ${longest} characters`)

/** Shapes as the contract types them: lists that a caller may change. */
function told(shapes: readonly CountyShape[]): Answer['shapes'] {
  return shapes.map(({ code, name, polygons }) => ({
    code,
    name,
    polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]): [number, number] => [x, y]))),
  }))
}
