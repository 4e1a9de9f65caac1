import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, rolesAt, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { AskQuestion } from './forms.ts'
import { questionRoute } from './question-route.ts'
import { tellAnswerers } from './tell-answerers.ts'

/** What the trail keeps of a text: enough to prove it, nothing to read. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Put a question about the policy into the queue of whoever the policy names for questions. Whoever
 * works at the school may ask, with or without a role.
 */
export async function askQuestion(
  db: Writer,
  actor: Actor,
  command: AskQuestion,
  now: Date,
): Promise<{ readonly ok: true; readonly questionId: string } | Refusal> {
  const { schoolId, words, standing, situation, facts } = command
  const belongs = actor.homeSchoolId === schoolId || rolesAt(actor, schoolId).length > 0
  if (!belongs) return refuseUnknown('There is no such school here. Choose again.')
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const { pack, overrides, policyVersionId } = await policyInForce(db, schoolId, londonDate(now))
  const { roles } = questionRoute(pack, overrides)
  const questionId = randomUUID()
  const managerId = roles.includes('line_manager') ? await managerOf(db, actor.personId) : null
  await db
    .insertInto('policy_questions')
    .values({
      trust_id: actor.trustId,
      question_id: questionId,
      school_id: schoolId,
      policy_version_id: policyVersionId,
      asked_by: actor.personId,
      asked_at: now,
      words,
      standing,
      situation,
      facts: JSON.stringify(facts),
      routed_to: JSON.stringify(roles),
      manager_id: managerId,
      state: 'asked',
      verdict: null,
      answer: null,
      clauses: '[]',
      answered_by: null,
      answered_at: null,
      public_question: null,
      published_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'question.asked',
    schoolId,
    subject: `question:${questionId}`,
    facts: { sha256: digestOf(words), situation },
  })
  const { trustId, personId: askedBy } = actor
  const asked = { trustId, questionId, schoolId, askedBy, routedTo: roles, managerId }
  await tellAnswerers(db, asked, now)
  return { ok: true, questionId }
}

/** The asker's line manager, if they still work here. */
async function managerOf(db: Writer, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('people as p')
    .innerJoin('people as m', 'm.person_id', 'p.line_manager_id')
    .select('m.person_id')
    .where('p.person_id', '=', personId)
    .where('m.left_on', 'is', null)
    .executeTakeFirst()
  return row?.person_id ?? null
}
