import type { Reader } from '../../../db/handles.ts'
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
