import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import { changesIn } from '../register-file/field-changes.ts'
import type { Mapping, RegisterEntry, RegisteredLearner } from '../register-file/index.ts'
import { comparedFields } from './compared-fields.ts'
import { registeredLearners } from './registered-learners.ts'
import { BATCH, type StagedData, type Staging, stagedData } from './staged-row.ts'

export interface Compared {
  readonly changed: number
  readonly unchanged: number
}

/**
 * Compare every staged row that is about somebody on the register with what is known of them, batch
 * by batch. Rows that change nothing and have no note go.
 */
export async function compareStaged(
  db: Writer,
  staging: Staging,
  mapping: Mapping,
): Promise<Compared> {
  const total = { changed: 0, unchanged: 0 }
  let after = 0
  while (true) {
    const batch = await claimedRows(db, staging, after)
    const last = batch.at(-1)
    if (!last) return total
    const ids = batch.map((row) => row.id)
    const known = await registeredLearners(db, ids, mapping)
    const changed = batch.flatMap((row) => {
      const before = known.get(row.id)
      return (before && changeOf(row, before, mapping)) ?? []
    })
    await keepChanges(db, staging, changed)
    total.changed += changed.length
    total.unchanged += batch.length - changed.length
    await forgetUnchanged(db, staging, { from: after, to: last.line })
    after = last.line
  }
}

/** A staged row with the learner whom it is about. */
interface ClaimedRow {
  readonly line: number
  readonly id: string
  readonly learner: RegisterEntry
}

async function claimedRows(
  db: Writer,
  { importId }: Staging,
  after: number,
): Promise<ClaimedRow[]> {
  const rows = await db
    .selectFrom('learner_import_rows')
    .select(['line', 'learner_id', 'data'])
    .where('import_id', '=', importId)
    .where('change', '=', 'unchanged')
    .where('line', '>', after)
    .orderBy('line')
    .limit(BATCH)
    .execute()
  return rows.flatMap((row) => {
    const { learner } = stagedData.parse(row.data)
    return row.learner_id && learner ? { line: row.line, id: row.learner_id, learner } : []
  })
}

interface Changed {
  readonly line: number
  readonly data: StagedData
}

function changeOf(
  row: ClaimedRow,
  before: RegisteredLearner,
  mapping: Mapping,
): Changed | undefined {
  const { changes, after } = changesIn(before, row.learner, comparedFields(mapping))
  if (changes.length === 0) return undefined
  return { line: row.line, data: { learner: after, changes: [...changes] } }
}

async function keepChanges(
  db: Writer,
  { importId }: Staging,
  changed: readonly Changed[],
): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update learner_import_rows r set change = 'changed', data = c.data
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c (line integer, data jsonb)
    where r.import_id = ${importId} and r.change = 'unchanged' and r.line = c.line`.execute(db)
}

/** Of a row that changes nothing, only its notes are worth keeping. */
async function forgetUnchanged(
  db: Writer,
  { importId }: Staging,
  lines: { readonly from: number; readonly to: number },
): Promise<void> {
  const within = sql`import_id = ${importId} and change = 'unchanged'
    and line > ${lines.from} and line <= ${lines.to}`
  await sql`delete from learner_import_rows where ${within} and problems = '[]'`.execute(db)
  await sql`update learner_import_rows set data = '{}' where ${within}`.execute(db)
}
