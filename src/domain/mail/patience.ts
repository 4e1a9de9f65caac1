const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** How long a mail waits after each time that the server put it off; after the last it has failed. */
export const WAITS_MS = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE_MS)

/** How long a mail waits for a server that takes nothing at present. */
export const NO_SERVER_WAIT_MS = 5 * MINUTE_MS

/**
 * After this time whoever claimed a mail is gone: no process works on one for as long. Until then nobody
 * else touches it.
 */
export const CLAIM_MS = 15 * MINUTE_MS

/** How long what became of a mail can be looked up. */
export const KEPT_MS = 100 * DAY_MS
