import { fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import { currentMap, type MapRequest, mapShapes, supplyMap } from '../../core/maps/county-map.ts'
import type { Handlers, Part } from '../api.ts'
import { fieldOf, idForm } from '../parts.ts'
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
  const file = parts.find((part) => part.name !== null)
  const requestId = fieldOf(parts, 'requestId') ?? ''
  const source = fieldOf(parts, 'source')?.trim() ?? ''
  if (!file) return fail(problem('E_INPUT', { what: t('没有选择文件', 'no file was chosen') }))
  if (!idForm.test(requestId)) {
    return fail(problem('E_INPUT', { what: t('缺少请求编号 requestId（UUID）', 'requestId (a UUID) is missing') }))
  }
  return ok({
    name: file.name ?? '',
    bytes: file.bytes,
    source: source === '' ? null : source,
    apply: fieldOf(parts, 'apply') === 'true',
    requestId,
  })
}
