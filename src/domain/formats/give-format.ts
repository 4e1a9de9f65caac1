import { z } from 'zod'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { isRole, meets } from './format-route.ts'
import type { FormatGiven } from './forms.ts'

const UNKNOWN = refuseUnknown('There is no such wish here, or it is not yours to meet.')

/** Record what was given to somebody who asked for another language or format. */
export async function giveFormat(
  db: Writer,
  actor: Actor,
  { requestId, schoolId, given }: FormatGiven,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const row = await db
    .selectFrom('policy_format_requests')
    .select(['routed_to', 'done_at'])
    .where('request_id', '=', requestId)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  const routedTo = z.array(z.string()).parse(row?.routed_to ?? [])
  if (!row || !meets(actor, schoolId, routedTo.filter(isRole))) return UNKNOWN
  if (row.done_at) return refuse('Somebody has recorded already what was given. Look at the list.')
  const secret = refusePasswordText(given, 'given')
  if (secret) return secret
  await db
    .updateTable('policy_format_requests')
    .set({ given, done_by: actor.personId, done_at: now })
    .where('request_id', '=', requestId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_format.given',
    schoolId,
    subject: `format_request:${requestId}`,
  })
  return { ok: true }
}
