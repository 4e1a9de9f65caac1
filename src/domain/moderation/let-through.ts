import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import type { SeenComment } from './forms.ts'
import { openComment, refuseWhileTaken } from './open-comment.ts'
import { recordDecision } from './record-decision.ts'

/** Let a comment through: on the school's own page readers see it from now on (oldchurch 18.3). */
export async function letThrough(
  db: Writer,
  actor: Actor,
  command: SeenComment,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'let_through', now })
  if (!opened.ok) return opened
  const taken = refuseWhileTaken(opened, actor, now)
  if (taken) return taken
  const { comment } = opened
  await recordDecision(db, actor, { comment, decision: { outcome: 'shown', to: 'shown' } }, now)
  return { ok: true }
}
