import type { Reader } from '../../../db/handles.ts'
import type { AttestationKind, Openness } from '../../../vocabulary/channel-staff.ts'

/** A rule that was not kept, from when to when. */
export interface PastBreach {
  readonly rule: string
  readonly since: string
  /** Null while it lasts. */
  readonly mendedOn: string | null
}

/** What happened to a channel: the newest hundred of each. */
export interface ChannelPast {
  readonly breaches: readonly PastBreach[]
  readonly attestations: readonly {
    readonly kind: AttestationKind
    readonly setting: Openness | null
    readonly seen: string
    readonly by: string
    readonly at: Date
  }[]
  readonly posts: readonly {
    readonly postId: string
    readonly at: Date
    readonly state: string
    readonly address: string | null
  }[]
}

const NEWEST = 100
const NEWEST_POSTS = 10

/** What was amiss with a channel and mended, what was looked at, and what went out there lately. */
export async function channelPast(db: Reader, channelId: string): Promise<ChannelPast> {
  const [breaches, attestations, posts] = await Promise.all([
    db
      .selectFrom('channel_breaches')
      .select(['rule', 'since', 'mended_on as mendedOn'])
      .where('channel_id', '=', channelId)
      .orderBy('since', 'desc')
      .orderBy('breach_id')
      .limit(NEWEST)
      .execute(),
    db
      .selectFrom('channel_attestations as a')
      .innerJoin('people as p', 'p.person_id', 'a.attested_by')
      .select(['a.kind', 'a.setting', 'a.seen', 'p.name as by', 'a.attested_at as at'])
      .where('a.channel_id', '=', channelId)
      .orderBy('a.attested_at', 'desc')
      .orderBy('a.attestation_id')
      .limit(NEWEST)
      .execute(),
    db
      .selectFrom('publications')
      .select(['post_id as postId', 'published_at as at', 'state', 'address'])
      .where('channel_id', '=', channelId)
      .where('state', '<>', 'stopped')
      .orderBy('published_at', 'desc')
      .orderBy('publication_id')
      .limit(NEWEST_POSTS)
      .execute(),
  ])
  return { breaches, attestations, posts }
}
