import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import {
  type IncomingComment,
  makeFormToken,
  setComments,
  takeInComment,
  writeComment,
} from '../../src/domain/moderation/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { NOW, type PackId } from './policy.ts'
import { type PostScene, publishAs, setPostScene, writeApproved } from './post-scene.ts'
import { addPerson } from './small-trust.ts'

export const SECRET = 'a secret of the tests'

/** A school that takes comments on its own page, with everyone who moderates and somebody who does not. */
export interface ModerationScene extends PostScene {
  readonly dsl: Actor
  /** On the staff of the school's page as its moderator, and in no role that moderates. */
  readonly moderator: Actor
  /** The post on the school's own page. */
  readonly publicationId: string
}

/** @param trustId the trust that the school joins; a new one unless given */
export async function setModerationScene(
  database: Database,
  pack: PackId = 'maesteg',
  trustId?: string,
): Promise<ModerationScene> {
  const scene = await setPostScene(database, pack, trustId)
  return moderateIn(scene, await addPerson(database, scene, 'dsl'))
}

/** The same in a school that is there already. */
export async function moderateIn<S extends PostScene>(
  scene: S,
  dsl: Actor,
): Promise<S & ModerationScene> {
  const { database, trustId, page } = scene
  const moderator = await addPerson(database, scene, 'governor')
  await database.write(trustId, async (db) => {
    await db
      .updateTable('schools')
      .set({ house_rules: 'Be kind, and name nobody.' })
      .where('school_id', '=', scene.schoolId)
      .execute()
    await db
      .insertInto('channel_staff')
      .values({
        trust_id: trustId,
        channel_staff_id: randomUUID(),
        channel_id: page,
        person_id: moderator.personId,
        part: 'moderator',
        from_date: '2026-09-01',
        to_date: null,
        added_by: scene.head.personId,
        ended_by: null,
      })
      .execute()
  })
  const publicationId = await publishedPost(scene)
  const whole = { ...scene, dsl, moderator, publicationId }
  await open(whole)
  return whole
}

async function publishedPost(scene: PostScene): Promise<string> {
  const postId = await writeApproved(scene, { photos: [] })
  const published = await publishAs(scene, scene.publisher, postId)
  if (!published.ok) throw new Error(published.message)
  const row = await scene.database.read(scene.trustId, (db) =>
    db
      .selectFrom('publications')
      .select('publication_id')
      .where('post_id', '=', postId)
      .where('channel_id', '=', scene.page)
      .executeTakeFirstOrThrow(),
  )
  return row.publication_id
}

/** Say how the school's page takes comments: open, unless told otherwise. */
export async function open(
  scene: ModerationScene,
  more: Partial<Parameters<typeof setComments>[2]> = {},
) {
  const command = {
    channelId: scene.page,
    isOpen: true,
    openDays: 14,
    nameShown: 'full' as const,
    effects: {},
    holdWords: ['muppet'],
    flagWords: ['parking'],
    ...more,
  }
  return scene.database.write(scene.trustId, (db) => setComments(db, scene.head, command, NOW))
}

/** A comment that comes in on the school's page, unless told otherwise. @returns its id */
export async function comment(
  scene: ModerationScene,
  more: Partial<IncomingComment> = {},
  now = NOW,
): Promise<string> {
  const author = `Wren Marlowe ${randomUUID()}`
  const incoming: IncomingComment = {
    trustId: scene.trustId,
    schoolId: scene.schoolId,
    channelId: scene.page,
    publicationId: scene.publicationId,
    source: 'page',
    onceKey: randomUUID(),
    remote: null,
    address: null,
    authorName: 'Wren Marlowe',
    author,
    text: `What a lovely match, well played ${randomUUID()}`,
    writtenAt: now,
    enteredBy: null,
    receiptSha256: null,
    ...more,
  }
  const taken = await scene.database.write(scene.trustId, (db) =>
    takeInComment(db, incoming, { gate: scene.gate, secret: SECRET, now }),
  )
  if (!taken.ok) throw new Error(taken.message)
  return taken.commentId
}

/** A comment on Facebook that somebody entered. */
export function onFacebook(scene: ModerationScene): Partial<IncomingComment> {
  return {
    channelId: scene.facebook,
    publicationId: null,
    source: 'by_hand',
    enteredBy: scene.head.personId,
  }
}

/** What a visitor sends who took their time over it. */
export async function write(
  scene: ModerationScene,
  more: Partial<Parameters<typeof writeComment>[1]> = {},
  now = NOW,
) {
  const { trustId, schoolId, publicationId } = scene
  const begun = new Date(now.getTime() - 20_000)
  return writeComment(
    scene.database,
    {
      trustId,
      schoolId,
      publicationId,
      name: 'Wren Marlowe',
      text: 'What a lovely match!',
      website: '',
      token: makeFormToken(SECRET, publicationId, begun),
      address: `192.0.2.${randomUUID()}`,
      ...more,
    },
    { gate: scene.gate, secret: SECRET, now },
  )
}

/** The comment as it is kept. */
export async function kept(scene: ModerationScene, commentId: string) {
  return scene.database.read(scene.trustId, (db) =>
    db
      .selectFrom('comments')
      .selectAll()
      .where('comment_id', '=', commentId)
      .executeTakeFirstOrThrow(),
  )
}

/** A house rule of the scene's school. */
export async function aRule(scene: ModerationScene): Promise<string> {
  const row = await scene.database.read(scene.trustId, (db) =>
    db
      .selectFrom('house_rules')
      .select('house_rule_id')
      .where('school_id', '=', scene.schoolId)
      .where('ended_at', 'is', null)
      .orderBy('title')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return row.house_rule_id
}
