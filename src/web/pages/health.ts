import type { App } from '../context.ts'

/** For watchers: whether the app answers and reaches its database. */
export function registerHealth(app: App): void {
  app.get('/health', async (c) => {
    try {
      await c.var.installation.database.allTrusts()
      return c.json({ ok: true })
    } catch {
      return c.json({ ok: false, message: 'The database cannot be reached.' }, 503)
    }
  })
}
