import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import {
  MAIL_CHOICES,
  MAIL_KINDS,
  type MailChoice,
  type MailKind,
} from '../../vocabulary/mail-kinds.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'

const codes = MAIL_CHOICES.map(({ code }) => code) as [MailChoice, ...MailChoice[]]

export const mailChoiceForm = z.object({
  choice: z.enum(codes, 'Choose how much mail you want'),
})

/** How much mail this person wants. */
export async function mailChoiceOf(db: Reader, personId: string): Promise<MailChoice> {
  const row = await db
    .selectFrom('mail_choices')
    .select('choice')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.choice ?? 'daily'
}

/** What somebody who wants no mail gets no more. */
const CHOSEN = (Object.keys(MAIL_KINDS) as MailKind[]).filter((kind) => {
  const { urgency } = MAIL_KINDS[kind]
  return urgency === 'urgent' || urgency === 'task'
})

/** Keep how much mail somebody wants for themselves. Who wants none gets none of what waits already either. */
export async function chooseMail(
  db: Writer,
  actor: Actor,
  command: z.infer<typeof mailChoiceForm>,
  now: Date,
): Promise<{ readonly ok: true }> {
  const { trustId, personId } = actor
  const { choice } = command
  if ((await mailChoiceOf(db, personId)) === choice) return { ok: true }
  const set = { choice, changed_at: now }
  await db
    .insertInto('mail_choices')
    .values({ trust_id: trustId, person_id: personId, ...set })
    .onConflict((conflict) => conflict.columns(['trust_id', 'person_id']).doUpdateSet(set))
    .execute()
  if (choice === 'none') {
    // What is in the hands of the server is left alone.
    await db
      .deleteFrom('mails')
      .where('person_id', '=', personId)
      .where('kind', 'in', CHOSEN)
      .where('state', '=', 'waiting')
      .execute()
  }
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'mail.chosen',
    schoolId: actor.homeSchoolId,
    subject: `person:${personId}`,
    facts: { choice },
  })
  return { ok: true }
}
