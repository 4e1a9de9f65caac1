import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import { openMatter, rolesThatHear } from '../../need-to-know/index.ts'
import { type Actor, trailName, worksAt } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { sealText } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { At } from '../at.ts'
import { lowLevelWordsOf } from '../places.ts'
import { NOBODY_HEARS } from '../refusals.ts'
import { tellKnowers } from '../tell-knowers.ts'

/** Days after which a low-level concern is looked at again and closed, unless something is to be done. */
const CLOSES_AFTER = 28

export interface LowLevelConcern {
  readonly schoolId: string
  readonly adultId: string
  readonly words: string
  /** ISO date; empty where it is not known. */
  readonly happenedOn: string
  /** The case that it came out of. */
  readonly fromCaseId?: string | undefined
}

/**
 * Tell of a low-level concern about an adult, or of one’s own conduct (domain-facts M7). It goes to the
 * register of the safeguarding lead and the head, apart from allegations; whom it is about never reads
 * it there, also when they told of it themselves.
 */
export async function tellLowLevel(
  db: Writer,
  actor: Actor,
  concern: LowLevelConcern,
  at: At,
): Promise<{ readonly ok: true; readonly concernId: string } | Refusal> {
  const { schoolId, adultId, words, happenedOn, fromCaseId } = concern
  const { trustId, personId } = actor
  const today = londonDate(at.now)
  if (!(await worksAt(db, { personId: adultId, schoolId }, today))) {
    return refuse('Choose an adult of this school.', 'adultId')
  }
  if (happenedOn > today) return refuse('This day is still to come.', 'happenedOn')
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const where = { schoolId, excluded: [adultId] }
  const roles = await rolesThatHear(db, ['dsl', 'head'], where, at.now)
  if (!roles) return NOBODY_HEARS
  const concernId = randomUUID()
  await openMatter(
    db,
    {
      trustId,
      matterId: concernId,
      schoolId,
      kind: 'low_level_concern',
      roles,
      excluded: [{ personId: adultId, cause: 'subject' }],
      openedBy: personId,
    },
    at.now,
  )
  await db
    .insertInto('low_level_concerns')
    .values({
      trust_id: trustId,
      concern_id: concernId,
      school_id: schoolId,
      adult_id: adultId,
      told_at: at.now,
      told_by: personId,
      self_referred: adultId === personId,
      happened_on: happenedOn || null,
      sealed_words: sealText(at.keys, lowLevelWordsOf(trustId, concernId), words),
      state: 'open',
      closes_on: daysAfter(today, CLOSES_AFTER),
      from_case_id: fromCaseId ?? null,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'conduct.told',
    schoolId,
    subject: `conduct:${concernId}`,
    facts: { matter: concernId, self: adultId === personId },
  })
  await tellKnowers(
    db,
    { trustId, schoolId, matterId: concernId, occasion: concernId, but: personId },
    at.now,
  )
  return { ok: true, concernId }
}
