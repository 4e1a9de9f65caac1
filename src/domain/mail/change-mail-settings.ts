import type { Reader, Writer } from '../../db/handles.ts'
import { type Actor, may, schoolsWhere, trailName } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type MailSettings, mailSettings } from './mail-settings.ts'

/**
 * Whether this person may say what the whole trust sends: with the role across the trust, or at its only
 * school.
 */
export async function mayChangeMail(db: Reader, actor: Actor): Promise<boolean> {
  if (schoolsWhere(actor, 'mail.keep') === 'all') return true
  const schools = await db.selectFrom('schools').select('school_id').limit(2).execute()
  const [only, ...others] = schools
  return only !== undefined && others.length === 0 && may(actor, 'mail.keep', only.school_id)
}

/** Say what a trust sends by mail from now on. Set as it is already, nothing happens. */
export async function changeMailSettings(
  db: Writer,
  actor: Actor,
  command: MailSettings,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  if (!(await mayChangeMail(db, actor))) return FOR_THE_TRUST
  const { mailOn, decisionLinks } = command
  const before = await mailSettings(db)
  if (before.mailOn === mailOn && before.decisionLinks === decisionLinks) return { ok: true }
  const { trustId } = actor
  const set = {
    mail_on: mailOn,
    decision_links: decisionLinks,
    changed_by: actor.personId,
    changed_at: now,
  }
  await db
    .insertInto('mail_settings')
    .values({ trust_id: trustId, ...set })
    .onConflict((conflict) => conflict.columns(['trust_id']).doUpdateSet(set))
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'mail.changed',
    schoolId: null,
    subject: `trust:${trustId}`,
    facts: { mail: mailOn, decision_links: decisionLinks },
  })
  return { ok: true }
}

const FOR_THE_TRUST: Refusal = {
  ok: false,
  kind: 'forbidden',
  message: 'This holds for every school of the trust. Ask an administrator of the trust.',
}
