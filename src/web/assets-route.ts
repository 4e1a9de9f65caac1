import { serveStatic } from '@hono/node-server/serve-static'
import { clientFolder } from './assets.ts'
import type { App } from './context.ts'

/** Styles, scripts and icons: their names change with their content, so they are kept for ever. */
export function serveAssets(app: App): void {
  app.get(
    '/assets/*',
    serveStatic({
      root: clientFolder(),
      onFound: (_path, c) => {
        c.header('Cache-Control', 'public, max-age=31536000, immutable')
      },
    }),
  )
}
