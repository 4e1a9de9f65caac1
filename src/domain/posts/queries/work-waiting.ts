import type { Reader } from '../../../db/handles.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { standingTo } from '../capacities.ts'
import type { Capacity } from '../lifecycle.ts'
import { loadPosts } from '../stored-post.ts'
import { listPosts, type PostSummary } from './post-lists.ts'

/** As much as one person can have in front of them; the oldest come first. */
const MAX_WAITING = 100

/** Posts that wait for a person, those that wait longest first. */
export interface WaitingPosts {
  /** On these they may decide now. */
  readonly decisions: readonly PostSummary[]
  /** These are approved and theirs to publish now. */
  readonly publications: readonly PostSummary[]
}

/** What waits for this person to decide on it or to publish it. */
export async function postsWaiting(db: Reader, actor: Actor): Promise<WaitingPosts> {
  const [inReview, approved] = await Promise.all([
    listPosts(db, actor, { states: ['in_review'], limit: MAX_WAITING }),
    listPosts(db, actor, { states: ['approved'], limit: MAX_WAITING }),
  ])
  const posts = await loadPosts(
    db,
    [...inReview, ...approved].map((candidate) => candidate.postId),
  )
  const known = new Map(posts.map((post) => [post.postId, post]))
  const inCapacity = async (candidates: readonly PostSummary[], capacity: Capacity) => {
    const standings = await Promise.all(
      candidates.map((candidate) => {
        const post = known.get(candidate.postId)
        return post && standingTo(db, actor, post)
      }),
    )
    return candidates.filter((_, nth) => standings[nth]?.capacities.includes(capacity)).toReversed()
  }
  return {
    decisions: await inCapacity(inReview, 'approver'),
    publications: await inCapacity(approved, 'publisher'),
  }
}

/** Something published by hand whose address or removal is still to be proved. */
export interface OpenTask {
  readonly kind: 'proof' | 'takedown'
  readonly id: string
  readonly postId: string
  readonly channelName: string
  readonly schoolName: string
  readonly since: Date
  /** For a takedown: when it must be done. */
  readonly dueAt: Date | null
  readonly address: string | null
}

/** Open tasks at the schools where this person publishes or takes down; the most urgent first. */
export async function openTasks(db: Reader, actor: Actor): Promise<OpenTask[]> {
  return (await Promise.all([takedowns(db, actor), proofs(db, actor)])).flat()
}

async function takedowns(db: Reader, actor: Actor): Promise<OpenTask[]> {
  const schools = schoolsWhere(actor, 'post.take_down')
  if (schools !== 'all' && schools.length === 0) return []
  let query = db
    .selectFrom('takedowns as t')
    .innerJoin('publications as u', 'u.publication_id', 't.publication_id')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .select([
      't.takedown_id',
      'u.post_id',
      'c.name as channel_name',
      's.name as school_name',
      't.opened_at',
      't.due_at',
      'u.address',
    ])
    .where('t.done_at', 'is', null)
    .orderBy('t.due_at')
    .limit(MAX_WAITING)
  if (schools !== 'all') query = query.where('c.school_id', 'in', schools)
  return (await query.execute()).map((row) => ({
    kind: 'takedown',
    id: row.takedown_id,
    postId: row.post_id,
    channelName: row.channel_name,
    schoolName: row.school_name,
    since: row.opened_at,
    dueAt: row.due_at,
    address: row.address,
  }))
}

async function proofs(db: Reader, actor: Actor): Promise<OpenTask[]> {
  const schools = schoolsWhere(actor, 'post.publish')
  if (schools !== 'all' && schools.length === 0) return []
  let query = db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .select([
      'u.publication_id',
      'u.post_id',
      'c.name as channel_name',
      's.name as school_name',
      'u.published_at',
    ])
    .where('u.state', '=', 'awaiting_proof')
    .orderBy('u.published_at')
    .limit(MAX_WAITING)
  if (schools !== 'all') query = query.where('c.school_id', 'in', schools)
  return (await query.execute()).map((row) => ({
    kind: 'proof',
    id: row.publication_id,
    postId: row.post_id,
    channelName: row.channel_name,
    schoolName: row.school_name,
    since: row.published_at,
    dueAt: null,
    address: null,
  }))
}
