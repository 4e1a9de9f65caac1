import type { Writer } from '../../db/handles.ts'
import { type Actor, may, personToLink, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { mailSettings } from './mail-settings.ts'
import { queueMail } from './queue-mail.ts'

/** Send a test to whoever asks for it, by the very way that every mail goes; one a minute at most. */
export async function askTestMail(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId } = command
  if (!may(actor, 'mail.keep', schoolId)) return refuseRole('mail.keep')
  const off = await refuseOff(db)
  if (off) return off
  const { trustId, personId } = actor
  const mail = { kind: 'test', occasion: minuteOf(now), schoolId } as const
  await queueMail(db, { trustId, to: [personId], ...mail }, now)
  return { ok: true }
}

/** Have a one-time link to set a password sent to somebody, instead of handing it over. */
export async function mailPasswordLink(
  db: Writer,
  actor: Actor,
  command: { readonly personId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await personToLink(db, actor, command.personId, now)
  if (!found.ok) return found
  const off = await refuseOff(db)
  if (off) return off
  const { trustId } = actor
  const { personId, schoolId } = found.person
  const facts = { askedBy: actor.personId }
  const mail = { kind: 'password_link', occasion: minuteOf(now), schoolId, facts } as const
  await queueMail(db, { trustId, to: [personId], ...mail }, now)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'password_link.mailed',
    schoolId,
    subject: `person:${personId}`,
  })
  return { ok: true }
}

async function refuseOff(db: Writer): Promise<Refusal | undefined> {
  if ((await mailSettings(db)).mailOn) return undefined
  return refuse('Your trust has switched mail off. Switch it on first, under “Settings”, “Mail”.')
}

function minuteOf(now: Date): string {
  return now.toISOString().slice(0, 16)
}
