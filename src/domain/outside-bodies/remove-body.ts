import type { Writer } from '../../db/handles.ts'
import { shippedBodies } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { bodyAt } from './bodies-at.ts'
import type { BodyNamed } from './forms.ts'
import { keepRow } from './keep-row.ts'

/** Take an entry of the school’s own off the list. What came with Gatepost stays: procedures lead there. */
export async function removeBody(
  db: Writer,
  actor: Actor,
  command: BodyNamed,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, key } = command
  if (!may(actor, 'body.keep', schoolId)) return refuseRole('body.keep')
  if (shippedBodies().some((one) => one.key === key)) {
    return refuse('This entry belongs to the procedures and stays. Change its details instead.')
  }
  const today = londonDate(now)
  const body = await bodyAt(db, command, today)
  if (!body) return refuseUnknown('There is no such entry.')
  await keepRow(
    db,
    actor,
    {
      schoolId,
      body,
      verifiedOn: body.lastVerified ?? today,
      action: 'outside_body.removed',
    },
    now,
  )
  return { ok: true }
}
