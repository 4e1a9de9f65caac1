import type { Reader, Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { queueMail } from '../mail/index.ts'
import { appendEntry } from '../trail/index.ts'
import { workingDaysBetween } from '../working-days.ts'
import { countingVersions } from './counting-versions.ts'
import { unsignedPeople } from './queries/unsigned-people.ts'
import { REMINDER_DAYS, TO_MANAGER } from './reminder-days.ts'

/**
 * Which word is due to somebody who has not signed.
 * @param since calendar date from which they have been bound
 * @param last the number of the last word that went out; -1 for none
 * @returns the number of the next, or undefined while none is due
 */
export function reminderDue(since: string, last: number, today: string): number | undefined {
  const next = last + 1
  const days = REMINDER_DAYS[next]
  if (days === undefined || since > today) return undefined
  return workingDaysBetween(since, today) >= days ? next : undefined
}

/**
 * Remind everyone at a school who has not signed the policy in force, one word a day at most. Late joiners
 * count from the day on which they came.
 * @returns how many words went out
 */
export async function remindUnsigned(
  db: Writer,
  at: { readonly trustId: string; readonly schoolId: string },
  now: Date,
): Promise<number> {
  const { trustId, schoolId } = at
  const today = londonDate(now)
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return 0
  const unsigned = await unsignedPeople(db, { schoolId, today })
  const said = await lastWords(db, versions.policyVersionId)
  const due = unsigned.flatMap(({ personId, boundSince, lineManagerId }) => {
    const nth = reminderDue(boundSince, said.get(personId) ?? -1, today)
    return nth === undefined ? [] : [{ personId, nth, lineManagerId }]
  })
  if (due.length === 0) return 0
  await db
    .insertInto('acknowledgement_reminders')
    .values(
      due.map(({ personId, nth }) => ({
        trust_id: trustId,
        policy_version_id: versions.policyVersionId,
        person_id: personId,
        nth,
        sent_at: now,
      })),
    )
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:acknowledgement',
    action: 'policy.reminded',
    schoolId,
    subject: `policy_version:${versions.policyVersionId}`,
    facts: { people: due.length, to_managers: due.filter(({ nth }) => nth === TO_MANAGER).length },
  })
  await mailWords(db, { ...at, versionId: versions.policyVersionId, due }, now)
  return due.length
}

interface DueWords {
  readonly trustId: string
  readonly schoolId: string
  readonly versionId: string
  readonly due: readonly {
    readonly personId: string
    readonly nth: number
    readonly lineManagerId: string | null
  }[]
}

/** Each word goes to the person it is about, and the last to their line manager, once a day. */
async function mailWords(db: Writer, words: DueWords, now: Date): Promise<void> {
  const { trustId, schoolId, versionId, due } = words
  const about = { trustId, schoolId, subjectId: versionId }
  for (const nth of new Set(due.map((one) => one.nth))) {
    const told = due.filter((one) => one.nth === nth)
    if (nth === TO_MANAGER) {
      const to = told.flatMap(({ lineManagerId }) => lineManagerId ?? [])
      const occasion = `${versionId}:${londonDate(now)}`
      await queueMail(db, { ...about, to, kind: 'team_unsigned', occasion }, now)
    } else {
      const to = told.map(({ personId }) => personId)
      const occasion = `${versionId}:${nth}`
      const facts = { nth: String(nth) }
      await queueMail(db, { ...about, to, kind: 'policy_to_sign', occasion, facts }, now)
    }
  }
}

async function lastWords(db: Reader, versionId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('acknowledgement_reminders')
    .select(({ fn }) => ['person_id', fn.max<number>('nth').as('nth')])
    .where('policy_version_id', '=', versionId)
    .groupBy('person_id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.nth]))
}
