import type { Reader } from '../../../../db/handles.ts'
import type { PolicyDraftState } from '../../../../vocabulary/policy-draft-states.ts'
import { type Actor, schoolsWhere } from '../../../people/index.ts'
import { inForceForDraft } from '../in-force-for-draft.ts'
import { openDraftActions } from '../lifecycle.ts'
import { draftCapacities } from '../standing.ts'
import { readDraft } from '../stored-draft.ts'

/** A draft on which somebody can take the next step. */
export interface DraftToSee {
  readonly draftId: string
  readonly summary: string
  readonly state: PolicyDraftState
}

/** Reasons to look at a school's policy that nobody has seen to. */
export interface OpenReviews {
  readonly slug: string
  readonly school: string
  readonly count: number
  /** Since when the oldest has waited. */
  readonly since: Date
}

/** What waits for somebody who keeps or approves policies. */
export interface PolicyWork {
  readonly drafts: readonly DraftToSee[]
  readonly reviews: readonly OpenReviews[]
}

const NOTHING: PolicyWork = { drafts: [], reviews: [] }

/** The drafts on which this person's step is next, and the reviews of their schools' policies. */
export async function policyWork(db: Reader, actor: Actor, now: Date): Promise<PolicyWork> {
  const [writes, approves] = [
    schoolsWhere(actor, 'policy.write'),
    schoolsWhere(actor, 'policy.approve'),
  ]
  if (writes.length + approves.length === 0) return NOTHING
  const [drafts, reviews] = await Promise.all([draftsFor(db, actor, now), reviewsAt(db, writes)])
  return { drafts, reviews }
}

/** Drafts that wait for an approver who may, or that are approved and not yet announced. */
async function draftsFor(db: Reader, actor: Actor, now: Date): Promise<DraftToSee[]> {
  const rows = await db
    .selectFrom('policy_drafts')
    .select('draft_id')
    .where('state', 'in', ['for_approval', 'approved'])
    .orderBy('updated_at')
    .execute()
  const found = await Promise.all(
    rows.map(async ({ draft_id: draftId }): Promise<DraftToSee[]> => {
      const draft = await readDraft(db, draftId)
      if (!draft) return []
      const capacities = draftCapacities(actor, draft, await inForceForDraft(db, draft, now))
      const open = openDraftActions(draft.state, capacities)
      const next = open.includes('approve') || open.includes('give_notice')
      return next ? [{ draftId, summary: draft.summary, state: draft.state }] : []
    }),
  )
  return found.flat()
}

async function reviewsAt(db: Reader, where: 'all' | readonly string[]): Promise<OpenReviews[]> {
  if (where !== 'all' && where.length === 0) return []
  const rows = await db
    .selectFrom('policy_reviews as r')
    .innerJoin('schools as s', 's.school_id', 'r.school_id')
    .select(({ fn }) => [
      's.slug',
      's.name',
      fn.countAll<string>().as('count'),
      fn.min('r.opened_at').as('since'),
    ])
    .where('r.closed_at', 'is', null)
    .$if(where !== 'all', (query) => query.where('r.school_id', 'in', [...where]))
    .groupBy(['s.slug', 's.name'])
    .orderBy('s.name')
    .execute()
  return rows.map(({ slug, name, count, since }) => ({
    slug,
    school: name,
    count: Number(count),
    since,
  }))
}
