const LEAST_MS = 1_000
const MOST_MS = 6 * 3_600_000

/** The headers of an answer, whichever way a library hands them over. */
export type HeaderOf = (name: string) => string | null | undefined

/**
 * When a network wants to be asked again. Times of the server are held against the server’s own clock,
 * so that a clock that is wrong, theirs or ours, makes nobody wait for hours or not at all.
 * @returns undefined where the network did not say; else between a second and six hours from now
 */
export function retryAt(header: HeaderOf, now: Date): Date | undefined {
  const theirs = Date.parse(header('date') ?? '')
  const clock = Number.isNaN(theirs) ? now.getTime() : theirs
  const wait =
    waitOf(header('retry-after'), clock) ??
    waitOf(header('x-ratelimit-reset'), clock) ??
    waitOf(header('ratelimit-reset'), clock)
  if (wait === undefined) return undefined
  return new Date(now.getTime() + Math.min(Math.max(wait, LEAST_MS), MOST_MS))
}

/** Seconds to wait, seconds since 1970, or a date in words: all three are in use. */
function waitOf(value: string | null | undefined, clock: number): number | undefined {
  const text = value?.trim() ?? ''
  if (text === '') return undefined
  if (/^\d+$/.test(text)) {
    const seconds = Number(text)
    return seconds > 1_000_000_000 ? seconds * 1_000 - clock : seconds * 1_000
  }
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at - clock
}
