import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { FAMILY_SESSION_MINUTES } from '../../../domain/consent/index.ts'

const NAME = 'gatepost_family'
/** Sent to the family pages only: a parent who works at the school keeps both sessions apart. */
const PATH = '/family'

export function familyCookie(c: Context): string | undefined {
  return getCookie(c, NAME)
}

export function keepFamilyCookie(c: Context, value: string, origin: string): void {
  setCookie(c, NAME, value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https:'),
    path: PATH,
    maxAge: FAMILY_SESSION_MINUTES * 60,
  })
}

export function dropFamilyCookie(c: Context): void {
  deleteCookie(c, NAME, { path: PATH })
}
