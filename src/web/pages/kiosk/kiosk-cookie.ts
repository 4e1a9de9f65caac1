import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'gatepost_kiosk'
/** Sent to the pages of the shared screen only: it opens nothing else. */
const PATH = '/kiosk'

export function kioskCookie(c: Context): string | undefined {
  return getCookie(c, NAME)
}

/** @param kept.endsAt when the screen's day is over */
export function keepKioskCookie(
  c: Context,
  kept: { readonly value: string; readonly endsAt: Date },
  origin: string,
): void {
  setCookie(c, NAME, kept.value, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: origin.startsWith('https:'),
    path: PATH,
    expires: kept.endsAt,
  })
}

export function dropKioskCookie(c: Context): void {
  deleteCookie(c, NAME, { path: PATH })
}
