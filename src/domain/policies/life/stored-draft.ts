import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { Pack } from '../../../policy/index.ts'
import type { PolicyDraftState } from '../../../vocabulary/policy-draft-states.ts'
import { canonical } from '../../trail/index.ts'

/** A draft of a policy as it is kept. */
export interface StoredDraft {
  readonly draftId: string
  readonly trustId: string
  readonly state: PolicyDraftState
  /** What changes and why, in a line. */
  readonly summary: string
  readonly pack: Pack
  readonly contentSha256: string
  readonly revision: number
  readonly basedOn: string | null
  readonly startedBy: string
  readonly startedAt: Date
  readonly updatedAt: Date
  readonly inForceOn: string | null
  readonly noticeGivenAt: Date | null
  /** The schools that it is for. */
  readonly schoolIds: readonly string[]
  /** Everyone who wrote a part of it. */
  readonly writerIds: readonly string[]
}

/** The digest by which an approval, a notice and a signature name exactly these words. */
export function policyDigest(pack: Pack): string {
  return createHash('sha256').update(canonical(pack)).digest('hex')
}

/** The draft, locked until the transaction ends, or undefined where this trust has none. */
export async function lockDraft(db: Writer, draftId: string): Promise<StoredDraft | undefined> {
  const found = await db
    .selectFrom('policy_drafts')
    .select('draft_id')
    .where('draft_id', '=', draftId)
    .forUpdate()
    .executeTakeFirst()
  return found ? readDraft(db, draftId) : undefined
}

/** The draft as it stands now, or undefined where this trust has none. */
export async function readDraft(db: Reader, draftId: string): Promise<StoredDraft | undefined> {
  const row = await db
    .selectFrom('policy_drafts')
    .selectAll()
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  if (!row) return undefined
  const [schools, writers] = await Promise.all([
    db
      .selectFrom('policy_draft_schools')
      .select('school_id')
      .where('draft_id', '=', draftId)
      .orderBy('school_id')
      .execute(),
    db
      .selectFrom('policy_draft_writers')
      .select('person_id')
      .where('draft_id', '=', draftId)
      .orderBy('person_id')
      .execute(),
  ])
  return {
    draftId,
    trustId: row.trust_id,
    state: row.state,
    summary: row.summary,
    // Written only by `keepWords`, from a pack that was checked.
    pack: row.content as Pack,
    contentSha256: row.content_sha256,
    revision: row.revision,
    basedOn: row.based_on,
    startedBy: row.started_by,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    inForceOn: row.in_force_on,
    noticeGivenAt: row.notice_given_at,
    schoolIds: schools.map((school) => school.school_id),
    writerIds: writers.map((writer) => writer.person_id),
  }
}
