import { londonDate } from '../../domain/london-time.ts'
import {
  type Actor,
  findSession,
  loadActor,
  readSessionCookie,
  type SchoolName,
  schoolsOf,
  touchSession,
} from '../../domain/people/index.ts'
import type { PageContext } from '../context.ts'
import { sessionCookie } from './cookie.ts'

interface FoundActor {
  readonly actor: Actor
  readonly sessionId: string
  readonly workplace: { readonly trust: string; readonly schools: readonly SchoolName[] }
}

/** The adult behind this request, if their session lives. */
export async function findActor(c: PageContext): Promise<FoundActor | undefined> {
  const cookie = readSessionCookie(sessionCookie(c))
  if (!cookie) return undefined
  const { database } = c.var.installation
  const now = c.var.now
  const found = await database.read(cookie.trustId, async (db) => {
    const session = await findSession(db, cookie.secret, now)
    const actor = session && (await loadActor(db, session.personId, londonDate(now)))
    return session && actor ? { session, actor, workplace: await schoolsOf(db, actor) } : undefined
  })
  if (!found) return undefined
  const { actor, session, workplace } = found
  if (session.stale) {
    await database.write(actor.trustId, (db) => touchSession(db, session.sessionId, now))
  }
  return { actor, sessionId: session.sessionId, workplace }
}
