import type { Reader } from '../../db/handles.ts'
import { buildWordList, findWords, inspect } from '../../gate/index.ts'
import { type CommentReason, weighComment } from '../../policy/index.ts'
import type { Standing } from '../../vocabulary/moderation.ts'
import type { GateIndexes } from '../posts/index.ts'
import { type CommentSettings, commentSettingsOf, NOT_OPEN } from './comment-settings.ts'

const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000
/** More than this from one author on one channel within an hour is pointed out. */
const MANY_IN_AN_HOUR = 4

interface Asked {
  readonly schoolId: string
  readonly channelId: string
  readonly text: string
  readonly authorSha256: string
  readonly wordsSha256: string
}

/** What the rules of its channel find in a comment that comes in now. */
export async function checkComment(
  db: Reader,
  gate: GateIndexes,
  comment: Asked,
  now: Date,
): Promise<{ readonly standing: Standing; readonly reasons: readonly CommentReason[] }> {
  const { schoolId, channelId, text } = comment
  const [index, settings, repeated, known] = await Promise.all([
    gate.indexOf(db, schoolId),
    commentSettingsOf(db, { schoolId, channelId }),
    isRepeated(db, comment, now),
    isKnown(db, comment),
  ])
  const { effects, ...words } = settings.get(channelId) ?? NOT_OPEN
  return weighComment({
    text,
    observations: inspect({ text, photos: [], named: [] }, index),
    words: placesOf(text, words),
    repeated,
    newAuthor: !known,
    effects,
  })
}

function placesOf(text: string, words: Pick<CommentSettings, 'holdWords' | 'flagWords'>) {
  const find = (list: readonly string[]) =>
    list.length === 0 ? [] : findWords(text, buildWordList(list))
  return { hold: find(words.holdWords), flag: find(words.flagWords) }
}

/** The same words within a day, or much from the same author within an hour; counted no further than that. */
async function isRepeated(db: Reader, comment: Asked, now: Date): Promise<boolean> {
  const [same, many] = await Promise.all([
    db
      .selectFrom('comments')
      .select('comment_id')
      .where('channel_id', '=', comment.channelId)
      .where('words_sha256', '=', comment.wordsSha256)
      .where('received_at', '>', new Date(now.getTime() - DAY_MS))
      .limit(1)
      .execute(),
    db
      .selectFrom('comments')
      .select('comment_id')
      .where('channel_id', '=', comment.channelId)
      .where('author_sha256', '=', comment.authorSha256)
      .where('received_at', '>', new Date(now.getTime() - HOUR_MS))
      .limit(MANY_IN_AN_HOUR)
      .execute(),
  ])
  return same.length > 0 || many.length >= MANY_IN_AN_HOUR
}

async function isKnown(db: Reader, comment: Asked): Promise<boolean> {
  const shown = await db
    .selectFrom('comments')
    .select('comment_id')
    .where('channel_id', '=', comment.channelId)
    .where('author_sha256', '=', comment.authorSha256)
    .where('state', '=', 'shown')
    .limit(1)
    .execute()
  return shown.length > 0
}
