import type { AppBskyFeedPost, AppBskyFeedThreadgate, AtpAgent } from '@atproto/api'
import type { Reply } from '../network.ts'
import { placed, recordAddress, THREADGATES } from './places.ts'

const MAX_HIDDEN = 300

/** The replies that the network knows of; its readers’ side must answer for that, not the account’s own server. */
export async function repliesAs(
  agent: AtpAgent,
  ask: { readonly remoteIds: readonly string[]; readonly limit: number },
): Promise<{ kind: 'replies'; replies: readonly Reply[] }> {
  const replies: Reply[] = []
  for (const uri of ask.remoteIds) {
    const { data } = await agent.app.bsky.feed.getPostThread({ uri, depth: 1, parentHeight: 0 })
    const under = 'replies' in data.thread ? (data.thread.replies ?? []) : []
    const found = under.flatMap((one) => ('post' in one ? [toReply(one.post, uri)] : []))
    replies.push(...found.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, ask.limit))
  }
  return { kind: 'replies', replies }
}

interface PostView {
  readonly uri: string
  readonly author: {
    readonly did: string
    readonly handle: string
    readonly displayName?: string | undefined
  }
  readonly record: unknown
  readonly indexedAt: string
}

function toReply({ uri, author, record, indexedAt }: PostView, onRemoteId: string): Reply {
  const { address } = placed({ did: author.did, name: author.handle }, uri)
  return {
    remoteId: uri,
    onRemoteId,
    address,
    authorHandle: author.handle,
    authorName: author.displayName || author.handle,
    text: (record as Partial<AppBskyFeedPost.Record>).text ?? '',
    at: new Date(indexedAt),
  }
}

/** Hide a reply by the gate of its thread, keeping what the gate says already. */
export async function hideAs(
  agent: AtpAgent,
  reply: { readonly remoteId: string; readonly onRemoteId: string },
): Promise<{ kind: 'hidden' } | { kind: 'cannot'; why: string }> {
  const repo = agent.assertDid
  const rkey = recordAddress(reply.onRemoteId)?.rkey ?? ''
  const gate = { repo, collection: THREADGATES, rkey }
  const there = await agent.com.atproto.repo.getRecord(gate).catch((error) => {
    if ((error as { error?: unknown }).error === 'RecordNotFound') return undefined
    throw error
  })
  const before = there?.data.value as AppBskyFeedThreadgate.Record | undefined
  const hidden = before?.hiddenReplies ?? []
  if (hidden.includes(reply.remoteId)) return { kind: 'hidden' }
  if (hidden.length >= MAX_HIDDEN) {
    return { kind: 'cannot', why: `Bluesky hides ${MAX_HIDDEN} replies of a post and no more.` }
  }
  const record: AppBskyFeedThreadgate.Record = {
    createdAt: new Date().toISOString(),
    ...before,
    $type: THREADGATES,
    post: reply.onRemoteId,
    hiddenReplies: [...hidden, reply.remoteId],
  }
  const swapRecord = there?.data.cid ?? null
  await agent.com.atproto.repo.putRecord({ ...gate, record, swapRecord })
  return { kind: 'hidden' }
}
