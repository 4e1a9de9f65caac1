import type { Writer } from '../../../db/handles.ts'
import { type GateIndexes, lockPost, postContent, type StoredPost } from '../../posts/index.ts'
import { askBeforeSending } from './ask-before-sending.ts'
import { type ClaimedErrand, type LockedErrand, lockErrand, postOfErrand } from './errand.ts'
import { neverArrived } from './never-arrived.ts'
import { ASK_AGAIN_MS, LEASE_MS } from './waits.ts'
import { othersOf, whatGoesOut } from './what-goes-out.ts'

type Locked = NonNullable<LockedErrand>

/**
 * Take an errand up, and keep that in the database before anything is said to the network. A try whose
 * worker fell silent counts as uncertain. Right before something is sent, consent, the channel and the post
 * are asked once more, in this very transaction: a withdrawal that came before wins.
 * @returns undefined when there is nothing to do now
 */
export async function claimErrand(
  db: Writer,
  errandId: string,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<ClaimedErrand | undefined> {
  const { now } = context
  const postId = await postOfErrand(db, errandId)
  const post = postId && (await lockPost(db, postId))
  const errand = post && (await lockErrand(db, errandId))
  if (!post || !errand || !isDue(errand, now)) return undefined
  if (!errand.server || !errand.sealed || errand.account_state !== 'open') {
    await askAgainLater(db, errand, now)
    return undefined
  }
  const mode = await modeOf(db, errand, now)
  if (mode === 'wait') return undefined
  if (mode === 'never_arrived') {
    await neverArrived(db, post, errand, now)
    return undefined
  }
  if (mode === 'send' && !(await askBeforeSending(db, post, errand, context))) return undefined
  return takeUp(db, post, { ...errand, server: errand.server, sealed: errand.sealed, mode }, now)
}

function isDue(errand: Locked, now: Date): boolean {
  if (errand.ended_at !== null || errand.not_before > now) return false
  return errand.lease_until === null || errand.lease_until <= now
}

type Mode = ClaimedErrand['mode'] | 'wait' | 'never_arrived'

async function modeOf(db: Writer, errand: Locked, now: Date): Promise<Mode> {
  if (errand.kind === 'send') {
    const perhapsThere = errand.state !== 'waiting' || errand.uncertain_at !== null
    return perhapsThere ? 'find' : 'send'
  }
  if (errand.remote_id !== null) return 'remove'
  // What may still arrive is removed once it is known where it is.
  const send = await db
    .selectFrom('network_errands')
    .select('ended_at')
    .where('publication_id', '=', errand.publication_id)
    .where('kind', '=', 'send')
    .executeTakeFirst()
  if (!send || send.ended_at !== null) return 'never_arrived'
  await askAgainLater(db, errand, now, LEASE_MS)
  return 'wait'
}

async function askAgainLater(
  db: Writer,
  { errand_id, state }: Locked,
  now: Date,
  wait = ASK_AGAIN_MS,
): Promise<void> {
  await db
    .updateTable('network_errands')
    .set({
      not_before: new Date(now.getTime() + wait),
      ...(state === 'under_way' && { state: 'uncertain', lease_until: null, uncertain_at: now }),
    })
    .where('errand_id', '=', errand_id)
    .execute()
}

async function takeUp(
  db: Writer,
  post: StoredPost,
  errand: Locked & { server: string; sealed: string; mode: ClaimedErrand['mode'] },
  now: Date,
): Promise<ClaimedErrand> {
  const attempt = errand.attempt + 1
  const { content } = await db
    .selectFrom('post_versions')
    .select('content')
    .where('post_id', '=', post.postId)
    .where('version', '=', errand.version)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('network_errands')
    .set({
      state: 'under_way',
      attempt,
      lease_until: new Date(now.getTime() + LEASE_MS),
      ...(errand.mode === 'find' && { uncertain_at: errand.uncertain_at ?? now }),
    })
    .where('errand_id', '=', errand.errand_id)
    .execute()
  return {
    trustId: errand.trust_id,
    channelId: errand.channel_id,
    errandId: errand.errand_id,
    attempt,
    mode: errand.mode,
    tries: errand.tries,
    openedAt: errand.opened_at,
    publicationId: errand.publication_id,
    postId: errand.post_id,
    schoolId: errand.school_id,
    network: errand.network,
    publishedAt: errand.published_at,
    remoteId: errand.remote_id,
    ...(await whatGoesOut(db, postContent.parse(content), errand.channel_id)),
    account: { server: errand.server, sealed: errand.sealed },
    otherRemoteIds: errand.mode === 'find' ? await othersOf(db, errand) : [],
  }
}
