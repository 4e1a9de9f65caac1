import type { App } from '../context.ts'

/** One photo may be odd; as many one after the other are not. */
const TOO_MANY_FAILED = 3

const NOT_LOOKED_AT =
  'The last photos could not be looked at, so each waits for a person. Run "gatepost doctor" and read the log.'

const NO_MAIL =
  'The mail server takes nothing at present, so no mail goes out. Run "gatepost doctor"; the page “Mail” under “Settings” says why.'

/** For watchers: whether the app answers and reaches its database, and what wants a look. */
export function registerHealth(app: App): void {
  app.get('/health', async (c) => {
    try {
      const { database, lookout, mailer } = c.var.installation
      await database.allTrusts()
      const warnings = [
        ...(lookout.failedInARow() >= TOO_MANY_FAILED ? [NOT_LOOKED_AT] : []),
        ...(mailer?.trouble() === undefined ? [] : [NO_MAIL]),
      ]
      return c.json({ ok: true, ...(warnings.length > 0 ? { warning: warnings.join(' ') } : {}) })
    } catch {
      return c.json({ ok: false, message: 'The database cannot be reached.' }, 503)
    }
  })
}
