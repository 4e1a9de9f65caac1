import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { daysAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { AskMonitoring } from './forms.ts'
import { monitoringWordsOf } from './sealed-words.ts'

/** Longer than a year is no purpose but a habit: it is asked for again. */
export const MOST_DAYS = 366
/** What nobody is told of is short. */
export const COVERT_MOST_DAYS = 28

/**
 * Ask for leave to monitor, with purpose, necessity, alternatives, notice, assessment and an end
 * (cambrian mon.1, maesteg mon.2, oldchurch 6.1, lwlat 11.1a, societas 6.1a; policy-parameters 9.3). Consent is
 * never the basis: nobody is asked for it (maesteg mon.3, lwlat 11.1b).
 */
export async function askMonitoring(
  db: Writer,
  actor: Actor,
  command: AskMonitoring,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly authorisationId: string } | Refusal> {
  const { schoolId, manner, fromDate, toDate, aboutPerson } = command
  if (!may(actor, 'monitoring.ask', schoolId)) return refuseRole('monitoring.ask')
  const wrong = await wrongWith(db, actor, command, now)
  if (wrong) return wrong
  const authorisationId = randomUUID()
  const { trustId, personId } = actor
  const { purpose, necessity, alternatives, scope, assessment } = command
  const words = JSON.stringify({ purpose, necessity, alternatives, scope, assessment })
  await db
    .insertInto('monitoring_authorisations')
    .values({
      trust_id: trustId,
      authorisation_id: authorisationId,
      school_id: schoolId,
      covert: manner === 'covert',
      ground: manner === 'covert' ? command.ground : null,
      state: 'asked',
      notice_on: command.noticeOn,
      from_date: fromDate,
      to_date: toDate,
      about_person: aboutPerson,
      sealed_words: sealText(keys, monitoringWordsOf(trustId, authorisationId), words),
      asked_by: personId,
      asked_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'monitoring.asked',
    schoolId,
    subject: `monitoring:${authorisationId}`,
    facts: { manner, from: fromDate, to: toDate },
  })
  return { ok: true, authorisationId }
}

async function wrongWith(
  db: Writer,
  actor: Actor,
  command: AskMonitoring,
  now: Date,
): Promise<Refusal | undefined> {
  const { schoolId, manner, fromDate, toDate, aboutPerson } = command
  const today = londonDate(now)
  if (fromDate < today) return refuse('Leave is asked for before it begins.', 'fromDate')
  const most = manner === 'covert' ? COVERT_MOST_DAYS : MOST_DAYS
  if (toDate > daysAfter(fromDate, most)) {
    return refuse(`Choose an end within ${most} days. It can be asked for again.`, 'toDate')
  }
  if (aboutPerson === actor.personId) return refuse('Nobody asks about themselves.', 'aboutPerson')
  if (aboutPerson && !(await worksAt(db, { personId: aboutPerson, schoolId }, today))) {
    return refuse('Choose somebody who works at this school.', 'aboutPerson')
  }
  for (const field of ['purpose', 'necessity', 'alternatives', 'scope', 'assessment'] as const) {
    const secret = refusePasswordText(command[field], field)
    if (secret) return secret
  }
  return undefined
}
