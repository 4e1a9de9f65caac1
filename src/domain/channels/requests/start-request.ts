import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { answersDigest } from './content.ts'
import type { Answers } from './form/field.ts'
import { NO_SUCH_REQUEST } from './refusal.ts'
import { loadRequest, type RequestAt } from './stored-request.ts'

/** More drafts than that and nobody finds the one they mean. */
const MOST_DRAFTS = 20

type Started = { readonly ok: true; readonly requestId: string } | Refusal

/** Begin a request for a new channel. It is the applicant’s own until it is sent. @returns its id */
export async function startRequest(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string },
  now: Date,
): Promise<Started> {
  return begin(db, actor, { ...command, answers: {} }, now)
}

/** Begin a request with the answers of an older one of one’s own. @returns the new one’s id */
export async function copyRequest(
  db: Writer,
  actor: Actor,
  at: RequestAt,
  now: Date,
): Promise<Started> {
  const old = await loadRequest(db, at)
  if (!old || old.applicantId !== actor.personId) return NO_SUCH_REQUEST
  return begin(db, actor, { schoolId: old.schoolId, answers: withoutDays(old.answers) }, now)
}

/** The days of an old request have passed. */
function withoutDays(answers: Answers): Answers {
  const { opensOn: _opens, closesOn: _closes, ...others } = answers
  return others
}

async function begin(
  db: Writer,
  actor: Actor,
  { schoolId, answers }: { readonly schoolId: string; readonly answers: Answers },
  now: Date,
): Promise<Started> {
  if (!may(actor, 'channel.ask', schoolId)) return refuseRole('channel.ask')
  const drafts = await db
    .selectFrom('channel_requests')
    .select('request_id')
    .where('applicant_id', '=', actor.personId)
    .where('state', '=', 'draft')
    .execute()
  if (drafts.length >= MOST_DRAFTS) {
    return refuse(`You have ${MOST_DRAFTS} drafts already. Finish or withdraw one of them first.`)
  }
  const requestId = randomUUID()
  await db
    .insertInto('channel_requests')
    .values({
      trust_id: actor.trustId,
      request_id: requestId,
      school_id: schoolId,
      applicant_id: actor.personId,
      state: 'draft',
      answers: JSON.stringify(answers),
      content_sha256: answersDigest(answers),
      chain: null,
      policy_version_id: null,
      started_at: now,
      updated_at: now,
      sent_at: null,
      channel_id: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel_request.started',
    schoolId,
    subject: `channel_request:${requestId}`,
  })
  return { ok: true, requestId }
}
