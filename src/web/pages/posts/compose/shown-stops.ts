import type { StoppedChannel } from '../../../../domain/channels/index.ts'
import { dateWords } from '../../../../policy/index.ts'

/** A channel on which a post may wait, as the author’s page shows it; plain, so that it can travel as JSON. */
export interface ShownStop {
  readonly channelId: string
  readonly name: string
  /** The day from which nothing goes out there; undefined where that is so already. */
  readonly from: string | undefined
  readonly says: string
  readonly mend: string
  /** How many more things stop it. */
  readonly more: number
}

/** What is told of each of these channels: the soonest that stops it, and how it is mended. */
export function shownStops(
  stopped: readonly StoppedChannel[],
  chosen?: readonly string[],
): ShownStop[] {
  return stopped.flatMap(({ channelId, name, from, reasons }) => {
    const [first, ...others] = reasons
    if (!first || chosen?.includes(channelId) === false) return []
    const { says, mend } = first
    const day = from && dateWords(from)
    return [{ channelId, name, from: day, says, mend, more: others.length }]
  })
}
