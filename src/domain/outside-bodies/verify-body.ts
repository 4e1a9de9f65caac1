import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { bodyAt } from './bodies-at.ts'
import type { BodyNamed } from './forms.ts'
import { keepRow } from './keep-row.ts'

/** Record that somebody rang or looked today and that the details hold as they stand. */
export async function verifyBody(
  db: Writer,
  actor: Actor,
  command: BodyNamed,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId } = command
  if (!may(actor, 'body.keep', schoolId)) return refuseRole('body.keep')
  const today = londonDate(now)
  const body = await bodyAt(db, command, today)
  if (!body) return refuseUnknown('There is no such entry.')
  if (body.ownDetails && body.phone === '' && body.email === '') {
    return refuse('Enter a telephone number or an e-mail address first.', 'phone')
  }
  await keepRow(
    db,
    actor,
    { schoolId, body, verifiedOn: today, action: 'outside_body.verified' },
    now,
  )
  return { ok: true }
}
