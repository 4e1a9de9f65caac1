import { createParentLink, keepWording, openParentLink } from '../../src/domain/consent/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import {
  addPhoto,
  type PostContent,
  receivePhoto,
  takeDownPost,
} from '../../src/domain/posts/index.ts'
import type { Installation } from '../../src/installation.ts'
import { drawnPhoto } from './add-photo.ts'
import { NOW } from './policy.ts'
import {
  addPhotoRow,
  type PostScene,
  publishAs,
  setPostScene,
  submit,
  writeApproved,
  writeDraft,
} from './post-scene.ts'
import { addPerson } from './small-trust.ts'
import { addAcross } from './staff-scene.ts'

/** A school whose every word and id would be a leak to anybody else. */
export interface RouteWorld extends PostScene {
  readonly installation: Installation
  readonly contactId: string
  readonly dsl: Actor
  /** Across the trust. */
  readonly administrator: Actor
}

/** Words that stand nowhere but in that school's records. */
export const ITS_WORDS = ['Quillmere', 'Penhallow', 'Ifan', 'The cup is ours', 'trophy'] as const

/** @param trustId the trust of which it is a further school; a new one unless given */
export async function openRouteWorld(
  installation: Installation,
  trustId?: string,
): Promise<RouteWorld> {
  const { database } = installation
  const scene = await setPostScene(database, 'maesteg', trustId)
  const dsl = await addPerson(database, scene, 'dsl')
  const administrator = await addAcross(database, scene.trustId, 'administrator')
  const contactId = await database.write(scene.trustId, async (db) => {
    await db.updateTable('schools').set({ name: 'Quillmere School', town: 'Quillmere' }).execute()
    await db.updateTable('people').set({ name: 'Tegan Quillmere' }).execute()
    await db
      .updateTable('channels')
      .set({ name: 'Quillmere page' })
      .where('network', '=', 'hosted')
      .execute()
    const contact = await db
      .selectFrom('contacts')
      .select('contact_id')
      .where('learner_id', '=', scene.learnerId)
      .executeTakeFirstOrThrow()
    return contact.contact_id
  })
  return { ...scene, installation, contactId, dsl, administrator }
}

/** A draft of the author's, with everything that a form can name. */
export async function draftIn(world: RouteWorld): Promise<string> {
  return writeDraft(world)
}

export async function submittedIn(world: RouteWorld): Promise<string> {
  const postId = await writeDraft(world)
  await submit(world, postId)
  return postId
}

/** An approved post that says what it says in words alone. */
export async function approvedIn(world: RouteWorld): Promise<string> {
  return writeApproved(world, { photos: [] })
}

/** @returns the post, its publication that waits for its address, and the one on the school's page */
export async function publishedIn(
  world: RouteWorld,
  photos: PostContent['photos'] = [],
): Promise<{
  readonly postId: string
  readonly publicationId: string
  readonly hostedId: string
}> {
  const postId = await writeApproved(world, { photos })
  const published = await publishAs(world, world.publisher, postId)
  if (!published.ok) throw new Error(published.message)
  const rows = await world.database.read(world.trustId, (db) =>
    db
      .selectFrom('publications')
      .select(['publication_id', 'channel_id'])
      .where('post_id', '=', postId)
      .execute(),
  )
  const on = (channelId: string) =>
    rows.find((row) => row.channel_id === channelId)?.publication_id ?? ''
  return { postId, publicationId: on(world.facebook), hostedId: on(world.page) }
}

/** A takedown that somebody has to do by hand. */
export async function takedownIn(world: RouteWorld): Promise<string> {
  const { postId, publicationId } = await publishedIn(world)
  return world.database.write(world.trustId, async (db) => {
    const command = { postId, cause: 'request', reason: 'A parent asked.' } as const
    const taken = await takeDownPost(db, world.head, command, NOW)
    if (!taken.ok) throw new Error(taken.message)
    const row = await db
      .selectFrom('takedowns')
      .select('takedown_id')
      .where('publication_id', '=', publicationId)
      .executeTakeFirstOrThrow()
    return row.takedown_id
  })
}

/** A post on the school's page with a real photo. @returns its publication there */
export async function hostedPhotoIn(world: RouteWorld): Promise<string> {
  const { sha256 } = await storedPhotoIn(world)
  const row = await addPhotoRow(world)
  await world.database.write(world.trustId, (db) =>
    db.updateTable('photos').set({ sha256 }).where('photo_id', '=', row.photoId).execute(),
  )
  return (await publishedIn(world, [{ ...row, sha256 }])).hostedId
}

async function storedPhotoIn(world: RouteWorld) {
  const file = await drawnPhoto()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const photo = await receivePhoto(world.installation, { name: file.name, bytes })
  if (photo.kind !== 'received') throw new Error(photo.message)
  return photo
}

/** A real photo in the store, added to a draft. */
export async function photoIn(world: RouteWorld): Promise<string> {
  const postId = await draftIn(world)
  const photo = await storedPhotoIn(world)
  const added = await world.database.write(world.trustId, (db) =>
    addPhoto(db, world.author, { postId, photo }, NOW),
  )
  if (!added.ok) throw new Error(added.message)
  return added.photoId
}

/** The secret of a one-time link for a learner's parent. */
export async function parentLinkIn(
  world: RouteWorld,
  contactId = world.contactId,
): Promise<string> {
  const made = await world.database.write(world.trustId, (db) =>
    createParentLink(db, world.office, { contactId }, NOW),
  )
  if (!made.ok) throw new Error(made.message)
  return made.token
}

/** A visit of a learner's parent, who has not answered yet. */
export async function familyVisitIn(
  world: RouteWorld,
  contactId = world.contactId,
): Promise<{ readonly cookie: string; readonly wordingId: string }> {
  const token = await parentLinkIn(world, contactId)
  return world.database.write(world.trustId, async (db) => {
    const secret = token.split('.')[1] ?? ''
    const opened = await openParentLink(db, world.trustId, secret, NOW)
    if (!opened.ok) throw new Error('The link does not open.')
    const { wordingId } = await keepWording(db, world, NOW)
    return { cookie: `gatepost_family=${opened.cookie}`, wordingId }
  })
}
