import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import { keepWording, recordConsent, withdrawConsent } from '../../src/domain/consent/index.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import { type Actor, loadActor } from '../../src/domain/people/index.ts'
import {
  createGateIndexes,
  type DecidePost,
  decidePost,
  EMPTY_CONTENT,
  type GateIndexes,
  loadPost,
  type PostContent,
  publishPost,
  type StoredPost,
  saveDraft,
  startDraft,
  submitPost,
} from '../../src/domain/posts/index.ts'
import { sweepAfter } from '../../src/domain/withdrawal/index.ts'
import { checklistFor } from '../../src/policy/index.ts'
import { NOW, type PackId, packNamed } from './policy.ts'
import {
  addContact,
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  type SmallSchool,
} from './small-trust.ts'

/** A school with everyone whom a post passes, and a learner whose parent said yes. */
export interface PostScene extends SmallSchool {
  readonly database: Database
  readonly gate: GateIndexes
  readonly pack: PackId
  readonly author: Actor
  readonly manager: Actor
  readonly deputy: Actor
  readonly head: Actor
  readonly publisher: Actor
  readonly office: Actor
  readonly learnerId: string
  readonly consentId: string
}

/** @param trustId the trust that the school joins; a new one unless given */
export async function setPostScene(
  database: Database,
  pack: PackId = 'maesteg',
  trustId?: string,
): Promise<PostScene> {
  const school = await addSchool(database, trustId ?? (await addTrust(database)), pack)
  const manager = await addPerson(database, school, 'line_manager')
  const office = await addPerson(database, school, 'office')
  const author = await addPerson(database, school, 'author')
  await reportTo(database, author, manager)
  const learnerId = await addLearner(database, school, { forename: 'Ifan', surname: 'Penhallow' })
  const contactId = await addContact(database, school.trustId, { learnerId })
  const consentId = await database.write(school.trustId, async (db) => {
    const { wordingId } = await keepWording(db, school, NOW)
    const command = {
      learnerId,
      answer: 'given',
      channelId: null,
      giver: { by: 'parent', contactId },
      wordingId,
      method: 'paper',
      givenOn: londonDate(NOW),
    } as const
    const recorded = await recordConsent(db, office, command, NOW)
    if (!recorded.ok) throw new Error(recorded.message)
    return recorded.consentId
  })
  return {
    ...school,
    database,
    gate: createGateIndexes(),
    pack,
    author,
    manager,
    office,
    deputy: await addPerson(database, school, 'deputy_head'),
    head: await addPerson(database, school, 'head'),
    publisher: await addPerson(database, school, 'media_officer'),
    learnerId,
    consentId,
  }
}

/** Make somebody another's line manager. */
export async function reportTo(database: Database, person: Actor, manager: Actor): Promise<void> {
  await database.write(person.trustId, (db) =>
    db
      .updateTable('people')
      .set({ line_manager_id: manager.personId })
      .where('person_id', '=', person.personId)
      .execute(),
  )
}

/** The same person with the roles and cover they hold by now. */
export async function asOf(database: Database, actor: Actor, at: Date = NOW): Promise<Actor> {
  const found = await database.read(actor.trustId, (db) =>
    loadActor(db, actor.personId, londonDate(at)),
  )
  if (!found) throw new Error('The person has left.')
  return found
}

const NO_WRITING = { lines: [], text: '', spans: [] }

/** A photo row of the school, looked through, with nothing in it; the pixels are of no matter here. */
export async function addPhotoRow(scene: PostScene): Promise<PostContent['photos'][number]> {
  const photoId = randomUUID()
  const sha256 = photoId.replaceAll('-', '').padEnd(64, '0')
  const deviceId = randomUUID()
  await scene.database.write(scene.trustId, async (db) => {
    const school = { trust_id: scene.trustId, school_id: scene.schoolId }
    await db
      .insertInto('devices')
      .values({ ...school, device_id: deviceId, label: 'Tablet', owned_by: 'school' })
      .execute()
    await db
      .insertInto('photos')
      .values({
        ...school,
        photo_id: photoId,
        sha256,
        thumb_sha256: sha256,
        file_name: 'IMG_0001.jpg',
        width: 800,
        height: 600,
        bytes: 1000,
        removed: '[]',
        sight: JSON.stringify({ kind: 'seen', faces: [], writing: NO_WRITING }),
        uploaded_by: scene.author.personId,
        uploaded_at: NOW,
      })
      .execute()
  })
  return {
    photoId,
    sha256,
    altText: 'Somebody holding a trophy',
    credit: 'Taken by a teacher for the school',
    deviceId,
    nobodyIdentifiable: false,
    pictured: [scene.learnerId],
    deletionDeclared: false,
  }
}

