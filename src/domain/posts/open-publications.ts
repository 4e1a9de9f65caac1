import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import type { JudgedChannel } from '../../policy/index.ts'
import type { PublicationState } from '../../vocabulary/post-states.ts'
import type { StoredPost } from './stored-post.ts'
import { hasVideo } from './video/watched.ts'

/** What became of the channels of a post when it was published. */
export interface Opened {
  /** Somebody puts it there and brings its address. */
  readonly byHand: number
  /** Gatepost puts it there itself, in a moment. */
  readonly sending: number
}

/**
 * One row a channel: the school's own page goes live at once, what has a joined account is sent in the
 * background, and the rest wait for their address. A video goes by hand: no network takes one from us.
 */
export async function openPublications(
  db: Writer,
  post: StoredPost,
  out: {
    readonly channels: readonly JudgedChannel[]
    readonly personId: string
    readonly now: Date
  },
): Promise<Opened> {
  const channelIds = out.channels.map(({ id }) => id)
  const joined = hasVideo(post.content) ? undefined : await joinedAmong(db, channelIds)
  const states: PublicationState[] = []
  for (const { id: channelId, network } of out.channels) {
    const account = joined?.get(channelId)
    const state = network === 'hosted' ? 'live' : (account?.state ?? 'awaiting_proof')
    states.push(state)
    const publicationId = randomUUID()
    const { now, personId } = out
    await db
      .insertInto('publications')
      .values({
        trust_id: post.trustId,
        publication_id: publicationId,
        post_id: post.postId,
        version: post.version,
        channel_id: channelId,
        state,
        content_sha256: post.contentSha256,
        published_by: personId,
        published_at: now,
        address: null,
        proved_at: null,
        taken_down_at: null,
        why: account?.why ?? '',
      })
      .execute()
    if (account) await openSend(db, { trustId: post.trustId, publicationId, now })
  }
  const count = (wanted: PublicationState) => states.filter((state) => state === wanted).length
  return { byHand: count('awaiting_proof'), sending: count('sending') + count('reconnect') }
}

async function openSend(
  db: Writer,
  send: { readonly trustId: string; readonly publicationId: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('network_errands')
    .values({
      trust_id: send.trustId,
      errand_id: randomUUID(),
      publication_id: send.publicationId,
      kind: 'send',
      state: 'waiting',
      attempt: 0,
      tries: 0,
      not_before: send.now,
      opened_at: send.now,
    })
    .execute()
}

/** The channels whose account somebody joined and confirmed, with the state in which a post waits there. */
async function joinedAmong(
  db: Reader,
  channelIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly state: 'sending' | 'reconnect'; readonly why: string }>> {
  if (channelIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('network_accounts')
    .select(['channel_id', 'state', 'why'])
    .where('channel_id', 'in', [...channelIds])
    .where('state', '!=', 'unconfirmed')
    .execute()
  return new Map(
    rows.map(({ channel_id, state, why }) => [
      channel_id,
      state === 'open' ? { state: 'sending', why: '' } : { state: 'reconnect', why },
    ]),
  )
}
