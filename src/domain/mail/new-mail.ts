import { randomUUID } from 'node:crypto'
import { DAY_MS } from './patience.ts'

/** How long something is worth telling, from when it was to go out. */
const WORTH_TELLING_MS = 3 * DAY_MS

/** The parts of a row that do not depend on what it tells of. @param due when it is to go out */
export function newMail(
  to: { readonly trustId: string; readonly personId: string },
  now: Date,
  due = now,
) {
  const { trustId, personId } = to
  return {
    trust_id: trustId,
    mail_id: randomUUID(),
    person_id: personId,
    queued_at: now,
    due_at: due,
    give_up_at: new Date(due.getTime() + WORTH_TELLING_MS),
    facts: '{}',
  }
}
