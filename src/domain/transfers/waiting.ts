import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { MATTER_ROLES } from '../../vocabulary/matters.ts'
import { BEFORE_HAND_OVER, type TransferState } from '../../vocabulary/transfers.ts'
import { daysAfter } from '../calendar.ts'
import { knownName } from '../learners/index.ts'
import { londonDate } from '../london-time.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { knownTransfers } from './known-transfer.ts'

/** A transfer about which something is to be done. */
export interface WaitingTransfer {
  readonly transferId: string
  readonly schoolId: string
  readonly state: TransferState
  readonly dueOn: string
  readonly chaseOn: string | null
}

const MOST = 20

/** Files that are still to be handed over and receipts that are to be asked for today, what is due first on top. */
export async function transfersWaiting(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<readonly WaitingTransfer[]> {
  if (!isHanded(actor)) return []
  const rows = await knownTransfers(db, actor, now)
    .where((where) =>
      where.or([
        where('t.state', 'in', BEFORE_HAND_OVER),
        where('t.chase_on', '<=', londonDate(now)),
      ]),
    )
    .orderBy(sql`coalesce(t.chase_on, t.due_on)`)
    .orderBy('t.transfer_id')
    .limit(MOST)
    .execute()
  return rows.map(({ transferId, schoolId, state, dueOn, chaseOn }) => ({
    ...{ transferId, schoolId, state, dueOn, chaseOn },
  }))
}

/** A learner who leaves and is named in something that this person may know of. */
export interface LeaverWithFile {
  readonly learnerId: string
  readonly schoolId: string
  readonly name: string
  /** Calendar date; null while they only may have left. */
  readonly leftOn: string | null
}

/** Whoever left longer ago was asked about at the time. */
const ASKED_FOR_DAYS = 190

/**
 * Learners who left or may have left, are named in a case or a report of contact that this person may know of, and for
 * whom nothing is under way. Nobody else is told that there is anything.
 */
export async function leaversWithFile(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<readonly LeaverWithFile[]> {
  if (!isHanded(actor)) return []
  const since = daysAfter(londonDate(now), -ASKED_FOR_DAYS)
  const open = openTo(actor, now)
  const rows = await db
    .selectFrom('learners as l')
    .select(['l.learner_id', 'l.school_id', 'l.left_on'])
    .select(['l.forename', 'l.preferred_forename', 'l.surname'])
    .where('l.status', 'in', ['leaver_proposed', 'left'])
    .where((where) => where.or([where('l.left_on', 'is', null), where('l.left_on', '>=', since)]))
    .where(
      sql<boolean>`(exists (select 1 from case_people n
          join matters m on m.trust_id = n.trust_id and m.matter_id = n.case_id
          where n.trust_id = l.trust_id and n.learner_id = l.learner_id and n.ended_at is null
            and ${open})
        or exists (select 1 from contact_reports r
          join matters m on m.trust_id = r.trust_id and m.matter_id = r.report_id
          where r.trust_id = l.trust_id and r.learner_id = l.learner_id and ${open}))
        and not exists (select 1 from transfers t
          join matters m on m.trust_id = t.trust_id and m.matter_id = t.transfer_id
          where t.trust_id = l.trust_id and t.learner_id = l.learner_id
            and t.state <> 'withdrawn' and ${open})`,
    )
    .orderBy('l.left_on')
    .orderBy('l.surname')
    .orderBy('l.learner_id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    learnerId: row.learner_id,
    schoolId: row.school_id,
    name: knownName({
      forename: row.forename,
      preferredForename: row.preferred_forename,
      surname: row.surname,
    }),
    leftOn: row.left_on,
  }))
}

/** Whether anything confidential can be handed to them at all; most people are spared the question. */
function isHanded({ roles }: Actor): boolean {
  return roles.some(({ role }) => (MATTER_ROLES as readonly string[]).includes(role))
}
