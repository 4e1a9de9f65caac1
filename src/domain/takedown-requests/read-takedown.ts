import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { Platform } from '../../vocabulary/evidence.ts'
import type {
  TakedownAction,
  TakedownReason,
  TakedownReporter,
  TakedownRoute,
  TakedownState,
} from '../../vocabulary/takedown-requests.ts'
import { findMatter, openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { requestWordsOf, stepWordsOf } from './sealed-words.ts'

/** A request in a list: nothing of what it says. */
export interface TakedownSummary {
  readonly requestId: string
  readonly matterId: string
  readonly route: TakedownRoute
  readonly platform: Platform
  readonly reason: TakedownReason
  readonly reporter: TakedownReporter
  readonly state: TakedownState
  readonly openedAt: Date
  readonly openedBy: string
  readonly checkDueAt: Date | null
}

/** A request as it is read. */
export interface TakedownSeen extends TakedownSummary {
  readonly schoolId: string
  readonly requestedBy: string | null
  /** Undefined when the key that opens them is not there. */
  readonly words:
    | { readonly address: string; readonly about: string; readonly person: string }
    | undefined
  readonly steps: readonly {
    readonly action: TakedownAction
    readonly at: Date
    readonly by: string
    readonly words: string
  }[]
}

const stored = z.object({ address: z.string(), about: z.string(), person: z.string() })

/** What was sealed of a request; undefined when it did not open. */
export function storedWords(opened: string | undefined): TakedownSeen['words'] {
  return opened === undefined ? undefined : stored.parse(JSON.parse(opened))
}

/**
 * The requests of a matter. That somebody looked is an entry in the trail.
 * @returns undefined alike for a matter that is not there and one that they must not know of
 */
export async function listTakedowns(
  db: Writer,
  actor: Actor,
  matterId: string,
  now: Date,
): Promise<readonly TakedownSummary[] | undefined> {
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return undefined
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'takedown.listed',
    schoolId: matter.schoolId,
    subject: `matter:${matterId}`,
  })
  const rows = await known(db, actor, now)
    .where('t.matter_id', '=', matterId)
    .orderBy('t.opened_at')
    .orderBy('t.request_id')
    .execute()
  return rows.map(summary)
}

/** Requests at which somebody has to look today, for those who may know of them. */
export async function takedownsDue(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<readonly TakedownSummary[]> {
  const rows = await known(db, actor, now)
    .where('t.check_due_at', '<=', now)
    .orderBy('t.check_due_at')
    .limit(20)
    .execute()
  return rows.map(summary)
}

/** One request with its words and steps. That it was read is an entry in the trail. */
export async function readTakedown(
  db: Writer,
  actor: Actor,
  requestId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<TakedownSeen | undefined> {
  const row = await known(db, actor, now)
    .select(['t.sealed_words', 't.requested_by', 'm.school_id'])
    .where('t.request_id', '=', requestId)
    .executeTakeFirst()
  if (!row) return undefined
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'takedown.read',
    schoolId: row.school_id,
    subject: `takedown_request:${requestId}`,
    facts: { matter: row.matter_id },
  })
  const words = openText(keys, requestWordsOf(actor.trustId, requestId), row.sealed_words)
  return {
    ...summary(row),
    schoolId: row.school_id,
    requestedBy: row.requested_by,
    words: storedWords(words),
    steps: await stepsOf(db, actor.trustId, { requestId, keys }),
  }
}

function known(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('takedown_requests as t')
    .innerJoin('matters as m', 'm.matter_id', 't.matter_id')
    .innerJoin('people as p', 'p.person_id', 't.opened_by')
    .select(['t.request_id', 't.matter_id', 't.route', 't.platform', 't.reason', 't.reporter'])
    .select(['t.state', 't.opened_at', 't.check_due_at', 'p.name as opener'])
    .where(openTo(actor, now))
}

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number]

function summary(row: Row): TakedownSummary {
  const { route, platform, reason, reporter, state } = row
  return {
    ...{ route, platform, reason, reporter, state },
    requestId: row.request_id,
    matterId: row.matter_id,
    openedAt: row.opened_at,
    openedBy: row.opener,
    checkDueAt: row.check_due_at,
  }
}

async function stepsOf(
  db: Reader,
  trustId: string,
  of: { readonly requestId: string; readonly keys: SealingKeys },
): Promise<TakedownSeen['steps']> {
  const rows = await db
    .selectFrom('takedown_steps as s')
    .innerJoin('people as p', 'p.person_id', 's.by_person')
    .select(['s.step_id', 's.action', 's.at', 's.sealed_words', 'p.name as by'])
    .where('s.request_id', '=', of.requestId)
    .orderBy('s.place')
    .execute()
  return rows.map(({ step_id, action, at, by, sealed_words }) => ({
    ...{ action, at, by },
    words:
      sealed_words === ''
        ? ''
        : (openText(of.keys, stepWordsOf(trustId, step_id), sealed_words) ?? ''),
  }))
}
