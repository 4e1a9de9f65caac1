import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { AtRevision } from './keep-words.ts'
import { keepStep, stepOn } from './step.ts'

/** Give a draft up. It stays readable, and its schools are free for another. */
export async function dropDraft(
  db: Writer,
  actor: Actor,
  command: AtRevision,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { draftId } = command
  const step = await stepOn(db, actor, { draftId, action: 'drop' }, now)
  if (!step.ok) return step
  if (step.draft.revision !== command.revision) {
    return refuse('Somebody else changed this draft while you had it open. Look at it again.')
  }
  await db
    .updateTable('policy_draft_schools')
    .set({ under_way: false })
    .where('draft_id', '=', draftId)
    .execute()
  await keepStep(db, actor, { ...step, action: 'policy_draft.dropped' }, now)
  return { ok: true }
}
