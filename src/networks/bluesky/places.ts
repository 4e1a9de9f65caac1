import type { Placed } from '../network.ts'

export const POSTS = 'app.bsky.feed.post'
export const THREADGATES = 'app.bsky.feed.threadgate'

/** A record’s address taken apart. */
export interface RecordAddress {
  readonly repo: string
  readonly collection: string
  readonly rkey: string
}

/** @returns undefined for anything that is not the address of a record */
export function recordAddress(uri: string): RecordAddress | undefined {
  const [, repo, collection, rkey] = /^at:\/\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(uri) ?? []
  return repo && collection && rkey ? { repo, collection, rkey } : undefined
}

/** Where a person finds a post of this account. */
export function placed(
  owner: { readonly did: string; readonly name: string },
  uri: string,
): Placed {
  const rkey = recordAddress(uri)?.rkey ?? ''
  return { remoteId: uri, address: `https://bsky.app/profile/${owner.name}/post/${rkey}` }
}
