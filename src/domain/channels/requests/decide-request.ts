import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import type { StepOutcome } from '../../../vocabulary/channel-requests.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { registerChannel } from '../register-channel.ts'
import { openSteps } from './form/faults.ts'
import { formContext } from './form-context.ts'
import { decideRequestStep } from './lifecycle.ts'
import { newChannel } from './new-channel.ts'
import { maySeeRequest } from './queries/may-see-request.ts'
import { NO_SUCH_REQUEST, refuseRequestStep } from './refusal.ts'
import { lockRequest, type RequestAt, type StoredRequest } from './stored-request.ts'
import { takersNow } from './takers.ts'

/** What an approver says to a request. */
export interface DecideRequest extends RequestAt {
  /** Digest of what the approver had before their eyes. */
  readonly contentSha256: string
  readonly outcome: StepOutcome
  readonly reason: string
}

const STEPS = {
  approved: { does: 'approve', action: 'channel_request.approved' },
  changes_requested: { does: 'request_changes', action: 'channel_request.changes_requested' },
  refused: { does: 'refuse', action: 'channel_request.refused' },
} as const

/**
 * Approve a request as it was seen, ask for changes, or refuse it, at the step at which it stands and
 * in the order of the chain (oldchurch A1.app.0). The applicant never decides, and nobody takes two
 * steps unless there is no one else. The last approval puts the channel on the register.
 * @returns the channel, once everybody has approved
 */
export async function decideRequest(
  db: Writer,
  actor: Actor,
  command: DecideRequest,
  now: Date,
): Promise<{ readonly ok: true; readonly channelId: string | null } | Refusal> {
  const request = await lockRequest(db, command)
  const today = londonDate(now)
  if (!request || !(await maySeeRequest(db, actor, request))) return NO_SUCH_REQUEST
  const { outcome, reason } = command
  const takers = await takersNow(db, request, today)
  const taker = takers.people.find(({ personId }) => personId === actor.personId)
  const lastStep = request.step + 1 >= (request.chain?.length ?? 1)
  const decision = decideRequestStep(request.state, {
    action: STEPS[outcome].does,
    capacities: taker ? ['approver'] : [],
    reason,
    lastStep,
  })
  if (!decision.ok) return refuseRequestStep(decision.why)
  if (request.contentSha256 !== command.contentSha256) {
    return refuse('The request has changed since you opened it. Read it again, then decide.')
  }
  const stopped =
    refusePasswordText(reason, 'reason') ?? (await refuseStale(db, command, request, now))
  if (stopped) return stopped
  const opens = outcome === 'approved' && lastStep
  const opened = opens ? await registerChannel(db, actor, newChannel(request), now) : undefined
  if (opened && !opened.ok) return opened
  const { standing } = takers
  await keepDecision(
    db,
    actor,
    { request, command, standing, asCover: taker?.asCover ?? false },
    now,
  )
  const channelId = opened?.channelId ?? null
  await db
    .updateTable('channel_requests')
    .set({
      state: decision.to,
      step: outcome === 'approved' && !lastStep ? request.step + 1 : request.step,
      revision: request.revision + 1,
      channel_id: channelId,
      updated_at: now,
    })
    .where('request_id', '=', request.requestId)
    .execute()
  return { ok: true, channelId }
}

/** An approval holds for what is right today: people leave, days pass and laws begin while it waits. */
async function refuseStale(
  db: Writer,
  { outcome }: DecideRequest,
  request: StoredRequest,
  now: Date,
): Promise<Refusal | undefined> {
  if (outcome !== 'approved') return undefined
  const { context } = await formContext(db, request.schoolId, now)
  const [open] = openSteps(request.answers, context)
  if (!open) return undefined
  return refuse(
    `This was complete when it was sent and is not any more (“${open.step.title}”): ${open.faults[0]?.message}. Ask for changes.`,
  )
}

async function keepDecision(
  db: Writer,
  actor: Actor,
  made: {
    readonly request: StoredRequest
    readonly command: DecideRequest
    readonly standing: 'role' | 'stands_in' | 'twice'
    readonly asCover: boolean
  },
  now: Date,
): Promise<void> {
  const { request, command, standing, asCover } = made
  const { round, step } = request
  const { role, approves } = request.chain?.[step] ?? { role: 'head' as const, approves: [] }
  const reason = command.reason.trim()
  await db
    .insertInto('channel_request_decisions')
    .values({
      trust_id: actor.trustId,
      decision_id: randomUUID(),
      request_id: request.requestId,
      round,
      step,
      role,
      standing,
      as_cover: asCover,
      decided_by: actor.personId,
      outcome: command.outcome,
      parts: [...approves],
      reason: reason === '' ? null : reason,
      content_sha256: request.contentSha256,
      decided_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: STEPS[command.outcome].action,
    schoolId: request.schoolId,
    subject: `channel_request:${request.requestId}`,
    facts: {
      sha256: request.contentSha256,
      round,
      step,
      role,
      standing,
      as_cover: asCover,
      parts: [...approves],
    },
  })
}
