import type { Reader } from '../../../db/handles.ts'
import type { ConsentDecision, JudgedChannel, Pack } from '../../../policy/index.ts'
import { consentDecisions } from '../../consent/index.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may } from '../../people/index.ts'
import { type PolicyInForce, packOf, policyInForce } from '../../policies/index.ts'
import { trainingFor, untrainedWords } from '../../training/index.ts'
import { type Standing, standingTo } from '../capacities.ts'
import { channelsNamed } from '../channels-named.ts'
import { learnersIn } from '../content.ts'
import type { GateIndexes } from '../gate-indexes.ts'
import { type Judgement, judgePost } from '../judge-post.ts'
import { openActions } from '../lifecycle.ts'
import { loadPost, type StoredPost } from '../stored-post.ts'
import { type VideoKnown, videosKnown } from '../video/videos-known.ts'
import { type PhotoOnForm, photosOnForm } from './photos-on-form.ts'
import { type PostRecord, postRecord } from './post-record.ts'

/** A learner in a post and what may be done with them on each of its channels, never why. */
export interface LearnerInPost {
  readonly learnerId: string
  readonly name: string
  readonly className: string | null
  readonly how: readonly ('pictured' | 'named')[]
  readonly channels: readonly { readonly name: string; readonly decision: ConsentDecision }[]
}

export interface PostForReader {
  readonly post: StoredPost
  readonly pack: Pack
  readonly school: { readonly name: string; readonly slug: string }
  readonly author: { readonly name: string; readonly position: string }
  readonly channels: readonly JudgedChannel[]
  readonly learners: readonly LearnerInPost[]
  /** What is known of each photo, by its id. */
  readonly photos: ReadonlyMap<string, PhotoOnForm>
  /** What is known of its video, by its id. */
  readonly videos: ReadonlyMap<string, VideoKnown>
  /** Asked of the gate at this moment; for a post that is over, what was said last. */
  readonly judgement: Judgement
  readonly standing: Standing
  /** Why the reader’s own step has to wait for training of theirs, and what to do. */
  readonly untrained: string | undefined
  readonly record: PostRecord
}

/** States in which a post is judged no more; what was said last is shown. */
const OVER: readonly StoredPost['state'][] = [
  'published',
  'coming_down',
  'taken_down',
  'refused',
  'withdrawn',
]

/** Whether a post is judged no more, so that only what was said last can be shown. */
export function isOver(state: StoredPost['state']): boolean {
  return OVER.includes(state)
}

/**
 * A post as somebody who may see it sees it now.
 * @returns undefined when there is none or it is not for this person: a draft is for its author
 */
export async function postForReader(
  db: Reader,
  actor: Actor,
  request: { readonly postId: string; readonly gate: GateIndexes; readonly now: Date },
): Promise<PostForReader | undefined> {
  const post = await loadPost(db, request.postId)
  if (!post || !maySee(actor, post)) return undefined
  const today = londonDate(request.now)
  const [record, names, channels, policy, standing] = await Promise.all([
    postRecord(db, post.postId),
    schoolAndAuthor(db, post),
    channelsNamed(db, post.schoolId, post.content.channels),
    policyInForce(db, post.schoolId, today),
    standingTo(db, actor, post),
  ])
  const last = record.checks.at(-1)
  const over = last && isOver(post.state)
  const photoIds = post.content.photos.map((photo) => photo.photoId)
  const [pack, learners, judgement, photos, videos, untrained] = await Promise.all([
    over ? packOf(db, last.policyVersionId) : policy.pack,
    learnersOf(db, post, { channels, policy, at: request.now }),
    over ? last : judgePost(db, request.gate, post, request.now),
    photosOnForm(db, post.schoolId, photoIds),
    videosKnown(db, post.schoolId, post.content),
    untrainedFor(db, actor, post, { standing, policy, today }),
  ])
  return {
    post,
    pack,
    ...names,
    channels,
    learners,
    photos,
    videos,
    judgement,
    standing,
    untrained,
    record,
  }
}

/** What the reader would be refused for want of training, said before they try. */
async function untrainedFor(
  db: Reader,
  actor: Actor,
  post: StoredPost,
  at: { readonly standing: Standing; readonly policy: PolicyInForce; readonly today: string },
): Promise<string | undefined> {
  const open = openActions(post.state, at.standing.capacities)
  const act = open.includes('approve') ? 'decide' : open.includes('confirm_slot') ? 'publish' : null
  if (!act) return undefined
  const { personId } = actor
  const of = { personId, schoolId: post.schoolId, act, policy: at.policy } as const
  return untrainedWords(await trainingFor(db, of, at.today))
}

function maySee(actor: Actor, post: StoredPost): boolean {
  if (post.authorId === actor.personId) return true
  return post.state !== 'draft' && may(actor, 'post.see', post.schoolId)
}

async function schoolAndAuthor(
  db: Reader,
  post: StoredPost,
): Promise<Pick<PostForReader, 'school' | 'author'>> {
  const { school, slug, ...author } = await db
    .selectFrom('schools as s')
    .innerJoin('people as p', 'p.trust_id', 's.trust_id')
    .select(['s.name as school', 's.slug', 'p.name', 'p.position'])
    .where('s.school_id', '=', post.schoolId)
    .where('p.person_id', '=', post.authorId)
    .executeTakeFirstOrThrow()
  return { school: { name: school, slug }, author }
}

async function learnersOf(
  db: Reader,
  post: StoredPost,
  known: {
    readonly channels: readonly JudgedChannel[]
    readonly policy: PolicyInForce
    readonly at: Date
  },
): Promise<LearnerInPost[]> {
  const inPost = learnersIn(post.content)
  const ids = [...new Set(inPost.map((one) => one.learnerId))]
  if (ids.length === 0) return []
  const { channels, policy, at } = known
  const [decisions, rows] = await Promise.all([
    consentDecisions(db, {
      schoolId: post.schoolId,
      learnerIds: ids,
      channelIds: channels.map((channel) => channel.id),
      at,
      policy,
    }),
    db
      .selectFrom('learners')
      .select(['learner_id', 'forename', 'preferred_forename', 'surname', 'class_name'])
      .where('learner_id', 'in', ids)
      .orderBy('surname')
      .orderBy('forename')
      .execute(),
  ])
  return rows.map((row) => ({
    learnerId: row.learner_id,
    name: `${row.preferred_forename ?? row.forename} ${row.surname}`,
    className: row.class_name,
    how: inPost.filter((one) => one.learnerId === row.learner_id).map((one) => one.how),
    channels: channels.map((channel) => ({
      name: channel.name,
      decision: decisions.of(row.learner_id, channel.id),
    })),
  }))
}
