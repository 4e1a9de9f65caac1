import { type FamilySession, findFamilySession } from '../../../domain/consent/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { readSessionCookie } from '../../../domain/people/index.ts'
import { type PublicSchool, publicSchool } from '../../../domain/schools/index.ts'
import type { PageContext } from '../../context.ts'
import { familyCookie } from './family-cookie.ts'

export interface Visit {
  readonly family: FamilySession
  readonly school: PublicSchool
}

/** The parent behind this request and the school they are answering, while their visit lasts. */
export async function findFamily(c: PageContext): Promise<Visit | undefined> {
  const cookie = readSessionCookie(familyCookie(c))
  if (!cookie) return undefined
  const { now } = c.var
  return c.var.installation.database.read(cookie.trustId, async (db) => {
    const family = await findFamilySession(db, cookie.secret, now)
    const school = family && (await publicSchool(db, family.learner.schoolId, londonDate(now)))
    return family && school ? { family, school } : undefined
  })
}
