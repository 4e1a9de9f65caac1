import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { type GateIndexes, heldWordsAt } from '../posts/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SeenComment } from './forms.ts'
import { openComment, refuseWhileTaken } from './open-comment.ts'
import { recordDecision } from './record-decision.ts'

/**
 * Let a comment through: on the school's own page readers see it from now on (oldchurch 18.3). Not while
 * safeguarding keeps what it says from being published (domain-facts M10).
 */
export async function letThrough(
  db: Writer,
  actor: Actor,
  command: SeenComment,
  { gate, now }: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'let_through', now })
  if (!opened.ok) return opened
  const taken = refuseWhileTaken(opened, actor, now)
  if (taken) return taken
  const { comment } = opened
  const says = await heldWordsAt(db, gate, comment.schoolId)
  if (comment.text !== null && says?.({ text: comment.text, photos: [], named: [] })) {
    return refuse('This cannot be let through now. Ask the safeguarding lead.')
  }
  await recordDecision(db, actor, { comment, decision: { outcome: 'shown', to: 'shown' } }, now)
  return { ok: true }
}
