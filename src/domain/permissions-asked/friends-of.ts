import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'

/** Somebody from outside who may add to a channel today. */
export interface ChannelFriend {
  readonly permissionId: string
  readonly name: string
  /** The last day on which they may. */
  readonly endsOn: string | null
}

/**
 * The friends and contributors from outside of one channel (oldchurch 18.7, 18.8): approved, not removed, and
 * within their time. Those whose channel was only described in words are in no list of a channel.
 * @param today calendar date in Europe/London
 */
export async function friendsOf(
  db: Reader,
  channel: { readonly schoolId: string; readonly channelId: string },
  today: string,
): Promise<ChannelFriend[]> {
  return db
    .selectFrom('asked_permissions')
    .select(['permission_id as permissionId', 'title as name', 'ends_on as endsOn'])
    .where('school_id', '=', channel.schoolId)
    .where('kind', '=', 'friend')
    .where('state', '=', 'granted')
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .where(sql<boolean>`answers ->> 'channelId' = ${channel.channelId}`)
    .orderBy('title')
    .orderBy('permission_id')
    .execute()
}
