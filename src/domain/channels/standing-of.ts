import type { Reader } from '../../db/handles.ts'
import type { ChannelStanding } from '../../policy/index.ts'
import { channelStandings } from './queries/standings.ts'

/**
 * How one channel stands at this moment, asked live. Whoever is about to publish on it asks this in the very
 * transaction: `frozen` means that nothing goes out there.
 * @returns undefined for a channel that is closed or that this trust does not have
 */
export async function standingOfChannel(
  db: Reader,
  channelId: string,
  now: Date,
): Promise<ChannelStanding | undefined> {
  const [found] = await channelStandings(db, { channelIds: [channelId] }, now)
  return found?.standing
}

/** Which of these channels nothing goes out on now, with the breaches that stop it. */
export async function frozenAmong(
  db: Reader,
  channelIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ChannelStanding>> {
  if (channelIds.length === 0) return new Map()
  const stood = await channelStandings(db, { channelIds }, now)
  const frozen = stood.filter(({ standing }) => standing.state === 'frozen')
  return new Map(frozen.map(({ channelId, standing }) => [channelId, standing]))
}
