import type { Writer } from '../../db/handles.ts'
import { findMatter } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockKnownCase } from './known-case.ts'
import { linkMatter } from './open-case.ts'
import { NO_SUCH_CASE, NO_SUCH_CONCERN } from './refusals.ts'

/** Say that a concern, a report of contact or another case belongs to a case. Nothing merges and nothing is lost. */
export async function linkToCase(
  db: Writer,
  actor: Actor,
  { caseId, matterId }: { readonly caseId: string; readonly matterId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, now)
  if (!known) return NO_SUCH_CASE
  if (matterId === caseId) return refuse('This is the case itself.', 'matterId')
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return NO_SUCH_CONCERN
  await linkMatter(db, actor, { caseId, matterId, schoolId: known.schoolId }, now)
  return { ok: true }
}
