import type { Writer } from '../../db/handles.ts'
import { unlinkFromCase as takeConcernOut } from '../concerns/index.ts'
import { findMatter } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import type { EndLink } from './forms.ts'
import { leads, lockKnownCase } from './known-case.ts'
import { linkReasonOf } from './places.ts'
import { MOVED_ON, NO_SUCH_CASE, NO_SUCH_CONCERN, NOT_YOURS } from './refusals.ts'

/** Take something out of a case again, with the reason. That it belonged to it stays to be read. */
export async function unlinkFromCase(
  db: Writer,
  actor: Actor,
  { caseId, linkId, reason }: EndLink & { readonly caseId: string },
  { keys, now }: At,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage === 'closed') return MOVED_ON
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const link = await db
    .selectFrom('case_concerns')
    .select(['case_id', 'matter_id', 'ended_at'])
    .where('link_id', '=', linkId)
    .where((where) => where.or([where('case_id', '=', caseId), where('matter_id', '=', caseId)]))
    .forUpdate()
    .executeTakeFirst()
  if (!link) return NO_SUCH_CONCERN
  const matterId = link.case_id === caseId ? link.matter_id : link.case_id
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return NO_SUCH_CONCERN
  if (link.ended_at) return refuse('It has been taken out already.')
  const { trustId, personId } = actor
  await db
    .updateTable('case_concerns')
    .set({
      ended_at: now,
      ended_by: personId,
      sealed_reason: sealText(keys, linkReasonOf(trustId, linkId), reason),
    })
    .where('link_id', '=', linkId)
    .execute()
  if (matter.kind === 'concern') {
    await takeConcernOut(db, actor, { concernId: matterId, caseId }, now)
  }
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'case.unlinked',
    schoolId: known.schoolId,
    subject: `case:${caseId}`,
    facts: { with: matterId },
  })
  return { ok: true }
}
