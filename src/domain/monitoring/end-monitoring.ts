import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { visibleTo } from './visible-to.ts'

/** Say that it has stopped, or that it is not wanted any more. */
export async function endMonitoring(
  db: Writer,
  actor: Actor,
  command: { readonly authorisationId: string; readonly schoolId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { authorisationId, schoolId } = command
  const found = await db
    .selectFrom('monitoring_authorisations as a')
    .select('a.state')
    .where('a.authorisation_id', '=', authorisationId)
    .where('a.school_id', '=', schoolId)
    .where(visibleTo(actor))
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuseUnknown('There is no such request.')
  if (!may(actor, 'monitoring.ask', schoolId)) return refuseRole('monitoring.ask')
  if (found.state === 'refused' || found.state === 'ended') return refuse('It is over already.')
  await db
    .updateTable('monitoring_authorisations')
    .set({ state: 'ended', ended_at: now, ended_by: actor.personId })
    .where('authorisation_id', '=', authorisationId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'monitoring.ended',
    schoolId,
    subject: `monitoring:${authorisationId}`,
  })
  return { ok: true }
}
