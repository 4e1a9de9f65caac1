import type { Reader } from '../../db/handles.ts'

/** An official channel as a family or the office chooses it. */
export interface ChannelChoice {
  readonly channelId: string
  readonly name: string
  readonly network: string
  readonly audience: string
}

/** The school's open channels, by name. */
export async function channelChoices(db: Reader, schoolId: string): Promise<ChannelChoice[]> {
  const rows = await db
    .selectFrom('channels')
    .select(['channel_id', 'name', 'network', 'audience'])
    .where('school_id', '=', schoolId)
    .where('status', '=', 'open')
    .orderBy('name')
    .orderBy('channel_id')
    .execute()
  return rows.map((row) => ({
    channelId: row.channel_id,
    name: row.name,
    network: row.network,
    audience: row.audience,
  }))
}

/** Whether every one of these is an open channel of the school. */
export async function areOpenChannels(
  db: Reader,
  schoolId: string,
  channelIds: readonly string[],
): Promise<boolean> {
  const open = new Set((await channelChoices(db, schoolId)).map((channel) => channel.channelId))
  return channelIds.every((id) => open.has(id))
}

export const NO_SUCH_CHANNEL =
  'That is not one of the school’s open channels. Choose one from the list.'
