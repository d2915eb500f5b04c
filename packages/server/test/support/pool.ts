import pg from 'pg'

/** Bare connections to a database, as many as asked for; the caller ends them. */
export function poolOf(url: string, max: number): pg.Pool {
  return new pg.Pool({ connectionString: url, max })
}
