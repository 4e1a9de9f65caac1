import type pg from 'pg'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { broken, type Check, warning, well } from './check.ts'

/** The schema is the one of this version. @param app a connection as the app role */
export async function checkMigrated(app: pg.Client): Promise<Check> {
  const { rows } = await app.query<{ count: number }>(
    'select count(*)::int as count from gatepost.migrations',
  )
  const behind = MIGRATIONS.length - (rows[0]?.count ?? 0)
  if (behind === 0) return well('schema', `Up to date (${MIGRATIONS.length} steps).`)
  return behind > 0
    ? broken('schema', `${behind} steps behind this version.`, 'Run "gatepost migrate".')
    : broken(
        'schema',
        'Made by a newer Gatepost than this one.',
        'Install the newer version again; do not go back on the same data.',
      )
}

const BYPASS_SQL = `
  select r.rolsuper or r.rolbypassrls as bypasses,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'gatepost' and c.relkind in ('r', 'p')
        and pg_has_role(current_user, c.relowner, 'member')) as owned,
    (select coalesce(string_agg(c.relname, ', '), '') from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id'
      where n.nspname = 'gatepost' and c.relkind in ('r', 'p') and not c.relrowsecurity) as open
  from pg_roles r where r.rolname = current_user`

/** One trust cannot see another's rows, whatever the app asks. */
export async function checkTenancy(app: pg.Client): Promise<Check> {
  const { rows } = await app.query<{ bypasses: boolean; owned: number; open: string }>(BYPASS_SQL)
  const row = rows[0]
  if (row && !row.bypasses && row.owned === 0 && row.open === '') {
    return well('tenancy', 'The app’s role cannot pass row level security.')
  }
  const mend =
    'Run "gatepost migrate" to set the roles right. When it says so again, take the role’s extra rights away (ALTER ROLE gatepost_app NOSUPERUSER NOBYPASSRLS) and ask who gave them.'
  if (row?.open) return broken('tenancy', `Tables without row level security: ${row.open}.`, mend)
  return broken('tenancy', 'The app’s role can pass row level security.', mend)
}

/** Furthest apart that two clocks may be, in seconds: sign-in codes and time stamps bear this much. */
const MAX_DRIFT_S = 30

/** This computer's clock agrees with the database's. */
export async function checkClock(app: pg.Client, now: () => Date): Promise<Check> {
  const before = now().getTime()
  const { rows } = await app.query<{ at: Date }>('select clock_timestamp() as at')
  const middle = (before + now().getTime()) / 2
  const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - middle) / 1000
  if (apart <= MAX_DRIFT_S) return well('clock', 'Agrees with the database’s.')
  return warning(
    'clock',
    `This computer and the database differ by ${Math.round(apart)} seconds.`,
    'Switch on network time on both computers (timedatectl set-ntp true).',
  )
}
