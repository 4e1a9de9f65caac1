import type { Writer } from '../../db/handles.ts'
import { checkOverride } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import {
  keepOverrides,
  lockedOverrides,
  type OwnRoles,
  overrideFor,
  refuseRoles,
} from './own-settings.ts'

/**
 * Set for a school what is stricter than its policy, or what the policy leaves open. Posts that are
 * under way keep the route on which they were sent.
 */
export async function tightenPolicy(
  db: Writer,
  actor: Actor,
  command: OwnRoles,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, key } = command
  if (!may(actor, 'school.settings', schoolId)) return refuseRole('school.settings')
  const unfit = refuseRoles(command)
  if (unfit) return unfit
  const { pack } = await policyInForce(db, schoolId, londonDate(now))
  const value = overrideFor(pack, command)
  const refused = checkOverride(pack, key, value)
  if (refused) return refuse(refused, key)
  const { overrides } = await lockedOverrides(db, schoolId, now)
  if (JSON.stringify(overrides[key]) === JSON.stringify(value)) return { ok: true }
  await keepOverrides(db, schoolId, { ...overrides, [key]: value })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'school.tightened',
    schoolId,
    subject: `school:${schoolId}`,
    facts: { key, value: typeof value === 'object' ? [...value] : value },
  })
  return { ok: true }
}
