import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { decideRequestStep } from './lifecycle.ts'
import { NO_SUCH_REQUEST, refuseRequestStep } from './refusal.ts'
import { lockRequest, type RequestAt } from './stored-request.ts'

/** Give a request up, before or after it was sent. It stays on record and can be copied. */
export async function withdrawRequest(
  db: Writer,
  actor: Actor,
  at: RequestAt,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const request = await lockRequest(db, at)
  if (!request || request.applicantId !== actor.personId) return NO_SUCH_REQUEST
  const decision = decideRequestStep(request.state, {
    action: 'withdraw',
    capacities: ['applicant'],
  })
  if (!decision.ok) return refuseRequestStep(decision.why)
  await db
    .updateTable('channel_requests')
    .set({ state: decision.to, revision: request.revision + 1, updated_at: now })
    .where('request_id', '=', request.requestId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel_request.withdrawn',
    schoolId: request.schoolId,
    subject: `channel_request:${request.requestId}`,
  })
  return { ok: true }
}
