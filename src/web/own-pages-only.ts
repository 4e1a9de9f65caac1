import type { MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'
import { ProblemResponse } from './problems.tsx'

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets through what our own pages send, whatever kind of body it has: forms, files and JSON alike. A
 * session goes along with every request of a browser, also with one that somebody else's page made.
 */
export const ownPagesOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (CHANGES_NOTHING.has(c.req.method) || comesFromOwnPage(c)) return next()
  return ProblemResponse(c, 'forbidden')
}

/** The address people type, or this very one: a server is often tried out under another name. */
function comesFromOwnPage(c: Parameters<typeof ownPagesOnly>[0]): boolean {
  if (c.req.header('sec-fetch-site') === 'same-origin') return true
  const origin = c.req.header('origin')
  return origin === c.var.installation.origin || origin === new URL(c.req.url).origin
}
