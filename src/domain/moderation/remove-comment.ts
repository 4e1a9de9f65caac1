import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { RemoveComment } from './forms.ts'
import { houseRulesOf } from './house-rules.ts'
import { openComment, refuseWhileTaken } from './open-comment.ts'
import { recordDecision } from './record-decision.ts'
import { sealCopy } from './seal-copy.ts'

/**
 * Remove a comment for the house rule that it breaks (oldchurch 18.4a, 18.6a). It is sealed first; from then on
 * its words stand in the sealed copy alone. On a network that Gatepost reaches it is hidden there too.
 */
export async function removeComment(
  db: Writer,
  actor: Actor,
  command: RemoveComment,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'remove', now })
  if (!opened.ok) return opened
  const refusal =
    refuseWhileTaken(opened, actor, now) ??
    refusePasswordText(command.wordsToAuthor, 'wordsToAuthor')
  if (refusal) return refusal
  const { comment } = opened
  const rules = await houseRulesOf(db, comment)
  const rule = rules.find((one) => one.houseRuleId === command.houseRuleId)
  if (!rule) return refuse('This house rule holds here no longer. Choose another.', 'houseRuleId')
  await sealCopy(db, actor, comment, now)
  const decision = {
    outcome: 'removed',
    to: 'removed',
    houseRuleId: rule.houseRuleId,
    severity: command.severity ?? rule.severity,
    wordsToAuthor: command.wordsToAuthor || rule.wordsToAuthor,
    text: null,
  } as const
  await recordDecision(db, actor, { comment, decision }, now)
  return { ok: true }
}
