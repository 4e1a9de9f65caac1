import { createHash, randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { consentMonths, policyInForce } from '../policies/index.ts'
import { wordingText } from './wording-text.ts'

export interface Wording {
  readonly wordingId: string
  readonly text: string
  readonly firstUsedAt: Date
}

interface SchoolKey {
  readonly trustId: string
  readonly schoolId: string
}

/**
 * The wording that families are shown today, kept under its digest the first time it is used. It is
 * made anew from the policy in force and the open channels, so a change of either is a new wording.
 */
export async function keepWording(db: Writer, school: SchoolKey, now: Date): Promise<Wording> {
  const text = await textFor(db, school.schoolId, londonDate(now))
  await db
    .insertInto('consent_wordings')
    .values({
      trust_id: school.trustId,
      wording_id: randomUUID(),
      school_id: school.schoolId,
      text,
      text_sha256: sha256(text),
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'school_id', 'text_sha256']).doNothing(),
    )
    .execute()
  const row = await db
    .selectFrom('consent_wordings')
    .select(['wording_id', 'text', 'created_at'])
    .where('school_id', '=', school.schoolId)
    .where('text_sha256', '=', sha256(text))
    .executeTakeFirstOrThrow()
  return { wordingId: row.wording_id, text: row.text, firstUsedAt: row.created_at }
}

/** Every wording that a school has used, the newest first: a paper form may carry an older one. */
export async function wordingsOf(db: Reader, schoolId: string): Promise<Wording[]> {
  const rows = await db
    .selectFrom('consent_wordings')
    .select(['wording_id', 'text', 'created_at'])
    .where('school_id', '=', schoolId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    wordingId: row.wording_id,
    text: row.text,
    firstUsedAt: row.created_at,
  }))
}

/** Whether this wording is one of the school's. */
export async function isWordingOf(
  db: Reader,
  schoolId: string,
  wordingId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('consent_wordings')
    .select('wording_id')
    .where('school_id', '=', schoolId)
    .where('wording_id', '=', wordingId)
    .executeTakeFirst()
  return row !== undefined
}

async function textFor(db: Reader, schoolId: string, today: string): Promise<string> {
  const { pack } = await policyInForce(db, schoolId, today)
  const school = await db
    .selectFrom('schools')
    .select('name')
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  const channels = await db
    .selectFrom('channels')
    .select('name')
    .where('school_id', '=', schoolId)
    .where('status', '=', 'open')
    .orderBy('name')
    .execute()
  return wordingText({
    school: school.name,
    terms: pack.terms,
    channels: channels.map((channel) => channel.name),
    months: await consentMonths(db, schoolId, today),
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
