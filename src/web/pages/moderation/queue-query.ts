import { z } from 'zod'
import type { CommentInQueue, QueueFilter } from '../../../domain/moderation/index.ts'
import { STANDINGS, type Standing } from '../../../vocabulary/moderation.ts'

export const QUEUE_LISTS = [
  { code: 'waiting', label: 'Waiting' },
  { code: 'mine', label: 'Yours' },
  { code: 'free', label: 'Nobody’s' },
  { code: 'appeals', label: 'Appeals' },
  { code: 'decided', label: 'Decided' },
] as const

/** What the address asks for; anything that is no filter is left out rather than refused. */
const queueQuery = z.object({
  show: z.enum(QUEUE_LISTS.map((one) => one.code)).catch('waiting'),
  channel: z.uuid().optional().catch(undefined),
  standing: z
    .enum(STANDINGS.map((one) => one.code) as [Standing, ...Standing[]])
    .optional()
    .catch(undefined),
  /** The last comment of the page before: its rank, an instant, its id. */
  after: z
    .string()
    .regex(/^[012]\.\d{13}\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})
export type QueueQuery = z.infer<typeof queueQuery>

export function readQueueQuery(query: Record<string, string>): QueueQuery {
  return queueQuery.parse(query)
}

/** The filter that an address means. */
export function filterOf({ show, channel, standing, after }: QueueQuery): QueueFilter {
  const [rank = '', at = '', commentId = ''] = after?.split('.') ?? []
  const place = z.uuid().safeParse(commentId).success
    ? { rank: Number(rank), at: new Date(Number(at)), commentId }
    : undefined
  return { show, channelId: channel, standing, after: place }
}

/** Where the page after this comment begins. */
export function placeAfter(comment: CommentInQueue, show: QueueQuery['show']): string {
  const at = show === 'decided' ? (comment.decidedAt ?? comment.dueAt) : comment.dueAt
  return `${comment.rank}.${at.getTime()}.${comment.commentId}`
}

/** The query as it stands in an address, with some of it changed; empty where nothing is asked. */
export function queueSearch(query: QueueQuery, change: Partial<QueueQuery> = {}): string {
  const wanted = { ...query, ...change }
  const search = new URLSearchParams()
  if (wanted.show !== 'waiting') search.set('show', wanted.show)
  for (const name of ['channel', 'standing', 'after'] as const) {
    const value = wanted[name]
    if (value) search.set(name, value)
  }
  const text = search.toString()
  return text && `?${text}`
}
