import type { Writer } from '../../db/handles.ts'
import { checkOverride } from '../../policy/index.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { keepOverrides, lockedOverrides } from './own-settings.ts'

/** What a school does about faces of learners that are close up: the author is warned, or stopped. */
export const FACE_RULES = ['warned', 'refused'] as const
export type FaceRule = (typeof FACE_RULES)[number]

const KEY = 'face_on_pictures'

/** Set it for a school, never looser than its policy. Posts under way are judged by it when they are next checked. */
export async function setFaceRule(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly rule: FaceRule },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, rule } = command
  if (!may(actor, 'school.settings', schoolId)) return refuseRole('school.settings')
  const { overrides, pack } = await lockedOverrides(db, schoolId, now)
  const refused = checkOverride(pack, KEY, rule)
  if (refused) return refuse(refused, 'rule')
  const before = overrides[KEY]
  if ((before ?? 'warned') === rule) return { ok: true }
  await keepOverrides(db, schoolId, { ...overrides, [KEY]: rule })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    ...(rule === 'refused' ? { action: 'school.tightened' } : { action: 'school.loosened' }),
    schoolId,
    subject: `school:${schoolId}`,
    facts: { key: KEY, value: rule },
  })
  return { ok: true }
}
