import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import type { ImportReport } from './report.ts'
import type { Staging } from './staged-row.ts'

/** True of a staged row that brings a tick: new with its learner, or other than before. */
export const BRINGS_TICK = sql<boolean>`(change = 'added'
  or (change = 'changed' and data->'changes' @> '[{"field":"consentSocialMedia"}]'))`

/** How many ticks the staged rows would import. */
export async function countTicks(
  db: Writer,
  { importId }: Staging,
): Promise<Pick<ImportReport, 'ticksGiven' | 'ticksRefused'>> {
  const { rows } = await sql<{ given: number; refused: number }>`
    select count(*) filter (where data->'learner'->>'consentSocialMedia' = 'given') as given,
      count(*) filter (where data->'learner'->>'consentSocialMedia' = 'refused') as refused
    from learner_import_rows where import_id = ${importId} and ${BRINGS_TICK}`.execute(db)
  return { ticksGiven: rows[0]?.given ?? 0, ticksRefused: rows[0]?.refused ?? 0 }
}
