import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'gatepost_kiosk'
/** Sent to the pages of the shared screen only: it opens nothing else. */
const PATH = '/kiosk'

export function kioskCookie(c: Context): string | undefined {
  return getCookie(c, NAME)
}

/**
 * @param kept.endsAt when the screen's day is over
 * @param kept.now counted from the server's clock: that of a screen on a wall may be wrong
 */
export function keepKioskCookie(
  c: Context,
  kept: { readonly value: string; readonly endsAt: Date; readonly now: Date },
  origin: string,
): void {
  setCookie(c, NAME, kept.value, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: origin.startsWith('https:'),
    path: PATH,
    maxAge: Math.ceil((kept.endsAt.getTime() - kept.now.getTime()) / 1000),
  })
}

export function dropKioskCookie(c: Context): void {
  deleteCookie(c, NAME, { path: PATH })
}
