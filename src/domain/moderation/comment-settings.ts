import { z } from 'zod'
import type { Reader } from '../../db/handles.ts'
import { effectsOf, type WatchEffects } from '../../policy/index.ts'
import { type NameShown, WATCH_EFFECTS, WATCH_KINDS } from '../../vocabulary/moderation.ts'

/** How comments are taken on a channel, with the usual where the school said nothing. */
export interface CommentSettings {
  readonly isOpen: boolean
  readonly openDays: number
  readonly nameShown: NameShown
  readonly effects: WatchEffects
  readonly holdWords: readonly string[]
  readonly flagWords: readonly string[]
}

/** Days for which comments stay open on a post, where the school has not said otherwise. */
export const USUAL_OPEN_DAYS = 14

export const NOT_OPEN: CommentSettings = {
  isOpen: false,
  openDays: USUAL_OPEN_DAYS,
  nameShown: 'full',
  effects: effectsOf({}),
  holdWords: [],
  flagWords: [],
}

const stored = z.partialRecord(
  z.enum(WATCH_KINDS.map((one) => one.code)),
  z.enum(WATCH_EFFECTS.map((one) => one.code)),
)

/** The settings of each channel of a school that has some. */
export async function commentSettingsOf(
  db: Reader,
  where: { readonly schoolId: string; readonly channelId?: string },
): Promise<ReadonlyMap<string, CommentSettings>> {
  let query = db.selectFrom('comment_settings').selectAll().where('school_id', '=', where.schoolId)
  if (where.channelId) query = query.where('channel_id', '=', where.channelId)
  const rows = await query.execute()
  return new Map(
    rows.map((row) => [
      row.channel_id,
      {
        isOpen: row.is_open,
        openDays: row.open_days,
        nameShown: row.name_shown,
        effects: effectsOf(stored.parse(row.effects)),
        holdWords: row.hold_words,
        flagWords: row.flag_words,
      },
    ]),
  )
}
