import type { Reader, Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { digestsOf } from './digests-of.ts'
import { mailSettings } from './mail-settings.ts'
import { newMail } from './new-mail.ts'
import type { Told } from './told.ts'
import { whenTold } from './when-told.ts'

/** How many rows go to the database at once: well below what one statement may carry. */
const AT_ONCE = 2_000

/**
 * Have people told of something by mail, in the transaction of what they are told of. Whoever has left,
 * has no address or wants no such mail is passed over, and nobody is told the same thing twice.
 * @param mail to whom, as ids of people, and of what
 */
export async function queueMail(db: Writer, mail: QueuedMail, now: Date): Promise<void> {
  if (mail.to.length === 0 || !(await mailSettings(db)).mailOn) return
  // Always in one order, so that two who tell the same people cannot wait for each other.
  const wanted = [...new Set(mail.to)].sort()
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    await queueSome(db, { ...mail, to: wanted.slice(from, from + AT_ONCE) }, now)
  }
}

/** Something to tell some people of a trust. */
export interface QueuedMail extends Told {
  readonly trustId: string
  readonly to: readonly string[]
}

async function queueSome(db: Writer, mail: QueuedMail, now: Date): Promise<void> {
  const { trustId, to, ...told } = mail
  const people = await reachable(db, to, londonDate(now))
  const ways = people.map(({ personId, choice }) => ({
    personId,
    way: whenTold(told.kind, choice),
  }))
  const atOnce = ways.filter(({ way }) => way === 'now').map(({ personId }) => personId)
  const daily = ways.filter(({ way }) => way === 'daily').map(({ personId }) => personId)
  const digests = await digestsOf(db, { trustId, personIds: daily }, now)
  const rows = [
    ...atOnce.map((personId) => ({
      ...newMail({ trustId, personId }, now),
      ...aboutOf(told),
      state: 'waiting' as const,
    })),
    ...daily.map((personId) => ({
      ...newMail({ trustId, personId }, now),
      ...aboutOf(told),
      state: 'gathered' as const,
      digest_id: digests.get(personId) ?? null,
    })),
  ]
  if (rows.length === 0) return
  await db
    .insertInto('mails')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'person_id', 'kind', 'occasion']).doNothing(),
    )
    .execute()
}

async function reachable(db: Reader, to: readonly string[], today: string) {
  const rows = await db
    .selectFrom('people as p')
    .leftJoin('mail_choices as c', 'c.person_id', 'p.person_id')
    .select(['p.person_id', 'c.choice'])
    .where('p.person_id', 'in', [...to])
    .where('p.email', 'is not', null)
    .orderBy('p.person_id')
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .execute()
  return rows.map((row) => ({ personId: row.person_id, choice: row.choice ?? ('daily' as const) }))
}

function aboutOf({ kind, occasion, schoolId, subjectId, facts }: Told) {
  return {
    kind,
    occasion,
    school_id: schoolId,
    subject_id: subjectId ?? null,
    facts: JSON.stringify(facts ?? {}),
  }
}
