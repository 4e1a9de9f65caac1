import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { CommentReason } from '../../../policy/index.ts'
import type {
  CommentSource,
  CommentState,
  HideState,
  Standing,
} from '../../../vocabulary/moderation.ts'
import type { Network } from '../../../vocabulary/networks.ts'
import { type CommentPiece, piecesOf, readReasons } from '../comment-words.ts'
import type { ModerationReach } from './reach.ts'

/** One comment as a list shows it. */
export interface CommentInQueue {
  readonly commentId: string
  readonly revision: number
  readonly channelId: string
  readonly channelName: string
  readonly network: Network
  readonly publicationId: string | null
  readonly source: CommentSource
  readonly state: CommentState
  readonly standing: Standing
  readonly rank: number
  readonly authorName: string
  /** Null where its words are sealed. */
  readonly pieces: readonly CommentPiece[] | null
  readonly reasons: readonly CommentReason[]
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly decidedAt: Date | null
  /** Who has it, while they moderate here. */
  readonly assignedTo: string | null
  readonly hideState: HideState
  readonly hideNote: string
}

/** Which comments are asked for. */
export interface QueueFilter {
  /** `mine`: taken by the reader, or by somebody they cover for. */
  readonly show: 'waiting' | 'mine' | 'free' | 'appeals' | 'decided'
  readonly channelId?: string | undefined
  readonly standing?: Standing | undefined
  /** The last comment of the page before: its rank and when it is due, or when it was decided. */
  readonly after?:
    | { readonly rank: number; readonly at: Date; readonly commentId: string }
    | undefined
}

export const QUEUE_PAGE = 20

interface Asked {
  readonly schoolId: string
  readonly reach: ModerationReach
  /** Those whose comments are the reader's: their own, and of whom they cover for. */
  readonly mine: readonly string[]
  readonly filter: QueueFilter
}

/**
 * A page of a school's comments: the gravest first and of those the ones due first, or the latest decisions first.
 * @returns one more than a page holds where there are more
 */
export async function commentQueue(db: Reader, asked: Asked): Promise<readonly CommentInQueue[]> {
  const { filter, reach } = asked
  const query = listed(db, asked)
  const rows = await (filter.show === 'decided'
    ? decided(query, filter)
    : waiting(query, asked)
  ).execute()
  return rows.map((row) => toCommentInQueue(row, reach))
}

/** The columns from which a comment in a list is made. */
export function commentRows(db: Reader) {
  return db
    .selectFrom('comments as m')
    .innerJoin('channels as c', 'c.channel_id', 'm.channel_id')
    .select(['m.comment_id', 'm.revision', 'm.channel_id', 'c.name as channel_name', 'c.network'])
    .select(['m.publication_id', 'm.source', 'm.state', 'm.standing', 'm.rank', 'm.author_name'])
    .select(['m.text', 'm.reasons', 'm.received_at', 'm.due_at', 'm.decided_at', 'm.assigned_to'])
    .select(['m.hide_state', 'm.hide_note'])
}

type Query = ReturnType<typeof commentRows>
type Row = Awaited<ReturnType<Query['executeTakeFirstOrThrow']>>

function listed(db: Reader, { schoolId, reach, filter }: Asked): Query {
  let query = commentRows(db)
    .where('m.school_id', '=', schoolId)
    .limit(QUEUE_PAGE + 1)
  const { channels } = reach.own
  if (channels !== 'all') query = query.where('m.channel_id', 'in', [...channels])
  if (filter.channelId) query = query.where('m.channel_id', '=', filter.channelId)
  if (filter.standing) query = query.where('m.standing', '=', filter.standing)
  return query
}

function waiting(query: Query, { filter, reach, mine }: Asked): Query {
  let found = query.orderBy('m.rank').orderBy('m.due_at').orderBy('m.comment_id')
  if (filter.show === 'appeals') {
    found = found
      .where('m.state', '=', 'removed')
      .where((where) =>
        where.exists(
          where
            .selectFrom('comment_appeals as a')
            .select('a.appeal_id')
            .whereRef('a.comment_id', '=', 'm.comment_id')
            .where('a.outcome', 'is', null),
        ),
      )
  } else {
    found = found.where('m.state', '=', sql.lit('waiting'))
  }
  if (filter.show === 'mine') found = found.where('m.assigned_to', 'in', [...mine])
  if (filter.show === 'free') {
    const here = reach.moderators.map((one) => one.personId)
    found = found.where((where) =>
      where.or([where('m.assigned_to', 'is', null), where('m.assigned_to', 'not in', here)]),
    )
  }
  const { after } = filter
  if (!after) return found
  return found.where(
    sql<boolean>`(m.rank, m.due_at, m.comment_id) > (${after.rank}, ${after.at}, ${after.commentId}::uuid)`,
  )
}

function decided(query: Query, { after }: QueueFilter): Query {
  const found = query
    .where('m.state', '<>', sql.lit('waiting'))
    .orderBy('m.decided_at', 'desc')
    .orderBy('m.comment_id', 'desc')
  if (!after) return found
  return found.where(
    sql<boolean>`(m.decided_at, m.comment_id) < (${after.at}, ${after.commentId}::uuid)`,
  )
}

/** A comment as this reader may see it. */
export function toCommentInQueue(row: Row, reach: ModerationReach): CommentInQueue {
  const reasons = readReasons(row.reasons)
  const open = row.text !== null && row.state !== 'stopped'
  const holder = reach.moderators.find((one) => one.personId === row.assigned_to)
  return {
    commentId: row.comment_id,
    revision: row.revision,
    channelId: row.channel_id,
    channelName: row.channel_name,
    network: row.network,
    publicationId: row.publication_id,
    source: row.source,
    state: row.state,
    standing: row.standing,
    rank: row.rank,
    authorName: row.state === 'stopped' ? '' : row.author_name,
    pieces: open ? piecesOf(row.text ?? '', reasons, reach.seesNames) : null,
    reasons,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    decidedAt: row.decided_at,
    assignedTo: holder?.personId ?? null,
    hideState: row.hide_state,
    hideNote: row.hide_note,
  }
}
