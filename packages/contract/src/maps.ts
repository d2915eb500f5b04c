import { t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { endpoint, Id, TextView } from './endpoint.ts'
import { ThingView } from './things.ts'

const Division = z.object({ code: z.string(), name: z.string() })

const Shapes = z
  .array(Division.extend({ polygons: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))) }))
  .describe('polygons of rings of points: longitude, latitude')

export const maps = {
  'maps.current': endpoint({
    method: 'GET',
    path: '/api/maps/counties',
    summary: t('现用的县域地图和可办的事', 'The county map in use and what may be done with it'),
    can: 'map.manage',
    ok: z.object({
      map: ThingView.nullable().describe('null: the cockpit shows tiles'),
      missing: z.array(Division).describe('counties the map has no shape for'),
    }),
  }),
  'maps.shapes': endpoint({
    method: 'GET',
    path: '/api/maps/:id',
    summary: t('一份县域地图的图形', 'The shapes of a county map'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ id: Id, source: z.string().nullable().describe('whose map it is'), shapes: Shapes }),
  }),
  'maps.supply': endpoint({
    method: 'POST',
    path: '/api/maps/counties',
    summary: t(
      '上传县域地图（GeoJSON）：多部分表单，字段 file，source（来源，可不填），apply（true 才启用），requestId',
      'Supply a county map (GeoJSON): multipart with file, source (whose map it is, optional), apply (true shows it), requestId',
    ),
    can: 'map.manage',
    multipart: true,
    ok: z.object({
      rows: z.array(
        z.object({
          no: z.int().describe('place in the file, from 1'),
          name: z.string(),
          code: z.string(),
          is: z.enum(['drawn', 'left', 'wrong']).describe('left: no county of the city'),
          region: Division.nullable().describe('the county it is matched to'),
          by: z.enum(['code', 'name']).nullable(),
          note: TextView.nullable().describe('why it is left out, what is wrong, or how it is drawn'),
        }),
      ),
      missing: z.array(Division).describe('counties the map has no shape for'),
      points: z.object({ given: z.int(), kept: z.int() }).describe('corners before and after thinning'),
      shapes: Shapes,
      applied: z.boolean(),
    }),
  }),
}
