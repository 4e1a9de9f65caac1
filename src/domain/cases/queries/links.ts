import { type RawBuilder, sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { CaseLinkWhy } from '../../../vocabulary/cases.ts'
import type { MatterKind } from '../../../vocabulary/matters.ts'
import { openTo } from '../../need-to-know/index.ts'
import type { Actor } from '../../people/index.ts'
import { openText } from '../../sealing/index.ts'
import type { At } from '../at.ts'
import { knownCases } from '../known-case.ts'
import { linkReasonOf, titleOf } from '../places.ts'
import { tellListed } from './tell-listed.ts'

/** Something that belongs to a case, or did. */
export interface CaseLink {
  readonly linkId: string
  readonly matterId: string
  readonly kind: MatterKind
  readonly why: CaseLinkWhy
  readonly linkedAt: Date
  readonly linkedBy: string
  /** Since when it does not belong to it any more. */
  readonly endedAt: Date | null
  readonly endedBy: string | null
  /** Why not; undefined while it does, or where no key opens it. */
  readonly reason: string | undefined
}

/**
 * What belongs to a case and what was taken out of it, as far as this person may know of it as well: to be let in on one
 * is not to be let in on all. Of two linked cases each shows the other.
 */
export async function linksOf(
  db: Reader,
  actor: Actor,
  caseId: string,
  { keys, now }: At,
): Promise<readonly CaseLink[]> {
  const other: RawBuilder<string> = sql`case when l.case_id = ${caseId} then l.matter_id else l.case_id end`
  const rows = await db
    .selectFrom('case_concerns as l')
    .innerJoin('matters as m', (join) =>
      join.onRef('m.trust_id', '=', 'l.trust_id').on('m.matter_id', '=', other),
    )
    .innerJoin('people as p', 'p.person_id', 'l.linked_by')
    .leftJoin('people as e', 'e.person_id', 'l.ended_by')
    .select(['l.link_id', 'm.matter_id', 'm.kind', 'l.why', 'l.linked_at', 'l.ended_at'])
    .select(['l.sealed_reason', 'p.name as linked_by', 'e.name as ended_by'])
    .where((where) =>
      where.or([where('l.case_id', '=', caseId), where('l.matter_id', '=', caseId)]),
    )
    .where(openTo(actor, now))
    .orderBy('l.linked_at')
    .orderBy('l.link_id')
    .execute()
  const { trustId } = actor
  return rows.map((row) => ({
    linkId: row.link_id,
    matterId: row.matter_id,
    kind: row.kind,
    why: row.why,
    linkedAt: row.linked_at,
    linkedBy: row.linked_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    reason: row.sealed_reason
      ? openText(keys, linkReasonOf(trustId, row.link_id), row.sealed_reason)
      : undefined,
  }))
}

/** A case by what its list calls it. */
export interface NamedCase {
  readonly caseId: string
  readonly reference: string
  /** Undefined where only the code is shown, or no key opens it. */
  readonly title: string | undefined
}

const MOST_OFFERED = 30

/**
 * The newest cases of a school that this person may know of and that are not closed, to choose from. That they were
 * read is in the trail.
 */
export async function casesToLink(
  db: Writer,
  actor: Actor,
  asked: { readonly schoolId: string; readonly but?: string },
  { keys, now }: At,
): Promise<readonly NamedCase[]> {
  const { schoolId, but } = asked
  const rows = await knownCases(db, actor, now)
    .select('c.sealed_title')
    .where('c.school_id', '=', schoolId)
    .where('c.stage', '!=', 'closed')
    .$if(but !== undefined, (query) => query.where('c.case_id', '!=', but ?? ''))
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.case_id')
    .limit(MOST_OFFERED)
    .execute()
  await tellListed(db, actor, { schoolId, rows }, now)
  return rows.map(({ case_id: caseId, reference, restricted, sealed_title: sealed }) => ({
    caseId,
    reference,
    title: restricted ? undefined : openText(keys, titleOf(actor.trustId, caseId), sealed),
  }))
}
