import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { looksImported } from '../../../policy/index.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { LogContact } from '../forms.ts'
import { logWordsOf, sealWords } from '../words.ts'
import { stepOnPermit } from './step-on-permit.ts'

/**
 * Write an approved contact into its log: when, what for, and what about in a line (societas 5.4a). What
 * looks like copied messages is refused: a log must not become a store of what children wrote. Nothing in
 * it is edited afterwards; a mistake is put right by another entry.
 */
export async function logContact(
  db: Writer,
  actor: Actor,
  command: LogContact,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { permitId, happenedAt, purpose, summary, schoolId } = command
  const step = await stepOnPermit(db, actor, { at: command, action: 'log' }, now)
  if (!step.ok) return step
  const { permit } = step
  if (happenedAt > now) return refuse('Enter a time that has passed', 'happenedAt')
  if (permit.decidedAt && happenedAt < startOfMinute(permit.decidedAt)) {
    return refuse('This was before the contact was approved. Speak to your manager', 'happenedAt')
  }
  const faulty = refuseWords(command)
  if (faulty) return faulty
  const entryId = randomUUID()
  await db
    .insertInto('contact_log_entries')
    .values({
      trust_id: actor.trustId,
      entry_id: entryId,
      permit_id: permitId,
      happened_at: happenedAt,
      sealed_words: sealWords(keys, logWordsOf(actor.trustId, entryId), { purpose, summary }),
      written_by: actor.personId,
      written_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact_permit.logged',
    schoolId,
    subject: `contact_permit:${permitId}`,
    facts: { entry: entryId, happened: happenedAt.toISOString() },
  })
  return { ok: true }
}

/** Forms know minutes. */
function startOfMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000)
}

function refuseWords(command: LogContact): Refusal | undefined {
  for (const field of ['purpose', 'summary'] as const) {
    const secret = refusePasswordText(command[field], field)
    if (secret) return secret
    if (looksImported(command[field])) {
      return refuse(
        'This looks like messages copied from a chat. Say in a line of your own what it was about: what learners wrote is not kept here',
        field,
      )
    }
  }
  return undefined
}
