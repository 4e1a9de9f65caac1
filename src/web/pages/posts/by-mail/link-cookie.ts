import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'gatepost_decide'
const HOUR_IN_SECONDS = 3600

/** The token of a link that this browser opened, with which the pictures of its post are fetched. */
export function linkCookie(c: Context): string | undefined {
  return getCookie(c, NAME)
}

/** Let the page of a link show the pictures of its post. It opens nothing that the link does not. */
export function keepLinkCookie(c: Context, token: string, origin: string): void {
  setCookie(c, NAME, token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: origin.startsWith('https:'),
    path: '/',
    maxAge: HOUR_IN_SECONDS,
  })
}

export function dropLinkCookie(c: Context): void {
  deleteCookie(c, NAME, { path: '/' })
}
