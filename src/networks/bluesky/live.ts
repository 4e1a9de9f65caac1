import type { AppBskyEmbedImages, AppBskyFeedPost, AtpAgent } from '@atproto/api'
import type { LiveCopy, Outgoing, Placed } from '../network.ts'
import { POSTS, placed, recordAddress, THREADGATES } from './places.ts'
import { recordKey } from './record-key.ts'

/** A post as it lies with its owner’s server, which is where everybody else reads it from. */
async function readPost(
  agent: AtpAgent,
  rkey: string,
): Promise<({ value: AppBskyFeedPost.Record } & Placed) | undefined> {
  const did = agent.assertDid
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo: did, collection: POSTS, rkey })
    const name = agent.session?.handle ?? did
    return { value: data.value as AppBskyFeedPost.Record, ...placed({ did, name }, data.uri) }
  } catch (error) {
    if ((error as { error?: unknown }).error === 'RecordNotFound') return undefined
    throw error
  }
}

export async function findAs(
  agent: AtpAgent,
  outgoing: Outgoing,
): Promise<({ kind: 'found' } & Placed) | { kind: 'absent' }> {
  const there = await readPost(agent, recordKey(outgoing))
  if (!there) return { kind: 'absent' }
  return { kind: 'found', remoteId: there.remoteId, address: there.address }
}

export async function lookAs(
  agent: AtpAgent,
  remoteId: string,
): Promise<({ kind: 'live' } & LiveCopy) | { kind: 'gone' }> {
  const there = await readPost(agent, recordAddress(remoteId)?.rkey ?? '')
  if (!there) return { kind: 'gone' }
  const { value, ...where } = there
  return { kind: 'live', ...where, text: value.text, photos: photosIn(value), editedAt: null }
}

function photosIn({ embed }: AppBskyFeedPost.Record): number {
  if (!embed) return 0
  const media = 'media' in embed ? embed.media : embed
  return (media as Partial<AppBskyEmbedImages.Main> | undefined)?.images?.length ?? 0
}

/** Deleting what is not there is no fault, so twice is once. */
export async function removeAs(agent: AtpAgent, remoteId: string): Promise<{ kind: 'removed' }> {
  const rkey = recordAddress(remoteId)?.rkey ?? ''
  const repo = agent.assertDid
  await agent.com.atproto.repo.deleteRecord({ repo, collection: POSTS, rkey })
  await agent.com.atproto.repo.deleteRecord({ repo, collection: THREADGATES, rkey })
  return { kind: 'removed' }
}
