import type { Reader, Writer } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'
import { fromLondonInput, londonDate } from '../../london-time.ts'
import { loadActor } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { startFromTemplate } from '../templates/start-from-template.ts'
import { type ExpectedPost, expectedPosts } from './expected-posts.ts'

const LONGEST_LEAD_DAYS = 21

/** What is to be begun today: due soon enough, and not begun. */
export async function regularPostsDue(db: Reader, now: Date): Promise<ExpectedPost[]> {
  const today = londonDate(now)
  const span = { first: today, last: daysAfter(today, LONGEST_LEAD_DAYS) }
  const expected = await expectedPosts(db, span)
  return expected.filter(({ regular, day }) => daysAfter(day, -regular.leadDays) <= today)
}

/**
 * Begin the draft of a regular post for its owner, once for each of its days however often the clock
 * asks. It is a draft and no more: its owner fills it in and sends it.
 * @returns the post; undefined where it was begun already, or its owner no longer drafts posts here
 */
export async function draftRegularPost(
  db: Writer,
  { regular, day }: ExpectedPost,
  now: Date,
): Promise<string | undefined> {
  const owner = await loadActor(db, regular.ownerId, londonDate(now))
  const dueAt = fromLondonInput(`${day}T${regular.dueTime}`) ?? fromLondonInput(`${day}T12:00`)
  if (!owner || !dueAt) return undefined
  const { regularId, schoolId, templateId } = regular
  // Whoever comes second waits here for the first, and then finds the draft begun.
  await db
    .selectFrom('regular_posts')
    .select('regular_id')
    .where('regular_id', '=', regularId)
    .forUpdate()
    .execute()
  const begun = await db
    .selectFrom('regular_post_drafts')
    .select('post_id')
    .where('regular_id', '=', regularId)
    .where('due_on', '=', day)
    .executeTakeFirst()
  if (begun) return undefined
  const by = 'system:planner'
  const started = await startFromTemplate(db, owner, { templateId, dueAt, by }, now)
  if (!started.ok) return undefined
  const { postId } = started
  await db
    .insertInto('regular_post_drafts')
    .values({ trust_id: owner.trustId, regular_id: regularId, due_on: day, post_id: postId })
    .execute()
  await appendEntry(db, {
    trustId: owner.trustId,
    at: now,
    actor: by,
    action: 'regular_post.drafted',
    schoolId,
    subject: `post:${postId}`,
    facts: { regular: regularId, due_on: day, owner: owner.personId },
  })
  return postId
}
