import type { Reader } from '../../../db/handles.ts'
import { type ComingStop, comingStop } from '../../../policy/index.ts'
import { londonDate } from '../../london-time.ts'
import { channelStandings } from './standings.ts'

/** A channel on which a post may wait, and why. */
export interface StoppedChannel extends ComingStop {
  readonly channelId: string
  readonly name: string
}

/**
 * Which open channels of a school take no post, today or by the time that one is to go out, so that its author
 * reads it before they write (oldchurch 14 to 18).
 * @param asked `goesAt`, when the post is wished for; null for as soon as it is approved
 */
export async function comingStops(
  db: Reader,
  asked: { readonly schoolId: string; readonly goesAt: Date | null },
  now: Date,
): Promise<StoppedChannel[]> {
  const stood = await channelStandings(db, { schoolIds: [asked.schoolId] }, now)
  const today = londonDate(now)
  const goesOn = asked.goesAt ? londonDate(asked.goesAt) : undefined
  return stood.flatMap(({ channelId, name, closesOn, standing }) => {
    const stop = comingStop(standing, { today, goesOn, closesOn })
    return stop ? [{ channelId, name, ...stop }] : []
  })
}
