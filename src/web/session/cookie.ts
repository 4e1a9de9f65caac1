import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'gatepost_session'
const WEEK_IN_SECONDS = 7 * 24 * 3600

/** What the browser sent as its session, if anything. */
export function sessionCookie(c: Context): string | undefined {
  return getCookie(c, NAME)
}

/** Hand the session to the browser: not readable by scripts, not sent along from other sites. */
export function keepSession(c: Context, value: string, origin: string): void {
  setCookie(c, NAME, value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https:'),
    path: '/',
    maxAge: WEEK_IN_SECONDS,
  })
}

export function dropSession(c: Context): void {
  deleteCookie(c, NAME, { path: '/' })
}
