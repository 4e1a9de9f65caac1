import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import type { Mapping } from '../register-file/index.ts'
import { registerKeptBy } from '../register-kept-by.ts'
import { mappingForm } from './mapping-form.ts'

/** A mapping that a school saved under a name. */
export interface SavedMapping {
  readonly name: string
  readonly mapping: Mapping
}

/** Keep how a school's export names its columns; the same name again replaces what it held. */
export async function saveMapping(
  db: Writer,
  actor: Actor,
  command: SavedMapping & { readonly schoolId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const kept = await registerKeptBy(db, actor, command.schoolId)
  if (!kept.ok) return kept
  const columns = JSON.stringify(command.mapping)
  const { mapping_id } = await db
    .insertInto('column_mappings')
    .values({
      trust_id: actor.trustId,
      mapping_id: randomUUID(),
      school_id: command.schoolId,
      name: command.name,
      columns,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'school_id', 'name']).doUpdateSet({ columns }),
    )
    .returning('mapping_id')
    .executeTakeFirstOrThrow()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'register.mapping_saved',
    schoolId: command.schoolId,
    subject: `mapping:${mapping_id}`,
  })
  return { ok: true }
}

/** The mappings that a school has saved, by name. */
export async function mappingsOf(db: Reader, schoolId: string): Promise<SavedMapping[]> {
  const rows = await db
    .selectFrom('column_mappings')
    .select(['name', 'columns'])
    .where('school_id', '=', schoolId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ name: row.name, mapping: mappingForm.parse(row.columns) }))
}
