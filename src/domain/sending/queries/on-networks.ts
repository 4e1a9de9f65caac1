import type { Reader } from '../../../db/handles.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { postContent, textFor } from '../../posts/index.ts'

/** How a publication fares on its network, for the page of its post. */
export interface OnNetwork {
  readonly publicationId: string
  readonly why: string
  /** What Gatepost is about: undefined where nothing is under way or planned. */
  readonly errand:
    | {
        readonly kind: 'send' | 'remove'
        readonly state: 'waiting' | 'under_way' | 'uncertain' | 'failed'
        readonly nextAt: Date
        readonly tries: number
      }
    | undefined
  /** What was seen of it there, where that is not what was approved and nobody has seen to it. */
  readonly odd:
    | {
        readonly outcome: 'changed' | 'gone'
        readonly since: Date
        readonly approvedText: string
        readonly liveText: string
        readonly approvedPhotos: number
        readonly livePhotos: number
      }
    | undefined
  /** When it was last seen as it was approved. */
  readonly seenAt: Date | null
}

/** Every publication of a post that went, or was to go, to a network by itself, by its id. */
export async function onNetworks(
  db: Reader,
  postId: string,
): Promise<ReadonlyMap<string, OnNetwork>> {
  const [errands, looks, rows] = await Promise.all([
    errandsOf(db, postId),
    looksOf(db, postId),
    db
      .selectFrom('publications')
      .select(['publication_id', 'why'])
      .where('post_id', '=', postId)
      .execute(),
  ])
  return new Map(
    rows.map(({ publication_id: publicationId, why }) => {
      const look = looks.get(publicationId)
      return [
        publicationId,
        {
          publicationId,
          why,
          errand: errands.get(publicationId),
          odd: look?.odd,
          seenAt: look?.seenAt ?? null,
        },
      ]
    }),
  )
}

async function errandsOf(db: Reader, postId: string) {
  const rows = await db
    .selectFrom('network_errands as e')
    .innerJoin('publications as u', 'u.publication_id', 'e.publication_id')
    .select(['e.publication_id', 'e.kind', 'e.state', 'e.not_before', 'e.tries'])
    .where('u.post_id', '=', postId)
    .where('e.state', 'in', ['waiting', 'under_way', 'uncertain', 'failed'])
    .orderBy('e.kind', 'desc')
    .execute()
  // Taking it off, which comes last, stands before having sent it.
  return new Map(
    rows.map(({ publication_id, kind, state, not_before, tries }) => [
      publication_id,
      {
        kind,
        state: state as 'waiting' | 'under_way' | 'uncertain' | 'failed',
        nextAt: not_before,
        tries,
      },
    ]),
  )
}

async function looksOf(db: Reader, postId: string) {
  const rows = await db
    .selectFrom('live_checks as l')
    .innerJoin('publications as u', 'u.publication_id', 'l.publication_id')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'u.post_id').onRef('v.version', '=', 'u.version'),
    )
    .select(['l.publication_id', 'l.outcome', 'l.since', 'l.live_text', 'l.live_photos'])
    .select(['l.checked_at', 'l.settled', 'u.channel_id', 'u.state', 'v.content'])
    .where('u.post_id', '=', postId)
    .execute()
  return new Map(
    rows.map((row) => {
      const content = postContent.parse(row.content)
      const { outcome } = row
      const isOdd = (outcome === 'changed' || outcome === 'gone') && !row.settled
      const odd =
        isOdd && row.state === 'live'
          ? {
              outcome,
              since: row.since,
              approvedText: textFor(content, row.channel_id),
              liveText: row.live_text ?? '',
              approvedPhotos: content.photos.length,
              livePhotos: row.live_photos ?? 0,
            }
          : undefined
      return [row.publication_id, { odd, seenAt: outcome === 'same' ? row.checked_at : null }]
    }),
  )
}

/** The channels of this trust on which Gatepost publishes by itself. */
export async function joinedChannels(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('network_accounts')
    .select('channel_id')
    .where('state', '!=', 'unconfirmed')
    .execute()
  return new Set(rows.map((row) => row.channel_id))
}

/** Something on a network that a publisher must see to. */
export interface NetworkTask {
  readonly kind: 'refused' | 'uncertain' | 'reconnect' | 'changed' | 'gone'
  readonly postId: string
  readonly channelName: string
  readonly schoolName: string
  readonly since: Date
}

const MAX_TASKS = 50

/** What on networks waits for this person, because Gatepost can do no more by itself. */
export async function networkTasks(db: Reader, actor: Actor): Promise<NetworkTask[]> {
  const schools = schoolsWhere(actor, 'post.publish')
  if (schools !== 'all' && schools.length === 0) return []
  let query = db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .leftJoin('live_checks as l', 'l.publication_id', 'u.publication_id')
    .leftJoin('network_errands as e', (join) =>
      join.onRef('e.publication_id', '=', 'u.publication_id').on('e.kind', '=', 'send'),
    )
    .select(['u.post_id', 'u.state', 'u.published_at', 'c.name as channel_name'])
    .select(['s.name as school_name', 'l.outcome', 'l.since'])
    .where((where) =>
      where.or([
        where('u.state', 'in', ['refused', 'reconnect']),
        where.and([where('u.state', '=', 'uncertain'), where('e.state', '=', 'failed')]),
        where.and([
          where('u.state', '=', 'live'),
          where('l.outcome', 'in', ['changed', 'gone']),
          where('l.settled', 'is', null),
        ]),
      ]),
    )
    .orderBy('u.published_at')
    .limit(MAX_TASKS)
  if (schools !== 'all') query = query.where('c.school_id', 'in', schools)
  return (await query.execute()).map((row) => ({
    kind:
      row.state === 'refused' || row.state === 'reconnect' || row.state === 'uncertain'
        ? row.state
        : row.outcome === 'gone'
          ? 'gone'
          : 'changed',
    postId: row.post_id,
    channelName: row.channel_name,
    schoolName: row.school_name,
    since: row.since ?? row.published_at,
  }))
}
