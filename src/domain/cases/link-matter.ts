import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { CaseLinkWhy } from '../../vocabulary/cases.ts'
import { linkToCase, refuseConcernForCase } from '../concerns/index.ts'
import type { KnownMatter } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/**
 * Why something cannot become part of a case. Asked before anything is written, by opening a case from it and by linking
 * alike, so that both refuse the same.
 */
export async function refuseMatter(
  db: Writer,
  actor: Actor,
  of: { readonly matter: KnownMatter; readonly caseId?: string },
  now: Date,
): Promise<Refusal | undefined> {
  const { matter, caseId } = of
  if (matter.kind !== 'concern') return undefined
  const concern = { concernId: matter.matterId, ...(caseId ? { caseId } : {}) }
  return refuseConcernForCase(db, actor, concern, now)
}

export interface NewLink {
  readonly caseId: string
  readonly matter: Pick<KnownMatter, 'matterId' | 'schoolId' | 'kind'>
  readonly why: CaseLinkWhy
}

/**
 * Say that a matter belongs to a case. The caller has asked that this person may know of both, and `refuseMatter`.
 * Said twice it changes nothing.
 */
export async function linkMatter(
  db: Writer,
  actor: Actor,
  { caseId, matter, why }: NewLink,
  now: Date,
): Promise<void> {
  const { matterId, schoolId, kind } = matter
  const made = await db
    .insertInto('case_concerns')
    .values({
      trust_id: actor.trustId,
      link_id: randomUUID(),
      case_id: caseId,
      matter_id: matterId,
      linked_at: now,
      linked_by: actor.personId,
      why,
      sealed_reason: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['trust_id', 'case_id', 'matter_id'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('link_id')
    .executeTakeFirst()
  if (!made) return
  if (kind === 'concern') {
    const linked = await linkToCase(db, actor, { concernId: matterId, caseId }, now)
    if (!linked.ok) throw new Error('What was to be linked was not asked about first.')
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'case.linked',
    schoolId,
    subject: `case:${caseId}`,
    facts: { with: matterId, why },
  })
}
