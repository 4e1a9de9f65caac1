import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { bodiesAt } from './bodies-at.ts'
import type { WriteBody } from './forms.ts'
import { keepRow } from './keep-row.ts'

/** Beyond this many a list is no help in a hurry. */
const MOST = 100

/**
 * Put the details of an outside body on record, verified today by whoever writes them; what stood before stays as history.
 * @returns its key, a new one where the form gave none
 */
export async function writeBody(
  db: Writer,
  actor: Actor,
  command: WriteBody,
  now: Date,
): Promise<{ readonly ok: true; readonly key: string } | Refusal> {
  const { schoolId, ...details } = command
  if (!may(actor, 'body.keep', schoolId)) return refuseRole('body.keep')
  const secret = refusePasswordText(details.whatFor, 'whatFor')
  if (secret) return secret
  const today = londonDate(now)
  const known = await bodiesAt(db, schoolId, today)
  const before = known.find((one) => one.key === details.key)
  if (details.key !== '' && !before) return refuseUnknown('There is no such entry.')
  if (!before && known.length >= MOST) {
    return refuse('The list is full. Take off what is not needed any more.', 'name')
  }
  const key = before?.key ?? randomUUID()
  const body = { ...details, key }
  await keepRow(
    db,
    actor,
    { schoolId, body, verifiedOn: today, action: 'outside_body.written' },
    now,
  )
  return { ok: true, key }
}
