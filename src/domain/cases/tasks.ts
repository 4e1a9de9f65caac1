import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import type { AddTask } from './forms.ts'
import { leads, lockKnownCase } from './known-case.ts'
import { taskOf } from './places.ts'
import { NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'

/** Put down what is to be done about a case and by when: for whoever looks after it, or for somebody who was let in. */
export async function addTask(
  db: Writer,
  actor: Actor,
  command: AddTask & { readonly caseId: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { caseId, words, dueOn, forPersonId } = command
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  if (forPersonId && !(await isLetIn(db, caseId, forPersonId))) {
    return refuse('Let them in on the case first: a task tells of it.', 'forPersonId')
  }
  const taskId = randomUUID()
  const { trustId, personId } = actor
  await db
    .insertInto('case_tasks')
    .values({
      trust_id: trustId,
      task_id: taskId,
      case_id: caseId,
      sealed_words: sealText(at.keys, taskOf(trustId, taskId), words),
      due_on: dueOn,
      for_person_id: forPersonId ?? null,
      made_at: at.now,
      made_by: personId,
    })
    .execute()
  await tell(db, actor, { action: 'case.task_added', known, taskId }, at.now)
  return { ok: true }
}

/** Say that a task is done; whoever may know of the case may. */
export async function finishTask(
  db: Writer,
  actor: Actor,
  { caseId, taskId }: { readonly caseId: string; readonly taskId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, now)
  if (!known) return NO_SUCH_CASE
  const done = await db
    .updateTable('case_tasks')
    .set({ done_at: now, done_by: actor.personId })
    .where('case_id', '=', caseId)
    .where('task_id', '=', taskId)
    .where('done_at', 'is', null)
    .returning('task_id')
    .executeTakeFirst()
  if (!done) return refuse('This is done already.')
  await tell(db, actor, { action: 'case.task_done', known, taskId }, now)
  return { ok: true }
}

async function isLetIn(db: Writer, matterId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('matter_access')
    .select('access_id')
    .where('matter_id', '=', matterId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function tell(
  db: Writer,
  actor: Actor,
  told: {
    readonly action: 'case.task_added' | 'case.task_done'
    readonly known: { readonly caseId: string; readonly schoolId: string }
    readonly taskId: string
  },
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: told.action,
    schoolId: told.known.schoolId,
    subject: `case:${told.known.caseId}`,
    facts: { task: told.taskId },
  })
}
