import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'

/**
 * Run statements over whole sets of staged rows. Rows that were staged a moment ago have no
 * statistics yet, and the planner, taking them for a handful, would go through all for each: so it is
 * told not to, for these statements alone. They may also sort in memory rather than on disk.
 */
export async function overWholeSets<T>(db: Writer, run: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`.execute(
    db,
  )
  const result = await run()
  await sql`reset enable_nestloop`.execute(db)
  await sql`reset work_mem`.execute(db)
  return result
}
