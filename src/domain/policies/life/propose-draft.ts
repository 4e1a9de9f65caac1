import type { Writer } from '../../../db/handles.ts'
import { isUnbound, problemsOfPolicy } from '../../../policy/index.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { AtRevision } from './keep-words.ts'
import { keepStep, stepOn } from './step.ts'

/** Send a draft to the body that approves it: whole, with every consultation closed. */
export async function proposeDraft(
  db: Writer,
  actor: Actor,
  command: AtRevision,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { draftId } = command
  const step = await stepOn(db, actor, { draftId, action: 'propose' }, now)
  if (!step.ok) return step
  if (step.draft.revision !== command.revision) {
    return refuse('Somebody else changed this draft while you had it open. Look at it again.')
  }
  const [first, ...more] = problemsOfPolicy(step.draft.pack)
  if (first) {
    const others = more.length > 0 ? ` ${more.length} more of the kind are listed with it.` : ''
    return refuse(`The draft is not whole yet: ${first.says}.${others}`)
  }
  const unbound = step.draft.pack.clauses.filter(isUnbound).length
  if (unbound > 0) {
    const clauses = unbound === 1 ? 'One clause is' : `${unbound} clauses are`
    return refuse(`${clauses} not bound yet: say first what Gatepost does about each.`)
  }
  const open = await db
    .selectFrom('policy_consultations')
    .select('whom')
    .where('draft_id', '=', draftId)
    .where('closed_at', 'is', null)
    .execute()
  const [waiting] = open
  if (waiting) return refuse(`Close the consultation of ${waiting.whom} first.`)
  await keepStep(db, actor, { ...step, action: 'policy_draft.proposed' }, now)
  return { ok: true }
}
