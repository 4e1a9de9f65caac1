import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { keepOverrides, lockedOverrides, type OwnSetting } from './own-settings.ts'

/** Go back to what the policy itself says. */
export async function dropOwnSetting(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly key: OwnSetting },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, key } = command
  if (!may(actor, 'school.settings', schoolId)) return refuseRole('school.settings')
  const { overrides } = await lockedOverrides(db, schoolId, now)
  if (overrides[key] === undefined) return { ok: true }
  const { [key]: _, ...rest } = overrides
  await keepOverrides(db, schoolId, rest)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'school.loosened',
    schoolId,
    subject: `school:${schoolId}`,
    facts: { key },
  })
  return { ok: true }
}
