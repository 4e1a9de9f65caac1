import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../src/db/handles.ts'
import type { PostContent } from '../../src/domain/posts/index.ts'
import { schoolPosts } from './gate-posts.ts'
import { madeUpLearners } from './made-up-register.ts'
import type { MeasuredSchool } from './measured-school.ts'

/** A large school, and more posts than it sends in three years. */
const LEARNERS = 1_500
const POSTS = 10_000
/** Rows to one statement. */
const AT_ONCE = 500
const DAY_MS = 86_400_000
/** As many days as two terms have. */
const DAYS = 200

/**
 * Give a school a register with consent, and posts that were sent over the last 200 days: every other
 * one names a learner, every third has a photo of one, every tenth a mobile number.
 */
export async function fillWithPosts(db: Writer, school: MeasuredSchool, now: Date): Promise<void> {
  const { trustId, schoolId, personId } = school
  const own = { trust_id: trustId, school_id: schoolId }
  const channelId = randomUUID()
  await db
    .insertInto('channels')
    .values({
      ...own,
      channel_id: channelId,
      name: 'School page',
      network: 'hosted',
      audience: 'public',
      address: '',
      status: 'open',
    })
    .execute()
  const learners = madeUpLearners(LEARNERS).map((one) => ({ ...one, id: randomUUID() }))
  await inChunks(learners, (some) =>
    db
      .insertInto('learners')
      .values(
        some.map((one) => ({
          ...own,
          learner_id: one.id,
          forename: one.forename,
          surname: one.surname,
          year_group: one.yearGroup,
          class_name: one.className,
          date_of_birth: one.dateOfBirth,
          status: 'current' as const,
        })),
      )
      .execute(),
  )
  const wordingId = randomUUID()
  const words = 'May your child appear in our posts?'
  await db
    .insertInto('consent_wordings')
    .values({
      ...own,
      wording_id: wordingId,
      text: words,
      text_sha256: digestOf(words),
      created_at: now,
    })
    .execute()
  await inChunks(learners, (some) =>
    db
      .insertInto('consents')
      .values(
        some.map((one) => ({
          trust_id: trustId,
          consent_id: randomUUID(),
          learner_id: one.id,
          answer: 'given' as const,
          purpose: 'social_media',
          channel_id: null,
          given_by: 'parent' as const,
          giver_name: `${one.surname} Parent`,
          relationship: 'Mother',
          parental_responsibility: true,
          wording_id: wordingId,
          method: 'paper' as const,
          verified: 'verified' as const,
          given_at: new Date(now.getTime() - 2 * DAYS * DAY_MS),
          recorded_by: `person:${personId}`,
        })),
      )
      .execute(),
  )
  const { policy_version_id: policyVersionId } = await db
    .selectFrom('policy_versions')
    .select('policy_version_id')
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  const names = learners.map((one) => `${one.forename} ${one.surname}`)
  const all = schoolPosts(names, POSTS).map((draft, nth) => {
    const learner = learners[nth % LEARNERS]?.id ?? ''
    return {
      postId: randomUUID(),
      photoId: nth % 3 === 0 ? randomUUID() : undefined,
      learner,
      named: nth % 2 === 0 ? [learner] : [],
      text: nth % 10 === 5 ? `${draft.text} Ring 07700 900417.` : draft.text,
      sentAt: new Date(now.getTime() - Math.floor((nth / POSTS) * DAYS * DAY_MS)),
    }
  })
  await inChunks(all, async (some) => {
    const photos = some.flatMap((one) => (one.photoId ? [one.photoId] : []))
    await db
      .insertInto('photos')
      .values(photos.map((photoId) => ({ ...own, ...photoRow(photoId, personId, now) })))
      .execute()
    await db
      .insertInto('posts')
      .values(
        some.map(({ postId, sentAt }) => ({
          ...own,
          post_id: postId,
          author_id: personId,
          kind: 'standard' as const,
          state: 'in_review' as const,
          version: 1,
          revision: 1,
          policy_version_id: policyVersionId,
          created_at: sentAt,
          updated_at: sentAt,
        })),
      )
      .execute()
    await db
      .insertInto('post_versions')
      .values(
        some.map((one) => ({
          trust_id: trustId,
          post_id: one.postId,
          version: 1,
          content: JSON.stringify(contentOf(one, channelId)),
          content_sha256: digestOf(one.postId),
          created_at: one.sentAt,
          saved_at: one.sentAt,
          frozen_at: one.sentAt,
        })),
      )
      .execute()
  })
}

function contentOf(
  one: {
    readonly text: string
    readonly named: readonly string[]
    readonly photoId: string | undefined
    readonly learner: string
  },
  channelId: string,
): PostContent {
  const { photoId } = one
  return {
    kind: 'standard',
    text: one.text,
    channels: [channelId],
    photos: photoId
      ? [
          {
            photoId,
            sha256: digestOf(photoId),
            altText: 'Somebody holding a trophy',
            credit: 'Taken by a teacher',
            deviceId: null,
            nobodyIdentifiable: false,
            pictured: [one.learner],
            deletionDeclared: true,
          },
        ]
      : [],
    named: [...one.named],
    confirmed: [],
    noteToApprover: '',
  }
}

function photoRow(photoId: string, personId: string, now: Date) {
  return {
    photo_id: photoId,
    sha256: digestOf(photoId),
    thumb_sha256: digestOf(photoId),
    file_name: 'IMG_0001.jpg',
    width: 800,
    height: 600,
    bytes: 1000,
    removed: '[]',
    sight: JSON.stringify({
      kind: 'seen',
      faces: [{ box: { x: 0.4, y: 0.3, width: 0.2, height: 0.2 }, clear: true }],
      writing: { lines: [], text: '', spans: [] },
    }),
    uploaded_by: personId,
    uploaded_at: now,
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function inChunks<One>(
  all: readonly One[],
  write: (some: readonly One[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await write(all.slice(at, at + AT_ONCE))
}
