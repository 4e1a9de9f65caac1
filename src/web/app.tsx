import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Installation } from '../installation.ts'
import { serveAssets } from './assets-route.ts'
import { compressPages } from './compress-pages.ts'
import type { App, Env } from './context.ts'
import { ownPagesOnly } from './own-pages-only.ts'
import { registerPages, registerPublicPages } from './pages/index.ts'
import { isPagePhotos } from './pages/policy/scans/photos-path.ts'
import { isVideoUpload } from './pages/posts/video/video-path.ts'
import { ProblemResponse, problemOf } from './problems.tsx'
import { securityHeaders } from './security-headers.ts'
import { requireSignIn } from './session/require-sign-in.tsx'

/** The largest request: a handful of photos as phones take them, or a register of 60,000 lines. */
const MAX_REQUEST_BYTES = 64 * 1024 * 1024

/** The whole web application. Reads as the list of what a request passes through. */
export function createApp(installation: Installation): App {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('installation', installation)
    c.set('now', installation.now())
    await next()
  })
  app.use(securityHeaders)
  serveAssets(app)
  app.use(compressPages)
  app.use(ownPagesOnly)
  const limit = bodyLimit({
    maxSize: MAX_REQUEST_BYTES,
    onError: (c) => ProblemResponse(c, 'too_large'),
  })
  app.use((c, next) => (isVideoUpload(c.req) || isPagePhotos(c.req) ? next() : limit(c, next)))
  registerPublicPages(app)
  app.use('*', requireSignIn)
  registerPages(app)
  app.notFound((c) => ProblemResponse(c, 'not_found'))
  app.onError((error, c) => {
    const problem = problemOf(error)
    if (problem === 'unexpected') installation.log.error({ err: error }, 'request failed')
    else installation.log.warn({ err: error, problem }, 'request refused')
    return ProblemResponse(c, problem)
  })
  return app
}
