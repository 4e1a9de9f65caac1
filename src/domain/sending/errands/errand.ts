import type { Writer } from '../../../db/handles.ts'
import type { Network } from '../../../vocabulary/networks.ts'
import type { SealedFor } from '../seal-credentials.ts'

/** An errand that this worker took up, with everything it needs: no transaction is open while it runs. */
export interface ClaimedErrand extends SealedFor {
  readonly errandId: string
  /** What is written counts only while nobody else took the errand up. */
  readonly attempt: number
  readonly mode: 'send' | 'find' | 'remove'
  readonly tries: number
  readonly openedAt: Date
  readonly publicationId: string
  readonly postId: string
  readonly schoolId: string
  readonly network: Network
  readonly publishedAt: Date
  readonly remoteId: string | null
  readonly text: string
  readonly photos: readonly PhotoToSend[]
  readonly account: { readonly server: string; readonly sealed: string }
  /** Other posts of ours on this channel, so that none of them is taken for this one. */
  readonly otherRemoteIds: readonly string[]
}

/** A photo as it was approved; its pixels lie in the media store under its digest. */
export interface PhotoToSend {
  readonly sha256: string
  readonly altText: string
  readonly width: number
  readonly height: number
}

/** An errand with what stands around it, locked until the transaction ends. */
export type LockedErrand = Awaited<ReturnType<typeof lockErrand>>

/** The errand, locked. The caller holds the lock on the post, as everybody takes that first. */
export async function lockErrand(db: Writer, errandId: string) {
  return db
    .selectFrom('network_errands as e')
    .innerJoin('publications as u', 'u.publication_id', 'e.publication_id')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .leftJoin('network_accounts as a', 'a.channel_id', 'u.channel_id')
    .select(['e.trust_id', 'e.errand_id', 'e.kind', 'e.state', 'e.attempt', 'e.tries'])
    .select(['e.not_before', 'e.lease_until', 'e.uncertain_at', 'e.opened_at', 'e.ended_at'])
    .select(['u.publication_id', 'u.post_id', 'u.version', 'u.channel_id', 'u.remote_id'])
    .select(['u.state as publication_state', 'u.published_at', 'c.network', 'c.school_id'])
    .select(['c.name as channel_name', 'a.state as account_state', 'a.server', 'a.sealed'])
    .where('e.errand_id', '=', errandId)
    .forUpdate('e')
    .executeTakeFirst()
}

/** Which post an errand is about, for taking its lock first, as everybody does. */
export async function postOfErrand(db: Writer, errandId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('network_errands as e')
    .innerJoin('publications as u', 'u.publication_id', 'e.publication_id')
    .select('u.post_id')
    .where('e.errand_id', '=', errandId)
    .executeTakeFirst()
  return row?.post_id
}
