import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { consultationAt } from './consultation-at.ts'
import type { EnterComment } from './forms.ts'

/** Put on record what somebody who was consulted said, to one clause or to the whole. */
export async function enterComment(
  db: Writer,
  actor: Actor,
  command: EnterComment,
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { consultationId, clauseId, fromWhom, words } = command
  const at = await consultationAt(db, actor, consultationId, now)
  if (!at.ok) return at
  const { draft, closed } = at
  if (closed) return refuse('This consultation is closed. Open another to add what came late.')
  if (clauseId !== null && !draft.pack.clauses.some((clause) => clause.id === clauseId)) {
    return refuse('Choose a clause of this draft, or the whole of it.', 'clauseId')
  }
  const secret = refusePasswordText(words, 'words') ?? refusePasswordText(fromWhom, 'fromWhom')
  if (secret) return secret
  const commentId = randomUUID()
  await db
    .insertInto('policy_comments')
    .values({
      trust_id: actor.trustId,
      comment_id: commentId,
      consultation_id: consultationId,
      clause_id: clauseId,
      from_whom: fromWhom,
      words,
      entered_by: actor.personId,
      entered_at: now,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_draft.commented',
    schoolId: draft.schoolIds[0] ?? null,
    subject: `policy_draft:${draft.draftId}`,
    facts: { consultation: consultationId, comment: commentId, clause: clauseId },
  })
  return { ok: true, draftId: draft.draftId }
}
