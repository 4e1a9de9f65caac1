import type { Actor } from '../domain/people/index.ts'
import {
  addPhoto,
  confirmSlot,
  contentDigest,
  decidePost,
  EMPTY_CONTENT,
  loadPost,
  type Outcome,
  type PostContent,
  publishPost,
  type ReceivedPhoto,
  recordProof,
  saveDraft,
  standingTo,
  startDraft,
  submitPost,
  takeDownPost,
  withdrawPost,
} from '../domain/posts/index.ts'
import { checklistFor } from '../policy/index.ts'
import type { DemoTools } from './demo-tools.ts'
import type { Scene } from './drawings.ts'
import { must } from './must.ts'
import type { DemoPost } from './posts.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

export interface Walk {
  readonly installation: DemoTools
  readonly standing: StandingSchool
  readonly author: Actor
  readonly pictures: ReadonlyMap<Scene, ReceivedPhoto>
  /** Learners who may appear everywhere, to be pictured in turn. */
  readonly learners: readonly string[]
  readonly at: Date
}

/** Write one demo post and walk it as far as its stage says, with the product's own commands. */
export async function walkPost(walk: Walk, demo: DemoPost): Promise<string> {
  const postId = await write(walk, demo)
  if (demo.stage === 'draft') return postId
  await submit(walk, postId)
  if (demo.stage === 'in_review') return postId
  if (demo.stage === 'withdrawn') {
    await run(walk, (db, now) => withdrawPost(db, walk.author, { postId }, now))
    return postId
  }
  if (demo.stage === 'changes_requested' || demo.stage === 'refused') {
    const reason =
      demo.stage === 'refused'
        ? 'This is an opinion about the council. It is not for the school’s pages.'
        : 'Lovely picture. Please calm the exclamation marks and say where you went.'
    await decide(walk, postId, demo.stage, reason)
    return postId
  }
  await decide(walk, postId, 'approved', '')
  if (demo.stage === 'first_approval') return postId
  while (await decide(walk, postId, 'approved', '')) {
    // Each pass is one more step of the chain.
  }
  await publish(walk, postId, demo)
  return postId
}

async function write(walk: Walk, demo: DemoPost): Promise<string> {
  const { standing, author } = walk
  const { postId } = await run(walk, (db, now) =>
    startDraft(db, author, { schoolId: standing.schoolId }, now),
  )
  const photos: PostContent['photos'] = []
  for (const wanted of demo.photos ?? []) {
    const photo = walk.pictures.get(wanted.scene)
    if (!photo) throw new Error(`The demo has no picture of ${wanted.scene}.`)
    const { photoId } = await run(walk, (db, now) => addPhoto(db, author, { postId, photo }, now))
    photos.push({
      photoId,
      sha256: photo.sha256,
      altText: wanted.altText,
      credit: `${author.name}, for the school`,
      deviceId: standing.deviceId,
      nobodyIdentifiable: wanted.pictured === 0,
      pictured: walk.learners.slice(0, wanted.pictured),
      deletionDeclared: false,
    })
  }
  const pack = walk.installation.packs.get(standing.school.packId)
  const channels = standing.channels.slice(0, demo.channels ?? 1).map((one) => one.channelId)
  const own = demo.ownWords && channels.at(-1)
  const content: PostContent = {
    ...EMPTY_CONTENT,
    kind: demo.kind ?? 'standard',
    text: demo.text.replace('{learner}', await nameOf(walk)),
    channels,
    ...(own && { variants: [{ channelId: own, text: demo.ownWords }] }),
    photos,
    confirmed: pack ? checklistFor(pack).map((item) => item.code) : [],
  }
  const { slotInDays: days } = demo
  const scheduledFor = days === undefined ? null : slotAfter(walk.installation.now(), days)
  await run(walk, (db, now) =>
    saveDraft(db, author, { postId, revision: 1, content, scheduledFor }, now),
  )
  return postId
}

async function nameOf(walk: Walk): Promise<string> {
  const learner = await walk.installation.database.read(walk.author.trustId, (db) =>
    db
      .selectFrom('learners')
      .select(['forename', 'surname'])
      .where('learner_id', '=', walk.learners[0] ?? '')
      .executeTakeFirstOrThrow(),
  )
  return `${learner.forename} ${learner.surname}`
}

/** Some days from now at four in the afternoon, as near as makes no difference. */
function slotAfter(now: Date, days: number): Date {
  const slot = new Date(now.getTime() + days * 24 * 3_600_000)
  slot.setUTCHours(16, 0, 0, 0)
  return slot
}

async function submit(walk: Walk, postId: string): Promise<void> {
  const { gate } = walk.installation
  await run(walk, (db, now) => submitPost(db, walk.author, { postId, revision: 2 }, { gate, now }))
}

/** One decision by whoever may make it. @returns whether somebody could */
async function decide(
  walk: Walk,
  postId: string,
  outcome: Outcome,
  reason: string,
): Promise<boolean> {
  const { database, gate } = walk.installation
  const { trustId } = walk.author
  const found = await database.read(trustId, async (db) => {
    const post = await loadPost(db, postId)
    if (post?.state !== 'in_review') return undefined
    for (const actor of walk.standing.adults.values()) {
      const { capacities } = await standingTo(db, actor, post)
      if (capacities.includes('approver')) return { post, actor }
    }
    return undefined
  })
  if (!found) return false
  const { post, actor } = found
  const command = {
    postId,
    version: post.version,
    contentSha256: contentDigest(post.content),
    outcome,
    reason,
  }
  await run(walk, (db, now) => decidePost(db, actor, command, { gate, now }))
  return true
}

async function publish(walk: Walk, postId: string, demo: DemoPost): Promise<void> {
  const { database, gate } = walk.installation
  const publisher = holder(walk.standing, 'media_officer')
  const post = await database.read(publisher.trustId, (db) => loadPost(db, postId))
  if (!post || demo.stage === 'approved') return
  const bound = { postId, contentSha256: post.contentSha256 }
  if (demo.stage === 'scheduled' && post.scheduledFor) {
    const at = post.scheduledFor
    await run(walk, (db, now) => confirmSlot(db, publisher, { ...bound, at }, now))
    return
  }
  await run(walk, (db, now) => publishPost(db, publisher, bound, { gate, now }))
  await prove(walk, publisher, postId)
  if (demo.stage === 'taken_down') {
    const command = {
      postId,
      cause: 'request',
      reason: 'The opening was moved by a week.',
    } as const
    await run(walk, (db, now) => takeDownPost(db, publisher, command, now))
  }
}

async function prove(walk: Walk, publisher: Actor, postId: string): Promise<void> {
  const waiting = await walk.installation.database.read(publisher.trustId, (db) =>
    db
      .selectFrom('publications')
      .select('publication_id')
      .where('post_id', '=', postId)
      .where('state', '=', 'awaiting_proof')
      .execute(),
  )
  for (const { publication_id: publicationId } of waiting) {
    const address = `https://network.example/${walk.standing.school.slug}/${postId.slice(0, 8)}`
    await run(walk, (db, now) => recordProof(db, publisher, { publicationId, address }, now))
  }
}

type Command<T> = (
  db: Parameters<Parameters<DemoTools['database']['write']>[1]>[0],
  now: Date,
) => Promise<T>

async function run<T extends { readonly ok: boolean }>(
  walk: Walk,
  command: Command<T>,
): Promise<Extract<T, { ok: true }>> {
  const { database } = walk.installation
  return must(await database.write(walk.author.trustId, (db) => command(db, walk.at)))
}
