import type { MiddlewareHandler } from 'hono'
import type { Env } from '../context.ts'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { findActor } from './find-actor.ts'
import { keptFields } from './kept-fields.ts'

/**
 * Lets signed-in adults through. Others are asked to sign in; what they were sending is kept in
 * that page and sent on afterwards, so that a lost session never costs anyone their words.
 */
export const requireSignIn: MiddlewareHandler<Env> = async (c, next) => {
  // A link in a mail has said already who it is for.
  if (c.get('actor')) return next()
  const found = await findActor(c)
  if (found) {
    c.set('actor', found.actor)
    c.set('sessionId', found.sessionId)
    c.set('workplace', found.workplace)
    c.header('Cache-Control', 'no-store')
    return next()
  }
  const target = new URL(c.req.url)
  if (c.req.header('accept')?.includes('application/json')) {
    return c.json({ ok: false, kind: 'signed_out', message: 'Sign in again to go on.' }, 401)
  }
  if (c.req.method === 'GET') {
    const next = encodeURIComponent(target.pathname + target.search)
    return c.redirect(next === '%2F' ? '/sign-in' : `/sign-in?next=${next}`)
  }
  const kept = await keptFields(c)
  return c.html(<SignInPage next={target.pathname} kept={kept} lapsed />, 401)
}
