import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import type { RecordLeaver } from './forms.ts'
import { personKeptBy, refuseLastKeeper } from './keepers.ts'

/** What ended with a person's leaving, as counts. */
export interface Ended {
  readonly roles: number
  readonly covers: number
  readonly sessions: number
  /** Adults who had this person as their line manager and have none now: the head stands in. */
  readonly team: number
  /** Devices of the person's own that may no longer take photos for the school. */
  readonly devices: number
}

/**
 * Record that an adult left: they can do nothing from that day on. Roles, cover (by them and for
 * them), sessions, links, and their own devices end with it. What they did stays on record.
 */
export async function recordLeaver(
  db: Writer,
  actor: Actor,
  command: RecordLeaver,
  now: Date,
): Promise<{ readonly ok: true; readonly ended: Ended } | Refusal> {
  const { personId, leftOn } = command
  const found = await personKeptBy(db, actor, personId, now)
  if (!found.ok) return found
  const today = londonDate(now)
  if (found.person.leftOn) return refuse('This adult is on record as having left already.')
  if (personId === actor.personId) {
    return refuse('You cannot record yourself as having left. Ask another head or administrator.')
  }
  if (leftOn > today) {
    return refuse('Record it on the day they leave, or give the day on which they left.', 'leftOn')
  }
  const last = await refuseLastKeeper(db, { personId }, today)
  if (last) return last
  await db
    .updateTable('people')
    .set({ left_on: leftOn })
    .where('person_id', '=', personId)
    .execute()
  const ended = await endEverything(db, personId, leftOn)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'person.left',
    schoolId: found.person.schoolId,
    subject: `person:${personId}`,
    facts: { on: leftOn, ...ended },
  })
  return { ok: true, ended }
}

async function endEverything(db: Writer, personId: string, on: string): Promise<Ended> {
  const roles = [
    await db
      .deleteFrom('appointments')
      .where('person_id', '=', personId)
      .where('from_date', '>=', on)
      .executeTakeFirst(),
    await db
      .updateTable('appointments')
      .set({ to_date: on })
      .where('person_id', '=', personId)
      .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', on)]))
      .executeTakeFirst(),
  ]
  const theirs = (column: 'person_id' | 'for_person_id') => [
    db.deleteFrom('covers').where(column, '=', personId).where('from_date', '>=', on),
    db
      .updateTable('covers')
      .set({ to_date: on })
      .where(column, '=', personId)
      .where('to_date', '>', on),
  ]
  let covers = 0
  for (const step of [...theirs('person_id'), ...theirs('for_person_id')]) {
    covers += rowsOf(await step.executeTakeFirst())
  }
  await db.deleteFrom('password_links').where('person_id', '=', personId).execute()
  return {
    roles: roles.reduce((sum, one) => sum + rowsOf(one), 0),
    covers,
    sessions: rowsOf(
      await db.deleteFrom('sessions').where('person_id', '=', personId).executeTakeFirst(),
    ),
    team: rowsOf(
      await db
        .updateTable('people')
        .set({ line_manager_id: null })
        .where('line_manager_id', '=', personId)
        .executeTakeFirst(),
    ),
    devices: rowsOf(
      await db
        .updateTable('devices')
        .set({ retired_on: on })
        .where('person_id', '=', personId)
        .where('owned_by', '=', 'person')
        .where('retired_on', 'is', null)
        .executeTakeFirst(),
    ),
  }
}

function rowsOf(
  result: { readonly numUpdatedRows?: bigint; readonly numDeletedRows?: bigint } | undefined,
): number {
  return Number(result?.numUpdatedRows ?? result?.numDeletedRows ?? 0n)
}
