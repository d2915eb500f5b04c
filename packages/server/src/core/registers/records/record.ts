import type { CallOutput } from '@zhiqiang/contract'
import {
  fail,
  mergeLayers,
  ok,
  problem,
  type RecordValue,
  type RecordValues,
  type Register,
  type Result,
  type Text,
} from '@zhiqiang/kernel'
import type { LawOf } from '../../law/in-force.ts'
import { plainValue, type SearchDeps } from '../../search/find.ts'
import { type Places, placesOf } from '../../search/places.ts'
import { recordsOf } from '../../search/store.ts'
import { toldValue } from '../../search/told.ts'
import * as store from './store.ts'

type RecordView = CallOutput<'data.record'>

/**
 * `data.record`: a record with where each value is from, what other sources say instead, and how it changed.
 * @param inside what the asker may see besides: which imports brought it, and who said what of it by hand
 */
export async function recordOf(
  deps: Omit<SearchDeps, 'engine'> & { readonly law: LawOf },
  city: string,
  asked: { readonly register: string; readonly key: string },
  inside: { readonly imports: boolean; readonly entries: boolean },
): Promise<Result<RecordView>> {
  const register = deps.registers.get(asked.register)
  const values = register && (await recordsOf(deps.tx, register, city, [asked.key])).get(asked.key)
  if (!register || !values) return fail(problem('E_NOT_FOUND'))
  const { key } = asked
  const places = await placesOf(deps.tx, city, deps.national)
  const sources = await store.sourcesOfRecord(deps.tx, city, register.id, key)
  const versions = await store.versionsOfRecord(deps.tx, city, register.id, key)
  const { library } = await deps.law(deps.tx, city)
  const grounds = register.grounds?.(values, library) ?? {}
  const entries = inside.entries ? await store.entriesOfRecord(deps.tx, city, register.id, key) : []
  const title = values[register.heading]
  return ok({
    register: register.id,
    registerTitle: register.title,
    key,
    title: typeof title === 'string' ? title : key,
    groups: groupsOf(register, values, sources, places, grounds),
    sources: sources.map((one) => ({
      name: one.source,
      asOf: one.as_of,
      byHand: one.by_hand,
      putAt: one.put_at,
      file: inside.imports ? one.file_name : null,
      rowNo: inside.imports ? one.row_no : null,
      runId: inside.imports ? one.run_id : null,
    })),
    versions: versions.map(({ no, at, as_of: asOf, source, changed }) => ({
      no,
      at,
      asOf,
      source,
      changes: changesOf(register, changed, places),
    })),
    entries: entries.map((one) => entryOf(register, one, places)),
  })
}

function entryOf(
  register: Register,
  one: Awaited<ReturnType<typeof store.entriesOfRecord>>[number],
  places: Places,
): RecordView['entries'][number] {
  // Written by `addHand` and by nothing else.
  const said = Object.entries(one.said as unknown as RecordValues)
  const { why } = one.data as { readonly why?: unknown }
  return {
    thingId: one.thing_id,
    revision: one.revision,
    at: one.at,
    by: one.actor,
    why: typeof why === 'string' ? why : '',
    withdrawn: one.withdrawn,
    said: said.flatMap(([id, value]) => {
      const field = register.fields[id]
      return field ? [{ label: field.label, text: toldValue(field, value, places) }] : []
    }),
  }
}

function groupsOf(
  register: Register,
  values: RecordValues,
  sources: Awaited<ReturnType<typeof store.sourcesOfRecord>>,
  places: Places,
  grounds: Readonly<Record<string, Text>>,
): RecordView['groups'] {
  const merged = mergeLayers(
    sources.map((one) => ({
      source: one.source,
      asOf: one.as_of,
      byHand: one.by_hand,
      // Written by `putLayers` and by nothing else.
      values: one.said as unknown as RecordValues,
    })),
  )
  return register.groups.flatMap(({ title, fields }) => {
    const shown = fields.flatMap((id) => {
      const [field, value] = [register.fields[id], values[id]]
      const text = field ? toldValue(field, value, places) : { zh: '', en: '' }
      if (!field || text.zh === '') return []
      const { label, sort, options } = field
      const layered = field.reckoned ? undefined : merged[id]
      const others = (layered?.others ?? []).map((one) => ({
        source: one.source,
        text: toldValue(field, one.value, places),
      }))
      const view = { id, label, sort, ...(options ? { options } : {}) }
      return [
        {
          ...view,
          value: plainValue(value),
          text,
          source: layered?.source ?? null,
          ground: grounds[id] ?? null,
          others,
        },
      ]
    })
    return shown.length === 0 ? [] : [{ title, fields: shown }]
  })
}

function changesOf(register: Register, changed: unknown, places: Places) {
  // Written by `putVersions` and by nothing else.
  const pairs = changed as Readonly<Record<string, readonly [RecordValue, RecordValue]>>
  return Object.entries(pairs).flatMap(([id, [before, after]]) => {
    const field = register.fields[id]
    if (!field) return []
    return [{ label: field.label, before: toldValue(field, before, places), after: toldValue(field, after, places) }]
  })
}
