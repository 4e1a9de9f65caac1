import type { Writer } from '../../db/handles.ts'
import type { TakedownReason, TakedownRoute } from '../../vocabulary/takedown-requests.ts'
import { openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { mayBeAsked } from './lifecycle.ts'
import { storedWords } from './read-takedown.ts'
import { requestWordsOf } from './sealed-words.ts'

/** What a letter is filled with. */
export interface LetterRecord {
  readonly school: string
  readonly address: string
  readonly about: string
  readonly person: string
  readonly reason: TakedownReason
  readonly notedAt: Date
}

/** The letter is there, and may not be written yet. */
export interface LetterNotNow {
  readonly notNow: string
}

const NOT_NOW =
  'Nobody is asked yet: first it is kept as evidence and looked through for what may be protected. Put both on record, then the letter is here.'

/**
 * The record for a letter of a request. That it was opened is an entry in the trail.
 * @returns undefined alike for what is not there, what this person must not know of, and a letter of the other route
 */
export async function letterFor(
  db: Writer,
  actor: Actor,
  asked: {
    readonly requestId: string
    readonly letter: string
    readonly route: TakedownRoute
    /** It is the request itself. */
    readonly asks: boolean
  },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<LetterRecord | LetterNotNow | undefined> {
  const row = await db
    .selectFrom('takedown_requests as t')
    .innerJoin('matters as m', 'm.matter_id', 't.matter_id')
    .innerJoin('schools as s', 's.school_id', 'm.school_id')
    .select([
      't.state',
      't.reason',
      't.opened_at',
      't.sealed_words',
      't.matter_id',
      'm.school_id',
      's.name',
    ])
    .where('t.request_id', '=', asked.requestId)
    .where('t.route', '=', asked.route)
    .where(openTo(actor, now))
    .executeTakeFirst()
  if (!row) return undefined
  if (asked.asks && !mayBeAsked(row.state)) return { notNow: NOT_NOW }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'takedown.letter',
    schoolId: row.school_id,
    subject: `takedown_request:${asked.requestId}`,
    facts: { matter: row.matter_id, letter: asked.letter },
  })
  const place = requestWordsOf(actor.trustId, asked.requestId)
  const words = storedWords(openText(keys, place, row.sealed_words))
  return {
    school: row.name,
    reason: row.reason,
    notedAt: row.opened_at,
    ...(words ?? { address: '', about: '', person: '' }),
  }
}
