import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { TrailEntry } from './entry.ts'
import { schoolEntries } from './school-entries.ts'
import { type StoredCheckpoint, toCheckpoint, toEntry } from './stored-trail.ts'

/** The entries of the school's book of one kind about one thing that name one person in their facts, in order. */
export async function findEntries(
  db: Reader,
  wanted: { readonly action: string; readonly subject: string; readonly person: string },
): Promise<TrailEntry[]> {
  const rows = await schoolEntries(db)
    .selectAll()
    .where('action', '=', wanted.action)
    .where('subject', '=', wanted.subject)
    .where(sql<string>`facts->>'person'`, '=', wanted.person)
    .orderBy('seq')
    .execute()
  return rows.map(toEntry)
}

/** The first signature over a head of the school's book that holds this entry; undefined for an entry that is not sealed. */
export async function checkpointOver(
  db: Reader,
  seq: number,
): Promise<StoredCheckpoint | undefined> {
  const row = await db
    .selectFrom('trail_checkpoints')
    .selectAll()
    .where('book', '=', 'school')
    .where('seq', '>=', seq)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row && toCheckpoint(row)
}
