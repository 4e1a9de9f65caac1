import type { Reader } from '../../db/handles.ts'
import { type Nudge, nudgesFor, type Pack } from '../../policy/index.ts'
import { boundPolicies } from '../acknowledgement/index.ts'
import { londonDate } from '../london-time.ts'
import { termStart } from '../school-terms.ts'

/** What a policy would have an adult look at in their own accounts. */
export interface NudgesOf {
  readonly school: string
  readonly slug: string
  readonly pack: Pack
  readonly nudges: readonly Nudge[]
}

/**
 * What the policy that binds a person would have them look at in their own accounts. Nobody’s accounts are
 * looked at, and nobody else is told of it.
 * @returns undefined where no policy that binds them says anything on it
 */
export async function nudgesOf(
  db: Reader,
  personId: string,
  now: Date,
): Promise<NudgesOf | undefined> {
  const policies = await boundPolicies(db, personId, londonDate(now))
  return policies
    .map(({ school, slug, pack, overrides }) => ({
      school,
      slug,
      pack,
      nudges: nudgesFor(pack, overrides),
    }))
    .find(({ nudges }) => nudges.length > 0)
}

/** The same while it waits to be seen this term; undefined once it was put away. */
export async function nudgesWaiting(
  db: Reader,
  personId: string,
  now: Date,
): Promise<NudgesOf | undefined> {
  const seen = await db
    .selectFrom('account_nudges')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('term_from', '=', termStart(londonDate(now)))
    .executeTakeFirst()
  return seen ? undefined : nudgesOf(db, personId, now)
}