/** Content that picturing the scene's learner makes clear under every policy. */
export async function contentOf(
  scene: PostScene,
  more: Partial<PostContent> = {},
): Promise<PostContent> {
  return {
    ...EMPTY_CONTENT,
    text: 'What a match! The cup is ours.',
    channels: [scene.page, scene.facebook],
    photos: [await addPhotoRow(scene)],
    confirmed: checklistFor(packNamed(scene.pack)).map((item) => item.code),
    ...more,
  }
}

/** A saved draft of the scene's author. */
export async function writeDraft(
  scene: PostScene,
  more: Partial<PostContent> = {},
  scheduledFor: Date | null = null,
): Promise<string> {
  const content = await contentOf(scene, more)
  return scene.database.write(scene.trustId, async (db) => {
    const started = await startDraft(db, scene.author, { schoolId: scene.schoolId }, NOW)
    if (!started.ok) throw new Error(started.message)
    const save = { postId: started.postId, revision: 1, content, scheduledFor }
    const saved = await saveDraft(db, scene.author, save, NOW)
    if (!saved.ok) throw new Error(saved.message)
    return started.postId
  })
}

/** The post as it stands. */
export async function postNow(scene: PostScene, postId: string): Promise<StoredPost> {
  const post = await scene.database.read(scene.trustId, (db) => loadPost(db, postId))
  if (!post) throw new Error('There is no such post.')
  return post
}

export async function submit(scene: PostScene, postId: string, now = NOW) {
  const { revision } = await postNow(scene, postId)
  return scene.database.write(scene.trustId, (db) =>
    submitPost(db, scene.author, { postId, revision }, { gate: scene.gate, now }),
  )
}

/** One decision on what the post says now, unless told what was seen. */
export async function decideAs(
  scene: PostScene,
  actor: Actor,
  postId: string,
  more: Partial<DecidePost> = {},
  now = NOW,
) {
  const post = await postNow(scene, postId)
  const command: DecidePost = {
    postId,
    version: post.version,
    contentSha256: post.contentSha256,
    outcome: 'approved',
    reason: '',
    ...more,
  }
  return scene.database.write(scene.trustId, (db) =>
    decidePost(db, actor, command, { gate: scene.gate, now }),
  )
}

export async function publishAs(scene: PostScene, actor: Actor, postId: string, now = NOW) {
  const { contentSha256 } = await postNow(scene, postId)
  return scene.database.write(scene.trustId, (db) =>
    publishPost(db, actor, { postId, contentSha256 }, { gate: scene.gate, now }),
  )
}

/** A post that has passed the whole chain of a maesteg school. */
export async function writeApproved(
  scene: PostScene,
  more: Partial<PostContent> = {},
): Promise<string> {
  const postId = await writeDraft(scene, more)
  await submit(scene, postId)
  const decided = await decideAs(scene, scene.deputy, postId, { watched: true })
  if (!decided.ok) throw new Error(decided.message)
  return postId
}

/** The parent takes their yes back, and every post is swept. */
export async function withdrawYes(scene: PostScene, now = NOW) {
  return scene.database.write(scene.trustId, async (db) => {
    const withdrawn = await withdrawConsent(db, scene.office, { consentId: scene.consentId }, now)
    return sweepAfter(db, `person:${scene.office.personId}`, withdrawn, now)
  })
}

/** Where the post stands on each of the scene's channels. */
export async function standsWhere(scene: PostScene, postId: string) {
  const rows = await scene.database.read(scene.trustId, (db) =>
    db
      .selectFrom('publications')
      .select(['channel_id', 'state'])
      .where('post_id', '=', postId)
      .execute(),
  )
  const on = (channelId: string) => rows.find((row) => row.channel_id === channelId)?.state
  return { page: on(scene.page), facebook: on(scene.facebook), rows: rows.length }
}
