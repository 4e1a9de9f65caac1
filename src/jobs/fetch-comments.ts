import {
  knownComments,
  type PostsToAsk,
  postsToAsk,
  takeInComment,
} from '../domain/moderation/index.ts'
import { openAccount } from '../domain/sending/index.ts'
import type { Installation } from '../installation.ts'
import type { Reply } from '../networks/network.ts'

/** Of each post the latest so many answers are asked for. */
const REPLIES_OF_POST = 50

/**
 * Take in what people answered on networks to what Gatepost put there. A network that does not answer holds up
 * no other, and one answer that cannot be taken in none beside it.
 */
export async function fetchComments(installation: Installation): Promise<void> {
  const { database, log, now } = installation
  for (const trustId of await database.allTrusts()) {
    for (const channel of await database.read(trustId, (db) => postsToAsk(db, now()))) {
      try {
        await fetchFor(installation, trustId, channel)
      } catch (error) {
        log.error({ err: error, channelId: channel.channelId }, 'comments could not be fetched')
      }
    }
  }
}

async function fetchFor(
  installation: Installation,
  trustId: string,
  channel: PostsToAsk,
): Promise<void> {
  const { database, networks, accountKeys, log } = installation
  const { channelId, posts } = channel
  const opened = await database.read(trustId, (db) => openAccount(db, accountKeys, channelId))
  const adapter = opened && networks.get(opened.network)
  if (!adapter) return
  const remoteIds = posts.map((post) => post.remoteId)
  const answer = await adapter.replies(opened.account, { remoteIds, limit: REPLIES_OF_POST })
  if (answer.kind !== 'replies') {
    log.warn({ channelId, why: answer.why }, 'a network did not say what was answered')
    return
  }
  const named = answer.replies.map((reply) => reply.remoteId)
  const known = await database.read(trustId, (db) => knownComments(db, channelId, named))
  for (const reply of answer.replies) {
    if (!known.has(reply.remoteId)) await takeIn(installation, trustId, { channel, reply })
  }
}

async function takeIn(
  installation: Installation,
  trustId: string,
  { channel, reply }: { readonly channel: PostsToAsk; readonly reply: Reply },
): Promise<void> {
  const { database, gate, secret, log } = installation
  const now = installation.now()
  const { channelId, schoolId, posts } = channel
  const post = posts.find((one) => one.remoteId === reply.onRemoteId)
  const comment = {
    trustId,
    schoolId,
    channelId,
    publicationId: post?.publicationId ?? null,
    source: 'network',
    onceKey: reply.remoteId,
    remote: { id: reply.remoteId, onId: reply.onRemoteId },
    address: reply.address,
    authorName: reply.authorName || reply.authorHandle,
    author: reply.authorHandle,
    text: reply.text,
    // The clock of a network may be ahead of ours.
    writtenAt: new Date(Math.min(reply.at.getTime(), now.getTime())),
    enteredBy: null,
    receiptSha256: null,
  } as const
  try {
    const taken = await database.write(trustId, (db) =>
      takeInComment(db, comment, { gate, secret, now }),
    )
    if (!taken.ok) log.warn({ channelId, why: taken.message }, 'a comment was not taken in')
  } catch (error) {
    log.error({ err: error, channelId }, 'a comment could not be taken in; it is tried again')
  }
}
