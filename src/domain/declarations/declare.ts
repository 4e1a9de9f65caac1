import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { Declare } from './forms.ts'

/** Beyond this many that stand somebody writes a diary, not declarations. */
const MOST = 30

/**
 * Declare something that makes a rule read otherwise: one’s own child at the school, family, somebody known
 * before (cambrian au.11 to au.13, oldchurch 7.9, 7.10). It stands from now on and is read by whoever decides.
 */
export async function declare(
  db: Writer,
  actor: Actor,
  command: Declare,
  now: Date,
): Promise<{ readonly ok: true; readonly declarationId: string } | Refusal> {
  const { schoolId, kind, words } = command
  const { personId, trustId } = actor
  if (!(await worksAt(db, { personId, schoolId }, londonDate(now)))) {
    return refuseUnknown('This is not a school at which you work.')
  }
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', '=', personId)
    .forUpdate()
    .execute()
  const standing = await db
    .selectFrom('declarations')
    .select(['kind', 'words'])
    .where('person_id', '=', personId)
    .where('school_id', '=', schoolId)
    .where('state', '!=', 'ended')
    .execute()
  if (standing.some((one) => one.kind === kind && one.words === words)) {
    return refuse('You have declared this already.', 'kind')
  }
  if (standing.length >= MOST) {
    return refuse('There are many declarations already. End those that are no longer so.', 'kind')
  }
  const declarationId = randomUUID()
  await db
    .insertInto('declarations')
    .values({
      trust_id: trustId,
      declaration_id: declarationId,
      school_id: schoolId,
      person_id: personId,
      kind,
      words,
      declared_at: now,
      state: 'declared',
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'declaration.made',
    schoolId,
    subject: `declaration:${declarationId}`,
    facts: { kind },
  })
  return { ok: true, declarationId }
}
