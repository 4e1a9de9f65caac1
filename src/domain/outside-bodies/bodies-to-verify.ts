import type { Reader } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, type SchoolName } from '../people/index.ts'
import { bodiesAt, needsCare } from './bodies-at.ts'

/** A school whose list of outside bodies waits for this person. */
export interface BodiesWaiting {
  readonly school: SchoolName
  readonly count: number
}

/** Beyond this many schools nobody verifies them by hand: a trust officer opens each list instead. */
const MOST_SCHOOLS = 10

/** Where entries have to be verified or filled in by this person, school by school. */
export async function bodiesToVerify(
  db: Reader,
  actor: Actor,
  schools: readonly SchoolName[],
  now: Date,
): Promise<readonly BodiesWaiting[]> {
  const today = londonDate(now)
  const kept = schools
    .filter(({ schoolId }) => may(actor, 'body.keep', schoolId))
    .slice(0, MOST_SCHOOLS)
  const found: BodiesWaiting[] = []
  for (const school of kept) {
    const bodies = await bodiesAt(db, school.schoolId, today)
    const count = bodies.filter((one) => needsCare(one, today)).length
    if (count > 0) found.push({ school, count })
  }
  return found
}
