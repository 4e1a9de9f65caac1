import type { Writer } from '../../../db/handles.ts'
import { approvalChain } from '../../../policy/index.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { openSteps } from './form/faults.ts'
import { answerTo } from './form/field.ts'
import { formContext } from './form-context.ts'
import { decideRequestStep } from './lifecycle.ts'
import { NO_SUCH_REQUEST, refuseRequestStep } from './refusal.ts'
import { lockRequest, type RequestAt } from './stored-request.ts'

/**
 * Send a request to the first of those who approve it (oldchurch 16.6, A1.2). It has to be complete, and
 * nobody whom the channel is for may be under the age of its place or of the law. The chain is fixed
 * now, by the policy of today.
 */
export async function sendRequest(
  db: Writer,
  actor: Actor,
  command: RequestAt & { readonly contentSha256: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const request = await lockRequest(db, command)
  if (!request || request.applicantId !== actor.personId) return NO_SUCH_REQUEST
  if (!may(actor, 'channel.ask', request.schoolId)) return refuseRole('channel.ask')
  const decision = decideRequestStep(request.state, { action: 'send', capacities: ['applicant'] })
  if (!decision.ok) return refuseRequestStep(decision.why)
  if (request.contentSha256 !== command.contentSha256) {
    return refuse('The answers have changed since you opened this page. Check them once more.')
  }
  const { context, policy } = await formContext(db, request.schoolId, now)
  const open = openSteps(request.answers, context)
  const [first] = open
  if (first) {
    const more = open.length > 1 ? ` ${open.length - 1} more to go through after that.` : ''
    return refuse(`“${first.step.title}” is not complete: ${first.faults[0]?.message}.${more}`)
  }
  const vulnerable = answerTo(request.answers, 'vulnerable') !== 'no'
  const { steps } = approvalChain(policy.pack, policy.overrides, { vulnerable })
  const round = request.round + 1
  await db
    .updateTable('channel_requests')
    .set({
      state: decision.to,
      revision: request.revision + 1,
      round,
      step: 0,
      chain: JSON.stringify(steps),
      policy_version_id: policy.policyVersionId,
      sent_at: now,
      updated_at: now,
    })
    .where('request_id', '=', request.requestId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel_request.sent',
    schoolId: request.schoolId,
    subject: `channel_request:${request.requestId}`,
    facts: {
      sha256: request.contentSha256,
      round,
      chain: steps.map(({ role }) => role),
      policy: policy.policyVersionId,
    },
  })
  return { ok: true }
}
