/**
 * The environment of PostgreSQL's programs: ours without what would steer them (PGDATA, PGPORT, locale), and with
 * messages in English, because some of them are recognised.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C', TZ: 'UTC' }
}
