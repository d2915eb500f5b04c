import { runMigrations } from 'graphile-worker'
import pg from 'pg'

const schema = 'graphile_worker'

/**
 * Brings the job queue's tables up to date as the owner and lets the application's role add and run jobs. The queue
 * switches row security on without a policy, which shuts out everybody but the owner; hence one policy per table.
 */
export async function prepareWorkerSchema(owner: pg.Client, ownerUrl: string, appRole: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema })
  const role = pg.escapeIdentifier(appRole)
  await owner.query(`
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    revoke insert, update, delete on ${schema}.migrations from ${role};
    grant usage, select on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};`)
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = $1::regnamespace and c.relrowsecurity
     and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'app')`,
    [schema],
  )
  for (const { name } of rows) {
    const table = `${schema}.${pg.escapeIdentifier(name)}`
    await owner.query(`create policy app on ${table} for all to ${role} using (true) with check (true)`)
  }
}
