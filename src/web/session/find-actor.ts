import { londonDate } from '../../domain/london-time.ts'
import {
  type Actor,
  actorOfSession,
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
    const signedIn = await actorOfSession(db, cookie.secret, { now, today: londonDate(now) })
    return signedIn && { ...signedIn, workplace: await schoolsOf(db, signedIn.actor) }
  })
  if (!found) return undefined
  const { actor, session, workplace } = found
  if (session.stale) {
    await database.write(actor.trustId, (db) => touchSession(db, session.sessionId, now))
  }
  return { actor, sessionId: session.sessionId, workplace }
}
