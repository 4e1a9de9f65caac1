import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { KnownBody } from './bodies-at.ts'

type Details = Omit<KnownBody, 'lastVerified' | 'verifiedBy' | 'source' | 'ownDetails'>

/** Add the row that holds from now on, with its entry in the trail. */
export async function keepRow(
  db: Writer,
  actor: Actor,
  kept: {
    readonly schoolId: string
    readonly body: Details
    /** Calendar date on which the details were verified. */
    readonly verifiedOn: string
    readonly action: 'outside_body.written' | 'outside_body.verified' | 'outside_body.removed'
  },
  now: Date,
): Promise<void> {
  const { schoolId, body, verifiedOn, action } = kept
  const { whatFor, ...rest } = pick(body)
  await db
    .insertInto('outside_bodies')
    .values({
      ...rest,
      trust_id: actor.trustId,
      body_id: randomUUID(),
      school_id: schoolId,
      what_for: whatFor,
      verified_on: verifiedOn,
      removed: action === 'outside_body.removed',
      recorded_by: actor.personId,
      recorded_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId,
    subject: `outside_body:${body.key}`,
  })
}

function pick({ key, kind, name, whatFor, phone, email, url, hours }: Details): Details {
  return { key, kind, name, whatFor, phone, email, url, hours }
}
