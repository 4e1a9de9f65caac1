import type { Writer } from '../../db/handles.ts'
import { checkOverride, headAsksForTraining } from '../../policy/index.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { keepOverrides, lockedOverrides } from './own-settings.ts'

const KEY = 'training_before_posting'

/**
 * The head asks for training before anybody posts or publishes for the school, as a policy lets them
 * (maesteg edu.2) or beyond what it asks; or asks for it no longer.
 */
export async function askForTraining(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly asked: boolean },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, asked } = command
  if (!may(actor, 'training.ask', schoolId)) return refuseRole('training.ask')
  const { overrides, pack } = await lockedOverrides(db, schoolId, now)
  if (headAsksForTraining(overrides) === asked) return { ok: true }
  const refused = asked ? checkOverride(pack, KEY, true) : undefined
  if (refused) return refuse(refused)
  const { [KEY]: _, ...rest } = overrides
  await keepOverrides(db, schoolId, asked ? { ...rest, [KEY]: true } : rest)
  const entry = {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    schoolId,
    subject: `school:${schoolId}`,
  } as const
  await appendEntry(
    db,
    asked
      ? { ...entry, action: 'school.tightened', facts: { key: KEY, value: true } }
      : { ...entry, action: 'school.loosened', facts: { key: KEY } },
  )
  return { ok: true }
}
