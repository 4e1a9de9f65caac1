import { randomUUID } from 'node:crypto'
import { contentDigest, EMPTY_CONTENT } from '../../src/domain/posts/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import { publishedIn, type RouteWorld } from './route-world.ts'

type Ask = Omit<Asked, 'method'>
type Place = Pick<RouteWorld, 'trustId' | 'schoolId' | 'page'>

const settling = (world: RouteWorld, postId: string): Ask => ({
  path: `/schools/${world.slug}/pictures`,
  as: world.head,
  sent: {
    form: [
      ['show', 'faces'],
      ['postIds', postId],
      ['reason', 'A face close up'],
      ['how', 'take_down'],
    ],
  },
})

/** Published pictures, looked at again. A new address must be added here. */
export const PICTURE_ROUTES: Readonly<Record<string, (world: RouteWorld) => Promise<Ask>>> = {
  'GET /schools/:slug/pictures': async (world) => ({
    path: `/schools/${world.slug}/pictures`,
    as: world.head,
  }),
  'POST /schools/:slug/pictures': async (world) =>
    settling(world, (await publishedIn(world)).postId),
}

export const PICTURE_FORMS = {
  'POST /schools/:slug/pictures': async (world: RouteWorld, at: Place): Promise<Ask> =>
    settling(world, await publishedAt(world, at)),
}

/** A post on the page of a school that may be another’s. */
async function publishedAt(world: RouteWorld, at: Place): Promise<string> {
  if (at.schoolId === world.schoolId) return (await publishedIn(world)).postId
  const postId = randomUUID()
  const content = { ...EMPTY_CONTENT, text: 'We sang.', channels: [at.page] }
  const sha256 = contentDigest(content)
  const post = { trust_id: at.trustId, post_id: postId, version: 1 }
  await world.database.write(at.trustId, async (db) => {
    const author = await db.selectFrom('people').select('person_id').executeTakeFirstOrThrow()
    const policy = await db
      .selectFrom('policy_versions')
      .select('policy_version_id')
      .where('school_id', '=', at.schoolId)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('posts')
      .values({
        ...post,
        ...policy,
        school_id: at.schoolId,
        author_id: author.person_id,
        kind: 'standard',
        state: 'published',
        revision: 1,
        approved_sha256: sha256,
        created_at: NOW,
        updated_at: NOW,
      })
      .execute()
    await db
      .insertInto('post_versions')
      .values({
        ...post,
        content: JSON.stringify(content),
        content_sha256: sha256,
        created_at: NOW,
        saved_at: NOW,
      })
      .execute()
    await db
      .insertInto('publications')
      .values({
        ...post,
        publication_id: randomUUID(),
        channel_id: at.page,
        state: 'live',
        content_sha256: sha256,
        published_at: NOW,
      })
      .execute()
  })
  return postId
}
