import { serveStatic } from '@hono/node-server/serve-static'
import { clientFolder } from './assets.ts'
import type { App } from './context.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Styles, scripts and icons: their names change with their content, so they are kept for ever. */
export function serveAssets(app: App): void {
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', FOR_EVER)
  })
  app.get('/assets/*', serveStatic({ root: clientFolder(), precompressed: true }))
}
