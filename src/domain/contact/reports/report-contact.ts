import type { Writer } from '../../../db/handles.ts'
import { findLearner } from '../../learners/index.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import { openMatter, whoMayKnow } from '../../need-to-know/index.ts'
import { type Actor, may, trailName, worksAt } from '../../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { ReportContact } from '../forms.ts'
import { reportWordsOf, sealWords } from '../words.ts'
import { whoHears } from './who-hears.ts'

const RING =
  'Nobody at this school can be told here today. Ring the chair of governors or the trust, and in danger 999. What you wrote is still below'

/**
 * Report contact that was not sought: straight to the safeguarding lead, and past whomever the reporter
 * says it must go (cambrian au.15, societas 5.2c; policy-parameters 9.13). Those who may know of it are
 * told by mail that something waits. Sent twice, it is one report.
 */
export async function reportContact(
  db: Writer,
  actor: Actor,
  command: ReportContact,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, reportId } = command
  const at = { personId: actor.personId, schoolId }
  if (!(await worksAt(db, at, londonDate(now)))) {
    return refuseUnknown('This is not a school at which you work.')
  }
  if (await isSent(db, actor, reportId)) return { ok: true }
  const faulty = (await refuseLearner(db, actor, command)) ?? refuseWords(command)
  if (faulty) return faulty
  const heard = await whoHears(db, actor, command, now)
  const { roles } = heard
  if (!roles) return refuse(RING, 'past')
  await openMatter(
    db,
    {
      trustId: actor.trustId,
      matterId: reportId,
      schoolId,
      kind: 'contact_report',
      roles,
      excluded: heard.excluded.map((personId) => ({ personId, cause: 'conflict' })),
      openedBy: actor.personId,
    },
    now,
  )
  await keepReport(db, actor, command, { keys, now })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact_report.made',
    schoolId,
    subject: `contact_report:${reportId}`,
    facts: { from: command.from, safe: command.safe, past: command.past, roles },
  })
  await tellThem(db, actor, command, now)
  return { ok: true }
}

async function isSent(db: Writer, actor: Actor, reportId: string): Promise<boolean> {
  const row = await db
    .selectFrom('contact_reports')
    .select('report_id')
    .where('report_id', '=', reportId)
    .where('made_by', '=', actor.personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whoever looks learners up may name one; others say in words who it was. */
async function refuseLearner(
  db: Writer,
  actor: Actor,
  { learnerId, schoolId }: ReportContact,
): Promise<Refusal | undefined> {
  if (learnerId === '') return undefined
  const learner = may(actor, 'learner.search', schoolId)
    ? await findLearner(db, learnerId)
    : undefined
  if (learner?.schoolId === schoolId) return undefined
  return refuse('They are not on the register here. Find them again, or say in words who', 'who')
}

function refuseWords(command: ReportContact): Refusal | undefined {
  for (const field of ['who', 'where', 'asked'] as const) {
    const secret = refusePasswordText(command[field], field)
    if (secret) return secret
  }
  return undefined
}

async function keepReport(
  db: Writer,
  actor: Actor,
  command: ReportContact,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<void> {
  const { reportId, who, where, asked } = command
  await db
    .insertInto('contact_reports')
    .values({
      trust_id: actor.trustId,
      report_id: reportId,
      school_id: command.schoolId,
      made_by: actor.personId,
      made_at: now,
      contact_from: command.from,
      learner_id: command.learnerId || null,
      answered: command.answered,
      thought_safe: command.safe,
      past: command.past,
      sealed_words: sealWords(keys, reportWordsOf(actor.trustId, reportId), { who, where, asked }),
      state: 'sent',
    })
    .execute()
}

/** Only that something waits: neither what nor whom it is about. */
async function tellThem(
  db: Writer,
  { trustId, personId }: Actor,
  { reportId, schoolId }: ReportContact,
  now: Date,
): Promise<void> {
  const to = (await whoMayKnow(db, reportId, now)).filter((one) => one !== personId)
  await queueMail(db, { trustId, to, kind: 'contact_reported', occasion: reportId, schoolId }, now)
}
