import { randomInt, randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { stepOnPermit } from './step-on-permit.ts'
import type { PermitAt } from './stored-permit.ts'

/** So many entries are drawn at a time: enough to see how somebody writes, few enough to be read. */
export const DRAWN = 3

/**
 * Look at some of a log, drawn by chance (societas 5.1c, 5.4a): any entry may be, and that it was stands
 * beside it and in the trail. @returns under which id the look is kept
 */
export async function lookAtLog(
  db: Writer,
  actor: Actor,
  at: PermitAt,
  now: Date,
): Promise<{ readonly ok: true; readonly lookId: string } | Refusal> {
  const step = await stepOnPermit(db, actor, { at, action: 'look' }, now)
  if (!step.ok) return step
  const rows = await db
    .selectFrom('contact_log_entries')
    .select('entry_id')
    .where('permit_id', '=', at.permitId)
    .orderBy('happened_at')
    .orderBy('entry_id')
    .execute()
  const drawn = draw(
    rows.map((row) => row.entry_id),
    DRAWN,
  )
  if (drawn.length === 0) return refuse('Nothing is in the log yet.')
  const lookId = randomUUID()
  await db
    .insertInto('contact_log_looks')
    .values(
      drawn.map((entry_id) => ({
        trust_id: actor.trustId,
        look_id: lookId,
        entry_id,
        looked_by: actor.personId,
        looked_at: now,
      })),
    )
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact_permit.looked_at',
    schoolId: at.schoolId,
    subject: `contact_permit:${at.permitId}`,
    facts: { entries: drawn },
  })
  return { ok: true, lookId }
}

/** Some of these by chance, each at most once, in their order. */
function draw(ids: readonly string[], count: number): string[] {
  const left = [...ids]
  while (left.length > count) left.splice(randomInt(left.length), 1)
  return left
}
