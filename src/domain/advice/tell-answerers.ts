import type { Writer } from '../../db/handles.ts'
import type { Role } from '../../vocabulary/roles.ts'
import { londonDate } from '../london-time.ts'
import { queueMail } from '../mail/index.ts'
import { loadActor, peopleInRoles } from '../people/index.ts'
import { answers } from './question.ts'

/** A question that was asked just now. */
export interface AskedQuestion {
  readonly trustId: string
  readonly questionId: string
  readonly schoolId: string
  readonly askedBy: string
  readonly routedTo: readonly Role[]
  readonly managerId: string | null
}

/** Tell everyone who answers a question, by the very rule of answering. */
export async function tellAnswerers(db: Writer, asked: AskedQuestion, now: Date): Promise<void> {
  const { trustId, questionId, schoolId, routedTo, managerId } = asked
  const today = londonDate(now)
  const holders = await peopleInRoles(db, { schoolId, roles: [...routedTo, 'head'] }, today)
  const to: string[] = []
  for (const personId of new Set([...holders, ...(managerId === null ? [] : [managerId])])) {
    const actor = await loadActor(db, personId, today)
    if (actor && answers(actor, asked)) to.push(personId)
  }
  const about = { schoolId, subjectId: questionId, occasion: questionId }
  await queueMail(db, { trustId, to, kind: 'question_asked', ...about }, now)
}
