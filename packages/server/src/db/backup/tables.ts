import pg from 'pg'

/**
 * Tables that no backup holds: whoever has the file must not be able to act as somebody. Sessions, API tokens and
 * set-up tokens are keys.
 */
export const leftOut = ['session', 'api_token', 'setup_token'] as const

/**
 * A table with the columns that are copied. Computed columns compute themselves; a transaction's number means nothing in
 * another database, where whatever is read by it counts as put in by the restoring.
 */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** A sequence with where it stands. */
export interface SequenceState {
  readonly name: string
  readonly value: number
  readonly called: boolean
}

/** Every table of ours but those left out, by name. */
export async function copiedTables(client: pg.ClientBase): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: readonly string[] }>(
    `select c.relname as name, json_agg(a.attname order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid <> 'xid8'::regtype
       and not (c.relname = any ($1))
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by c.relname order by c.relname`,
    [leftOut],
  )
  return rows
}

/** Every sequence of ours. */
export async function sequenceStates(client: pg.ClientBase): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  )
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; called: boolean }>(
      `select last_value as value, is_called as called from ${quoted(name)}`,
    )
    const [state] = found.rows
    if (state) states.push({ name, value: Number(state.value), called: state.called })
  }
  return states
}

/** `"public"."name"` */
export function quoted(name: string): string {
  return `public.${pg.escapeIdentifier(name)}`
}

/** `"public"."name" ("a", "b")`, as COPY wants it. */
export function copyTarget({ name, columns }: CopiedTable): string {
  return `${quoted(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}

/** Settings under which values are written and read the same on every server. */
export const copySettings = `set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
  set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0`
