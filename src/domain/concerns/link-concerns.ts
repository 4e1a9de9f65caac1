import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { LinkConcerns } from './forms.ts'
import { type Concern, entryAbout, lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { takeStep } from './take-step.ts'

/**
 * Say that several concerns are about the same event. Each stays as it is, with its own reporter, words and
 * readers: only those that this person may know of are touched.
 */
export async function linkConcerns(
  db: Writer,
  actor: Actor,
  { concernId, others }: LinkConcerns,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  // Always in one order, so that two who link the same cannot wait for each other.
  const ids = [...new Set([concernId, ...others])].sort()
  const concerns: Concern[] = []
  for (const id of ids) {
    const found = await lockConcern(db, actor, id, now)
    if (!found) return NO_SUCH_CONCERN
    concerns.push(found)
  }
  if (concerns.length < 2) return refuse('Choose another concern about the same event.', 'others')
  const first = concerns.find((one) => one.concernId === concernId)
  if (concerns.some((one) => one.schoolId !== first?.schoolId)) {
    return refuse('Only concerns of one school can be linked.', 'others')
  }
  if (concerns.some((one) => one.state === 'closed')) {
    return refuse('One of them is closed. Open it again first.', 'others')
  }
  const eventId = first?.eventId ?? concerns.find((one) => one.eventId)?.eventId ?? concernId
  for (const concern of concerns) {
    if (concern.eventId === eventId && concern.state === 'linked') continue
    const linked = await takeStep(db, concern, { action: 'link', set: { event_id: eventId } })
    if (!linked.ok) throw new Error(linked.message)
    await appendEntry(db, {
      ...entryAbout(actor, concern, now),
      action: 'concern.linked',
      facts: { event: eventId },
    })
  }
  return { ok: true }
}

/** Say that a concern is about another event than those that it was linked to. */
export async function unlinkConcern(
  db: Writer,
  actor: Actor,
  { concernId }: { readonly concernId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  if (concern.caseId) return refuse('It belongs to a case: what becomes of it is decided there.')
  const unlinked = await takeStep(db, concern, { action: 'unlink', set: { event_id: null } })
  if (!unlinked.ok) return unlinked
  await appendEntry(db, { ...entryAbout(actor, concern, now), action: 'concern.unlinked' })
  return unlinked
}
