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
  /** Parts in official channels, which may now have too few people. */
  readonly channels: number
}

/**
 * Record that an adult left: from now on they can do nothing, whichever day it was. Roles, cover (by them and for
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
  const ended = await endEverything(db, { personId, by: actor.personId }, today)
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

async function endEverything(
  db: Writer,
  { personId, by }: { readonly personId: string; readonly by: string },
  today: string,
): Promise<Ended> {
  const roles = await endRoles(db, personId, today)
  const covers = await endCovers(db, personId, today)
  await db.deleteFrom('password_links').where('person_id', '=', personId).execute()
  const sessions = await db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const team = await db
    .updateTable('people')
    .set({ line_manager_id: null })
    .where('line_manager_id', '=', personId)
    .executeTakeFirst()
  const devices = await db
    .updateTable('devices')
    .set({ retired_on: today })
    .where('person_id', '=', personId)
    .where('owned_by', '=', 'person')
    .where('retired_on', 'is', null)
    .executeTakeFirst()
  const channels = await db
    .updateTable('channel_staff')
    .set({ to_date: today, ended_by: by })
    .where('person_id', '=', personId)
    .where('to_date', 'is', null)
    .executeTakeFirst()
  return {
    roles,
    covers,
    sessions: Number(sessions.numDeletedRows),
    team: Number(team.numUpdatedRows),
    devices: Number(devices.numUpdatedRows),
    channels: Number(channels.numUpdatedRows),
  }
}

/** A role that was held until now ends today; one that has not been held for a day never was. */
async function endRoles(db: Writer, personId: string, today: string): Promise<number> {
  const never = await db
    .deleteFrom('appointments')
    .where('person_id', '=', personId)
    .where('from_date', '>=', today)
    .executeTakeFirst()
  const held = await db
    .updateTable('appointments')
    .set({ to_date: today })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
    .executeTakeFirst()
  return Number(never.numDeletedRows + held.numUpdatedRows)
}

/** Cover by this person, and cover for them: nobody stands in for somebody who is gone. */
async function endCovers(db: Writer, personId: string, today: string): Promise<number> {
  let ended = 0n
  for (const column of ['person_id', 'for_person_id'] as const) {
    const never = await db
      .deleteFrom('covers')
      .where(column, '=', personId)
      .where('from_date', '>=', today)
      .executeTakeFirst()
    const held = await db
      .updateTable('covers')
      .set({ to_date: today })
      .where(column, '=', personId)
      .where('to_date', '>', today)
      .executeTakeFirst()
    ended += never.numDeletedRows + held.numUpdatedRows
  }
  return Number(ended)
}
