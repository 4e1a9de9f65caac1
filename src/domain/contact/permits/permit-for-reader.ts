import { z } from 'zod'
import type { Reader, Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may, type StepTaker, trailName } from '../../people/index.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { logWordsOf, openWords, parentsOf } from '../words.ts'
import { learnersOfPermit, type PermitLearner } from './learners-of-permit.ts'
import { openPermitActions, type PermitAction } from './permit-lifecycle.ts'
import { standingToPermit } from './permit-standing.ts'
import { loadPermit, type PermitAt, type StoredPermit } from './stored-permit.ts'

/** One contact of a log. Its words are there for whoever wrote it and whoever looked at it. */
export interface LogEntry {
  readonly entryId: string
  readonly happenedAt: Date
  readonly writtenAt: Date
  readonly words: { readonly purpose: string; readonly summary: string } | undefined
  readonly looks: readonly { readonly by: string; readonly at: Date }[]
}

/** A learner of the permit with who spoke for their parents, for those who may read it. */
export interface LearnerForReader extends PermitLearner {
  readonly who: string | undefined
}

/** Leave for contact with everything that its page shows. */
export interface PermitForReader {
  readonly permit: StoredPermit
  readonly holder: { readonly name: string; readonly position: string }
  readonly decidedBy: string | null
  readonly attestedBy: string | null
  readonly learners: readonly LearnerForReader[]
  readonly deciders: readonly StepTaker[]
  readonly open: readonly PermitAction[]
  readonly log: readonly LogEntry[]
  /** Whether it is the reader’s own. */
  readonly own: boolean
}

const parentsWords = z.object({ who: z.string() })
const logWords = z.object({ purpose: z.string(), summary: z.string() })

/**
 * Leave for contact as its reader may see it. Where a safeguarding lead reads why parents are not told,
 * that stands in the safeguarding book.
 * @param asked `lookId`: the look whose entries of the log are shown to whoever looked
 * @returns undefined for whoever has nothing to do with it, as for one that is not there
 */
export async function permitForReader(
  db: Writer,
  actor: Actor,
  asked: PermitAt & { readonly lookId?: string | undefined },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<PermitForReader | undefined> {
  const permit = await loadPermit(db, asked)
  if (!permit) return undefined
  const today = londonDate(now)
  const { capacities, deciders } = await standingToPermit(db, actor, permit, today)
  if (capacities.length === 0) return undefined
  const own = permit.askedBy === actor.personId
  const leads = !own && may(actor, 'contact.withhold', permit.schoolId)
  const learners = (await learnersOfPermit(db, permit.permitId, today)).map((learner) => ({
    ...learner,
    who: whoOf(learner, permit, { leads, keys }),
  }))
  if (learners.some((one) => one.parents === 'not_told' && one.who !== undefined)) {
    await enterReasonRead(db, actor, permit, now)
  }
  return {
    permit,
    ...(await namesOf(db, permit.permitId)),
    learners,
    deciders,
    open: openPermitActions(permit.state, capacities),
    log: await logOf(db, permit, { reader: actor.personId, lookId: asked.lookId, keys }),
    own,
  }
}

async function namesOf(db: Reader, permitId: string) {
  const names = await db
    .selectFrom('contact_permits as c')
    .innerJoin('people as p', 'p.person_id', 'c.asked_by')
    .leftJoin('people as d', 'd.person_id', 'c.decided_by')
    .leftJoin('people as a', 'a.person_id', 'c.attested_by')
    .select(['p.name', 'p.position', 'd.name as decided_by', 'a.name as attested_by'])
    .where('c.permit_id', '=', permitId)
    .executeTakeFirstOrThrow()
  return {
    holder: { name: names.name, position: names.position },
    decidedBy: names.decided_by,
    attestedBy: names.attested_by,
  }
}

/** Who spoke for the parents; why they are not told, for safeguarding leads alone. */
function whoOf(
  { learnerId, parents, sealed }: PermitLearner,
  { trustId, permitId }: StoredPermit,
  { leads, keys }: { readonly leads: boolean; readonly keys: SealingKeys },
): string | undefined {
  if (sealed === null || (parents === 'not_told' && !leads)) return undefined
  const place = parentsOf(trustId, permitId, learnerId)
  return openWords(keys, place, { sealed, as: parentsWords })?.who
}

async function enterReasonRead(
  db: Writer,
  actor: Actor,
  { permitId, schoolId }: StoredPermit,
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact.reason_read',
    schoolId,
    subject: `contact_permit:${permitId}`,
  })
}

async function logOf(
  db: Reader,
  permit: StoredPermit,
  asked: {
    readonly reader: string
    readonly lookId: string | undefined
    readonly keys: SealingKeys
  },
): Promise<LogEntry[]> {
  const { reader, lookId, keys } = asked
  const rows = await db
    .selectFrom('contact_log_entries')
    .selectAll()
    .where('permit_id', '=', permit.permitId)
    .orderBy('happened_at', 'desc')
    .orderBy('entry_id')
    .execute()
  const looks = await db
    .selectFrom('contact_log_looks as l')
    .innerJoin('contact_log_entries as e', 'e.entry_id', 'l.entry_id')
    .innerJoin('people as p', 'p.person_id', 'l.looked_by')
    .select(['l.look_id', 'l.entry_id', 'l.looked_by', 'l.looked_at', 'p.name'])
    .where('e.permit_id', '=', permit.permitId)
    .orderBy('l.looked_at')
    .execute()
  return rows.map((row) => {
    const looked = looks.filter((one) => one.entry_id === row.entry_id)
    const open =
      permit.askedBy === reader ||
      looked.some((one) => one.looked_by === reader && one.look_id === lookId)
    return {
      entryId: row.entry_id,
      happenedAt: row.happened_at,
      writtenAt: row.written_at,
      words: open
        ? openWords(keys, logWordsOf(permit.trustId, row.entry_id), {
            sealed: row.sealed_words,
            as: logWords,
          })
        : undefined,
      looks: looked.map((one) => ({ by: one.name, at: one.looked_at })),
    }
  })
}
