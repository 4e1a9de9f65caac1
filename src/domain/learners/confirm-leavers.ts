import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { registerKeptBy } from './register-kept-by.ts'

export interface SettleLeavers {
  readonly schoolId: string
  readonly learnerIds: readonly string[]
}

const NONE_PROPOSED = 'None of them is waiting to be confirmed any more. Look at the list again.'

/**
 * Confirm that learners whom an import no longer found have left. From then on nothing new may show
 * them, whatever was consented.
 * @returns the learners who left, as protected
 */
export async function confirmLeavers(
  db: Writer,
  actor: Actor,
  command: SettleLeavers,
  now: Date,
): Promise<{ readonly ok: true; readonly protects: readonly string[] } | Refusal> {
  const kept = await registerKeptBy(db, actor, command.schoolId)
  if (!kept.ok) return kept
  const left = await settle(db, command, { status: 'left', left_on: londonDate(now) }, now)
  if (left.length === 0) return refuse(NONE_PROPOSED)
  await note(
    db,
    actor,
    { action: 'learner.left', schoolId: command.schoolId, learnerIds: left },
    now,
  )
  return { ok: true, protects: left }
}

/** Keep learners on roll whom an import did not find, because the file was not complete. */
export async function keepLearners(
  db: Writer,
  actor: Actor,
  command: SettleLeavers,
  now: Date,
): Promise<{ readonly ok: true; readonly kept: readonly string[] } | Refusal> {
  const allowed = await registerKeptBy(db, actor, command.schoolId)
  if (!allowed.ok) return allowed
  const kept = await settle(db, command, { status: 'current', left_on: null }, now)
  if (kept.length === 0) return refuse(NONE_PROPOSED)
  await note(
    db,
    actor,
    { action: 'learner.kept', schoolId: command.schoolId, learnerIds: kept },
    now,
  )
  return { ok: true, kept }
}

async function settle(
  db: Writer,
  command: SettleLeavers,
  values: { readonly status: 'left' | 'current'; readonly left_on: string | null },
  now: Date,
): Promise<string[]> {
  if (command.learnerIds.length === 0) return []
  const rows = await db
    .updateTable('learners')
    .set({ ...values, updated_at: now })
    .where('school_id', '=', command.schoolId)
    .where('learner_id', 'in', [...command.learnerIds])
    .where('status', '=', 'leaver_proposed')
    .returning('learner_id')
    .execute()
  return rows.map((row) => row.learner_id).sort()
}

async function note(
  db: Writer,
  actor: Actor,
  done: { readonly action: string; readonly schoolId: string; readonly learnerIds: string[] },
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: done.action,
    schoolId: done.schoolId,
    subject: `school:${done.schoolId}`,
    facts: { learners: done.learnerIds },
  })
}
