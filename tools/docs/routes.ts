import type { Installation } from '../../src/installation.ts'
import { createApp } from '../../src/web/app.tsx'
import { requireSignIn } from '../../src/web/session/require-sign-in.tsx'
import { code, page, table } from './markdown.ts'

/** Hono's own name for what runs on every method. */
const EVERY = 'ALL'
/** What a part of an address must look like, as Hono writes it: `{[0-9]{1,2}}`. */
const PATTERN = /\{(?:[^{}]|\{[^{}]*\})*\}/g

/** Every address of the web app, and whether it asks for a sign-in. */
export function routesDocument(): string {
  const rows = listRoutes().map(({ method, path, open }) => [
    method,
    code(path.replace(PATTERN, '')),
    open ? 'anyone' : 'signed in',
  ])
  return page('Addresses of the web app', 'src/web/app.tsx', [
    'Who may do what behind the sign-in is in [permissions.md](permissions.md). A form sent from another site is refused; a request larger than 64 MB is refused.',
    table(['Method', 'Address', 'Open to'], rows),
  ])
}

interface Route {
  readonly method: string
  readonly path: string
  /** Whether it stands before the sign-in. */
  readonly open: boolean
}

/** The routes in the order in which a request meets them, each once. */
export function listRoutes(): readonly Route[] {
  // The app keeps the installation for its requests; to be put together it needs the origin alone.
  const { routes } = createApp({ origin: 'http://localhost' } as Installation)
  const gate = routes.findIndex((route) => route.handler === requireSignIn)
  if (gate < 0) throw new Error('The app has no sign-in gate.')
  const found = routes.flatMap(({ method, path }, index) =>
    method === EVERY ? [] : [{ method, path, open: index < gate }],
  )
  const key = ({ method, path }: Route) => `${path} ${method}`
  return [...new Map(found.map((route) => [key(route), route])).values()].sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  )
}
