import type { Reader, Writer } from '../../db/handles.ts'
import type { ConcernMessageKind } from '../../vocabulary/concerns.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { type SentIn, sentInOf } from '../evidence/index.ts'
import { findMatter } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type ExcludedPerson, excludedFrom } from './queries/excluded-from.ts'
import { type Concern, concernsKnownTo, lockConcern } from './record.ts'
import { openReport, openWords, type ReportWords } from './words.ts'

/** Something said on a concern, as those who may know of it read it. */
export interface ConcernMessage {
  readonly messageId: string
  readonly kind: Exclude<ConcernMessageKind, 'report'>
  readonly at: Date
  /** Null for the reporter. */
  readonly by: string | null
  readonly words: string
}

/** A concern with its words. */
export interface ConcernRecord extends Concern {
  readonly report: ReportWords
  /** Null where no name is on record. */
  readonly reportedByName: string | null
  readonly messages: readonly ConcernMessage[]
  /** Who may know of it, by role. */
  readonly roles: readonly MatterRole[]
  readonly excluded: readonly ExcludedPerson[]
  /** What the reporter sent in, which lies with the evidence. */
  readonly sentIn: readonly SentIn[]
  /** Whether the reader may know of the case that it belongs to. */
  readonly caseKnown: boolean
  /** Others about the same event, as far as the reader may know of them. */
  readonly sameEvent: readonly Concern[]
  /** Further concerns of the school that could be about the same event. */
  readonly couldBeSame: readonly Concern[]
}

const MOST_OFFERED = 30

/**
 * Read a concern: that somebody did is an entry in the trail each time, and a new one is seen from now on.
 * @returns undefined alike for one that is not there and one that they must not know of
 */
export async function readConcern(
  db: Writer,
  actor: Actor,
  concernId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<ConcernRecord | undefined> {
  const concern = await lockConcern(db, actor, concernId, now)
  const matter = await findMatter(db, actor, concernId, now)
  if (!concern || !matter) return undefined
  const state = concern.state === 'new' ? 'seen' : concern.state
  await db
    .updateTable('concerns')
    .set({ state, waits_since: null })
    .where('concern_id', '=', concernId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'concern.read',
    schoolId: concern.schoolId,
    subject: `concern:${concernId}`,
  })
  const [words, excluded, sentIn, siblings, ofCase] = await Promise.all([
    wordsOf(db, actor.trustId, concernId, keys),
    excludedFrom(db, concernId),
    sentInOf(db, concernId),
    siblingsOf(db, actor, concern, now),
    concern.caseId ? findMatter(db, actor, concern.caseId, now) : undefined,
  ])
  const { roles } = matter
  const caseKnown = ofCase !== undefined
  return { ...concern, state, ...words, ...siblings, excluded, sentIn, caseKnown, roles }
}

async function wordsOf(...[db, trustId, concernId, keys]: [Reader, string, string, SealingKeys]) {
  const rows = await db
    .selectFrom('concern_messages as w')
    .leftJoin('people as p', 'p.person_id', 'w.written_by')
    .select(['w.message_id as messageId', 'w.kind', 'w.written_at as at', 'p.name as by'])
    .select('w.sealed_words as sealed')
    .where('w.concern_id', '=', concernId)
    .orderBy('w.written_at')
    .orderBy('w.message_id')
    .execute()
  const first = rows.find((row) => row.kind === 'report')
  if (!first) throw new Error('A concern has no report.')
  const { messageId } = first
  return {
    report: openReport(keys, { trustId, messageId }, first.sealed),
    reportedByName: first.by,
    messages: rows.flatMap(({ sealed, kind, ...row }): ConcernMessage[] => {
      if (kind === 'report') return []
      return [
        { ...row, kind, words: openWords(keys, { trustId, messageId: row.messageId }, sealed) },
      ]
    }),
  }
}

async function siblingsOf(...[db, actor, concern, now]: [Reader, Actor, Concern, Date]) {
  const others = concernsKnownTo(db, actor, now)
    .where('c.school_id', '=', concern.schoolId)
    .where('c.concern_id', '<>', concern.concernId)
    .orderBy('c.received_at', 'desc')
    .orderBy('c.concern_id')
  const { eventId } = concern
  const [sameEvent, open] = await Promise.all([
    eventId === null ? [] : others.where('c.event_id', '=', eventId).execute(),
    others.where('c.state', '<>', 'closed').limit(MOST_OFFERED).execute(),
  ])
  const couldBeSame = open.filter((one) => eventId === null || one.eventId !== eventId)
  return { sameEvent, couldBeSame }
}
