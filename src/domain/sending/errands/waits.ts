const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** How long an errand waits after each time that the network put it off; the last one holds from then on. */
const PUT_OFF_MS = [10 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS]

/**
 * How long until somebody looks whether an uncertain try arrived. Not at once: a server that gave no answer
 * may be at work on it still.
 */
const LOOK_AFTER_MS = [10 * SECOND_MS, 20 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS]

/** What has not gone out within a day is no news any more; a person decides. */
export const GIVE_UP_MS = 24 * 60 * MINUTE_MS

/** Whoever took an errand up says this often that they are alive … */
export const BEAT_MS = 5 * SECOND_MS
/** … and is taken for dead after this time without a word. */
export const LEASE_MS = 15 * SECOND_MS

/** While a channel is frozen, or its account is not to be opened, it is asked again this often. */
export const ASK_AGAIN_MS = 5 * MINUTE_MS

export function putOffFor(tries: number): number {
  return PUT_OFF_MS[Math.min(tries, PUT_OFF_MS.length - 1)] ?? 0
}

export function lookAfter(tries: number): number {
  return LOOK_AFTER_MS[Math.min(tries, LOOK_AFTER_MS.length - 1)] ?? 0
}
