import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { mayKeepPeople } from './may-keep-people.ts'
import { refuseAt } from './refuse-at.ts'

/** End a deputy's cover at once: by whoever was covered for, the deputy, or whoever keeps the people. */
export async function endCover(
  db: Writer,
  actor: Actor,
  command: { readonly coverId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { coverId } = command
  const today = londonDate(now)
  const cover = await db
    .selectFrom('covers')
    .select(['person_id', 'for_person_id', 'school_id', 'role', 'from_date', 'to_date'])
    .where('cover_id', '=', coverId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such cover on record. Look at the list again.')
  if (!cover) return unknown
  const { school_id: schoolId } = cover
  const concerned = [cover.person_id, cover.for_person_id].includes(actor.personId)
  if (!concerned && !mayKeepPeople(actor, schoolId)) {
    return refuseAt(actor, 'people.keep', { schoolId, unknown })
  }
  if (cover.to_date <= today) return refuse('This cover had ended already.')
  if (cover.from_date >= today) {
    await db.deleteFrom('covers').where('cover_id', '=', coverId).execute()
  } else {
    await db.updateTable('covers').set({ to_date: today }).where('cover_id', '=', coverId).execute()
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'cover.ended',
    schoolId: cover.school_id,
    subject: `person:${cover.person_id}`,
    facts: { cover: coverId, role: cover.role },
  })
  return { ok: true }
}
