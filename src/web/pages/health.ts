import type { App } from '../context.ts'

/** One photo may be odd; as many one after the other are not. */
const TOO_MANY_FAILED = 3

const NOT_LOOKED_AT =
  'The last photos could not be looked at, so each waits for a person. Run "gatepost doctor" and read the log.'

/** For watchers: whether the app answers and reaches its database, and what wants a look. */
export function registerHealth(app: App): void {
  app.get('/health', async (c) => {
    try {
      const { database, lookout } = c.var.installation
      await database.allTrusts()
      const failing = lookout.failedInARow() >= TOO_MANY_FAILED
      return c.json({ ok: true, ...(failing ? { warning: NOT_LOOKED_AT } : {}) })
    } catch {
      return c.json({ ok: false, message: 'The database cannot be reached.' }, 503)
    }
  })
}
