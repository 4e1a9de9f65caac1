import type { Reader, Writer } from '../../db/handles.ts'
import { findMatters, type KnownMatter, whoMayKnow } from '../need-to-know/index.ts'
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
  const asked = new Set(matterIds.map((id) => id.toLowerCase()))
  if (asked.has(caseId)) return refuse('This is the case itself.', 'matterIds')
  // Always in one order, so that two who link the same cannot wait for each other.
  const matters = await findMatters(db, actor, [...asked], now)
  const belongs = ({ schoolId, kind }: KnownMatter) =>
    schoolId === known.schoolId && KINDS.has(kind)
  if (matters.length < asked.size || !matters.every(belongs)) return NO_SUCH_CONCERN
  for (const matter of matters) {
    const refusal = await refuseMatter(db, actor, { matter, caseId }, now)
    if (refusal) return { ...refusal, field: 'matterIds' }
  }
  const told = await refuseTold(db, { caseId, matters }, now)
  if (told) return { ...told, field: 'matterIds' }
  for (const matter of matters) {
    if (await isLinkedBack(db, { caseId, matter })) continue
    await linkMatter(db, actor, { caseId, matter, why }, now)
  }
  return { ok: true }
}

/** Whoever is kept from what is put under a case must not read in the case what becomes of it. */
async function refuseTold(
  db: Reader,
  { caseId, matters }: { readonly caseId: string; readonly matters: readonly KnownMatter[] },
  now: Date,
): Promise<Refusal | undefined> {
  const under = matters.flatMap(({ kind, matterId }) => (kind === 'case' ? [] : [matterId]))
  if (under.length === 0) return undefined
  const excluded = await db
    .selectFrom('matter_exclusions')
    .select('person_id')
    .where('matter_id', 'in', under)
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
