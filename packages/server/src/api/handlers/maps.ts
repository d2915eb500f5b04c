import { ok, type Result } from '@zhiqiang/kernel'
import { currentMap, type MapRequest, mapShapes, supplyMap } from '../../core/maps/county-map.ts'
import type { Handlers, Part } from '../api.ts'
import { fieldOf, handedFile } from '../parts.ts'
import { reading } from '../reading.ts'

export const maps = {
  'maps.current': (app, caller) => reading(app, caller, (deps) => currentMap(deps, caller.city)),
  'maps.shapes': (app, caller, { params }) => reading(app, caller, (deps) => mapShapes(deps, params)),
  'maps.supply': async (app, caller, { parts }) => {
    const request = handedMap(parts)
    return request.ok ? supplyMap(app.engine, caller.actor, caller.city, request.value) : request
  },
} satisfies Partial<Handlers>

function handedMap(parts: readonly Part[]): Result<MapRequest> {
  const file = handedFile(parts)
  if (!file.ok) return file
  const source = fieldOf(parts, 'source')?.trim() ?? ''
  return ok({ ...file.value, source: source === '' ? null : source })
}
