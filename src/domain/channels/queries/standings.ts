import type { Reader } from '../../../db/handles.ts'
import {
  ageLimits,
  type ChannelStanding,
  channelStanding,
  trainingOfStaff,
} from '../../../policy/index.ts'
import { knownFacts } from '../../facts/index.ts'
import { londonDate } from '../../london-time.ts'
import { type PolicyOfSchool, policiesInForce } from '../../policies/index.ts'
import { termStart } from '../../school-terms.ts'
import { trainedAmong } from '../../training/index.ts'
import { toFacts } from '../to-facts.ts'
import { newestAttestations, openBreaches, openClosures } from './channel-history.ts'
import { type Meant, openChannelRows, type StaffRow, staffRows } from './channel-rows.ts'
import { termOpenings } from './term-openings.ts'

/** An open channel and how it stands today. */
export interface StoodChannel {
  readonly channelId: string
  readonly schoolId: string
  readonly name: string
  /** Its last day, a calendar date; null where none is set. */
  readonly closesOn: string | null
  readonly standing: ChannelStanding
}

/**
 * How open channels stand at this moment, asked live of everything that decides it: nothing is taken from
 * an earlier check but since when something is known to be amiss. A school without a policy in force is left out.
 */
export async function channelStandings(
  db: Reader,
  meant: Meant,
  now: Date,
): Promise<StoodChannel[]> {
  const today = londonDate(now)
  const rows = await openChannelRows(db, meant, today)
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.channel_id)
  const schoolIds = [...new Set(rows.map((row) => row.school_id))]
  const [policies, facts, staff, attestations, breaches, closures, terms] = await Promise.all([
    policiesInForce(db, schoolIds, today),
    knownFacts(db),
    staffRows(db, ids, today),
    newestAttestations(db, ids),
    openBreaches(db, ids),
    openClosures(db, ids),
    termOpenings(db, schoolIds, today),
  ])
  const found = await Promise.all(
    policies.map(async (policy) => {
      const own = rows.filter((row) => row.school_id === policy.schoolId)
      const firstDays = terms
        .filter((term) => term.school_id === policy.schoolId)
        .map((term) => term.first_day)
      const ownStaff = staff.filter((one) => own.some((row) => row.channel_id === one.channel_id))
      const trained = await trainedStaff(db, policy, ownStaff, today)
      return own.map((row) => {
        const of = <Of extends { readonly channel_id: string }>(list: readonly Of[]) =>
          list.filter((one) => one.channel_id === row.channel_id)
        const parts = {
          staff: of(ownStaff),
          trained,
          attestations: of(attestations),
          breaches: of(breaches),
          closure: of(closures)[0],
        }
        const standing = channelStanding(toFacts(row, parts, today), {
          policy,
          ages: ageLimits(row.network, facts, today),
          termStart: termStart(today, firstDays),
          today,
        })
        const { channel_id: channelId, school_id: schoolId, name, closes_on: closesOn } = row
        return { channelId, schoolId, name, closesOn, standing }
      })
    }),
  )
  return found.flat()
}

/** Keys “part person” of those who have the training that their part asks for. */
async function trainedStaff(
  db: Reader,
  policy: PolicyOfSchool,
  staff: readonly StaffRow[],
  today: string,
): Promise<ReadonlySet<string>> {
  const wanted = trainingOfStaff(policy.pack, policy.overrides)
  const keys = await Promise.all(
    (['administrator', 'moderator'] as const).map(async (part) => {
      const personIds = staff.filter((one) => one.part === part).map((one) => one.person_id)
      const { needed, purpose } = wanted[part]
      const of = { schoolId: policy.schoolId, personIds, purpose }
      const trained = needed === 'yes' ? await trainedAmong(db, of, today) : new Set(personIds)
      return [...trained].map((personId) => `${part} ${personId}`)
    }),
  )
  return new Set(keys.flat())
}
