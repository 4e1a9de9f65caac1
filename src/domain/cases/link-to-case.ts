import type { Reader, Writer } from '../../db/handles.ts'
import { findMatter, type KnownMatter, whoMayKnow } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { LinkMatters } from './forms.ts'
import { leads, lockKnownCase } from './known-case.ts'
import { linkMatter, refuseMatter } from './link-matter.ts'
import { MOVED_ON, NO_SUCH_CASE, NO_SUCH_CONCERN, NOT_YOURS } from './refusals.ts'

/** What can belong to a case. */
const KINDS: ReadonlySet<string> = new Set(['concern', 'contact_report', 'case'])

/**
 * Say that concerns, reports of contact or other cases belong to a case, several in one go: ten may have reported one
 * event. Nothing merges and nothing is lost; all of them or none.
 */
export async function linkToCase(
  db: Writer,
  actor: Actor,
  { caseId, matterIds, why }: LinkMatters & { readonly caseId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage === 'closed') return MOVED_ON
  const matters: KnownMatter[] = []
  // Always in one order, so that two who link the same cannot wait for each other.
  for (const matterId of [...new Set(matterIds)].sort()) {
    if (matterId === caseId) return refuse('This is the case itself.', 'matterIds')
    const matter = await findMatter(db, actor, matterId, now)
    if (!matter || matter.schoolId !== known.schoolId || !KINDS.has(matter.kind)) {
      return NO_SUCH_CONCERN
    }
    const refusal =
      (await refuseMatter(db, actor, { matter, caseId }, now)) ??
      (await refuseTold(db, { caseId, matter }, now))
    if (refusal) return { ...refusal, field: 'matterIds' }
    matters.push(matter)
  }
  for (const matter of matters) {
    if (await isLinkedBack(db, { caseId, matter })) continue
    await linkMatter(db, actor, { caseId, matter, why }, now)
  }
  return { ok: true }
}

/** Whoever is kept from what is put under a case must not read in the case what becomes of it. */
async function refuseTold(
  db: Reader,
  { caseId, matter }: { readonly caseId: string; readonly matter: KnownMatter },
  now: Date,
): Promise<Refusal | undefined> {
  if (matter.kind === 'case') return undefined
  const excluded = await db
    .selectFrom('matter_exclusions')
    .select('person_id')
    .where('matter_id', '=', matter.matterId)
    .where('ended_at', 'is', null)
    .execute()
  const knowers = new Set(await whoMayKnow(db, caseId, now))
  if (!excluded.some((row) => knowers.has(row.person_id))) return undefined
  return refuse(
    'Somebody who is kept from one of these may know of this case. Name them in the case first, as whom it is about.',
  )
}

/** Two cases are linked once, whichever of them was asked. */
async function isLinkedBack(
  db: Reader,
  { caseId, matter }: { readonly caseId: string; readonly matter: KnownMatter },
): Promise<boolean> {
  if (matter.kind !== 'case') return false
  const row = await db
    .selectFrom('case_concerns')
    .select('link_id')
    .where('case_id', '=', matter.matterId)
    .where('matter_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
