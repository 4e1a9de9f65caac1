import { z } from 'zod'
import { londonDate } from '../../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../../domain/people/index.ts'
import { type PolicyInForce, policyInForce } from '../../../../../domain/policies/index.ts'
import {
  countReplayChanges,
  type ReplayChange,
  type ReplayRecord,
  replayChanges,
  replayOf,
} from '../../../../../domain/posts/index.ts'
import type { PageContext } from '../../../../context.ts'
import { type DraftAt, draftPath } from '../draft-at.ts'

/** What a draft would decide otherwise at one of its schools, for one reader. */
export interface ReplayAt {
  readonly school: SchoolName
  /** The policy that the draft is set beside there. */
  readonly inForce: PolicyInForce
  /** Whether the reader may ask. */
  readonly asks: boolean
  readonly seesPosts: boolean
  /** What was asked last; undefined where nobody has. */
  readonly record: ReplayRecord | undefined
  /** Whether the draft or the policy in force has changed since. */
  readonly stale: boolean
  /** How many posts are decided otherwise, and those of the page that is asked for. */
  readonly changed: number
  readonly changes: readonly ReplayChange[]
  readonly page: number
}

const query = z.object({
  school: z.string().max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

/** The replay at the school that the address names, or at the reader's first of the draft's. */
export async function replayAt(c: PageContext, at: DraftAt): Promise<ReplayAt | undefined> {
  const { actor, now, installation } = c.var
  const { school: slug, page } = query.parse(c.req.query())
  const { draft, schools } = at
  const school = schools.find((one) => one.slug === slug) ?? schools[0]
  if (!school) return undefined
  const { schoolId } = school
  const mayAsk = may(actor, 'policy.write', schoolId) || may(actor, 'policy.approve', schoolId)
  const underWay = draft.state !== 'in_force' && draft.state !== 'dropped'
  return installation.database.read(actor.trustId, async (db) => {
    const [inForce, record] = await Promise.all([
      policyInForce(db, schoolId, londonDate(now)),
      replayOf(db, { draftId: draft.draftId, schoolId }),
    ])
    const [changed, changes] = record
      ? await Promise.all([
          countReplayChanges(db, record.replayId),
          replayChanges(db, actor, record, page),
        ])
      : [0, []]
    return {
      school,
      inForce,
      record,
      changed,
      changes,
      page,
      asks: mayAsk && underWay,
      seesPosts: may(actor, 'post.see', schoolId),
      stale: record !== undefined && isStale(record, draft, inForce),
    }
  })
}

function isStale(
  record: ReplayRecord,
  draft: DraftAt['draft'],
  { policyVersionId }: PolicyInForce,
): boolean {
  return (
    record.outcome === 'overtaken' ||
    record.contentSha256 !== draft.contentSha256 ||
    record.policyVersionId !== policyVersionId
  )
}

/** Where the posts of a school are shown that a draft decides otherwise. */
export function replayPath(draftId: string, slug: string, page = 1): string {
  const query = new URLSearchParams({ school: slug, ...(page > 1 ? { page: String(page) } : {}) })
  return draftPath(draftId, `/difference?${query}#replay`)
}
