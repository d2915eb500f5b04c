import type { PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import type { RoundPort } from '../../../../ports.ts'

/** Whom a round asks, as an act may find out. */
export function roundPort(tx: Tx, city: string): RoundPort {
  return {
    reporters: async (unitIds, on: PlainDate) => {
      const found = await sql<{ unitId: string; name: string; region: string }>`
        select distinct u.id as "unitId", u.name, u.region from unit u
        where u.city = ${city} and not u.collective and u.valid_from <= ${on}::date
          and (u.valid_to is null or u.valid_to >= ${on}::date)
          and (u.id = any(${[...unitIds]}::uuid[]) or exists (
            select 1 from unit_member m where m.collective_id = any(${[...unitIds]}::uuid[]) and m.unit_id = u.id
              and m.valid_from <= ${on}::date and (m.valid_to is null or m.valid_to >= ${on}::date)))
        order by u.region, u.name`.execute(tx)
      return found.rows
    },
  }
}
