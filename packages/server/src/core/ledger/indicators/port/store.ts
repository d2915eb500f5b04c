import type { Json } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import type { ActualWrite, IndicatorPort, PopulationPort } from '../../../../ports.ts'
import { countiesOf } from '../store.ts'
import { surroundingsOf } from '../surroundings.ts'

/** Figures of indicators as an act may change them. */
export function indicatorPort(tx: Tx, city: string): IndicatorPort {
  return {
    putActuals: async (id, actuals, by) => {
      const standing = await standingAt(tx, id, actuals)
      const keyOf = (a: Omit<ActualWrite, 'value'>) => `${a.level}|${a.place}|${a.period}|${a.part}`
      const before = new Map(standing.map((row) => [keyOf(row), row]))
      const changed = actuals.filter((a) => {
        const old = before.get(keyOf(a))
        return old ? old.value !== a.value || old.source !== by.source : a.value !== null
      })
      if (changed.length === 0) return []
      await sql`update indicator_actual a set superseded = true from ${cells(changed)}
        where a.indicator_id = ${id} and not a.superseded
          and a.level = c.level and a.place = c.place and a.period = c.period and a.part = c.part`.execute(tx)
      await tx
        .insertInto('indicator_actual')
        .values(
          changed.map((a) => ({
            indicator_id: id,
            city,
            level: a.level,
            place: a.place,
            period: a.period,
            part: a.part,
            event_seq: by.eventSeq,
            value: a.value === null ? null : String(a.value),
            source: by.source,
            entered_by: by.enteredBy,
            at: by.at,
          })),
        )
        .execute()
      return changed.flatMap((a) => {
        const old = before.get(keyOf(a))
        if (!old || old.value === null || old.value === a.value) return []
        const { source: _, ...write } = old
        return [write]
      })
    },
    putTargets: async (id, targets, by) => {
      const rows = JSON.stringify(targets.map(({ place, period }) => ({ place, period })))
      await sql`update indicator_target a set superseded = true
        from jsonb_to_recordset(${rows}::jsonb) as c(place text, period text)
        where a.indicator_id = ${id} and not a.superseded and a.place = c.place and a.period = c.period`.execute(tx)
      await tx
        .insertInto('indicator_target')
        .values(
          targets.map((one) => ({
            indicator_id: id,
            city,
            place: one.place,
            period: one.period,
            event_seq: by.eventSeq,
            value: one.value === null ? null : String(one.value),
            entered_by: by.enteredBy,
            at: by.at,
          })),
        )
        .execute()
    },
    counties: async () => (await countiesOf(tx, [city])).map((one) => one.code),
    countyNames: async () => new Map((await countiesOf(tx, [city])).map((one) => [one.code, one.name])),
    surroundings: async (id) => {
      const thing = await tx
        .selectFrom('thing')
        .select(['id', 'city', 'data'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const [found] = await surroundingsOf(tx, [{ ...thing, data: thing.data as Json }])
      if (!found) throw new Error(`indicator ${id} vanished inside its transaction`)
      return found
    },
  }
}

function cells(list: readonly ActualWrite[]) {
  const rows = JSON.stringify(list.map(({ level, place, period, part }) => ({ level, place, period, part })))
  return sql`jsonb_to_recordset(${rows}::jsonb) as c(level text, place text, period text, part text)`
}

async function standingAt(
  tx: Tx,
  id: string,
  list: readonly ActualWrite[],
): Promise<readonly (ActualWrite & { readonly source: string })[]> {
  const found = await sql<{
    level: ActualWrite['level']
    place: string
    period: string
    part: ActualWrite['part']
    value: string | null
    source: string
  }>`
    select a.level, a.place, a.period, a.part, a.value, a.source from indicator_actual a join ${cells(list)}
      on a.level = c.level and a.place = c.place and a.period = c.period and a.part = c.part
    where a.indicator_id = ${id} and not a.superseded`.execute(tx)
  return found.rows.map((row) => ({ ...row, value: row.value === null ? null : Number(row.value) }))
}

/** Population figures as an act may add them. */
export function populationPort(tx: Tx, city: string): PopulationPort {
  return {
    put: async (baseId, figures) => {
      await tx
        .insertInto('population_figure')
        .values(
          figures.map((one) => ({
            base_id: baseId,
            city,
            region: one.region,
            year: one.year,
            value: String(one.value),
          })),
        )
        .execute()
    },
  }
}
