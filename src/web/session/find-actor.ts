import { londonDate } from '../../domain/london-time.ts'
import {
  type Actor,
  findSession,
  loadActor,
  readSessionCookie,
  touchSession,
} from '../../domain/people/index.ts'
import type { PageContext } from '../context.ts'
import { sessionCookie } from './cookie.ts'

/** The adult behind this request, if their session lives. */
export async function findActor(
  c: PageContext,
): Promise<{ actor: Actor; sessionId: string } | undefined> {
  const cookie = readSessionCookie(sessionCookie(c))
  if (!cookie) return undefined
  const { database } = c.var.installation
  const now = c.var.now
  const found = await database.read(cookie.trustId, async (db) => {
    const session = await findSession(db, cookie.secret, now)
    const actor = session && (await loadActor(db, session.personId, londonDate(now)))
    return session && actor ? { session, actor } : undefined
  })
  if (!found) return undefined
  const { actor, session } = found
  if (session.stale) {
    await database.write(actor.trustId, (db) => touchSession(db, session.sessionId, now))
  }
  return { actor, sessionId: session.sessionId }
}
