import type { mastodon } from 'masto'
import { readFault } from '../fault.ts'
import type { LiveCopy, Reply } from '../network.ts'
import type { Client } from './client.ts'
import { sourceOf } from './find.ts'
import { plainText } from './plain-text.ts'

function isGone(error: unknown): boolean {
  const { status } = readFault(error)
  return status === 404 || status === 410
}

export async function lookWith(
  client: Client,
  remoteId: string,
): Promise<({ kind: 'live' } & LiveCopy) | { kind: 'gone' }> {
  let status: mastodon.v1.Status
  try {
    status = await client.v1.statuses.$select(remoteId).fetch()
  } catch (error) {
    if (isGone(error)) return { kind: 'gone' }
    throw error
  }
  return {
    kind: 'live',
    remoteId: status.id,
    address: status.url ?? status.uri,
    text: await sourceOf(client, remoteId),
    photos: status.mediaAttachments.length,
    editedAt: status.editedAt ? new Date(status.editedAt) : null,
  }
}

/** Deleting what is not there is done already. */
export async function removeWith(client: Client, remoteId: string): Promise<{ kind: 'removed' }> {
  try {
    await client.v1.statuses.$select(remoteId).remove()
  } catch (error) {
    if (!isGone(error)) throw error
  }
  return { kind: 'removed' }
}

export async function repliesWith(
  client: Client,
  ask: { readonly remoteIds: readonly string[]; readonly limit: number },
): Promise<{ kind: 'replies'; replies: readonly Reply[] }> {
  const replies: Reply[] = []
  for (const remoteId of ask.remoteIds) {
    const { descendants } = await client.v1.statuses.$select(remoteId).context.fetch()
    const found = descendants.map((status) => toReply(status, remoteId))
    replies.push(...found.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, ask.limit))
  }
  return { kind: 'replies', replies }
}

function toReply(status: mastodon.v1.Status, onRemoteId: string): Reply {
  const { id, url, uri, account, content, createdAt } = status
  return {
    remoteId: id,
    onRemoteId,
    address: url ?? uri,
    authorHandle: account.acct,
    authorName: account.displayName || account.acct,
    text: plainText(content),
    at: new Date(createdAt),
  }
}
