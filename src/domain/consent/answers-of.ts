import type { Reader } from '../../db/handles.ts'
import type { Method, RestrictionKind, Scope } from './codes.ts'

/** One answer as it stands on record. */
export interface AnswerOnRecord {
  readonly consentId: string
  readonly answer: 'given' | 'refused'
  /** Null for every channel, as is its name. */
  readonly channelId: string | null
  readonly channel: string | null
  readonly giverName: string
  readonly relationship: string
  readonly method: Method
  readonly verified: boolean
  readonly givenAt: Date
  readonly expiresAt: Date | null
  readonly withdrawnAt: Date | null
  readonly recordedBy: Recorder
  readonly wordingId: string | null
}

/** One objection as it stands on record. */
export interface ObjectionOnRecord {
  readonly objectionId: string
  readonly channelId: string | null
  readonly channel: string | null
  readonly scope: Scope
  readonly lawfulBasis: string
  readonly objectorName: string
  readonly relationship: string
  readonly method: Method
  readonly madeAt: Date
  readonly withdrawnAt: Date | null
  readonly recordedBy: Recorder
}

/** Who put it on record: the parent through a link, a colleague by name, or an import. */
export type Recorder =
  | { readonly by: 'themselves' }
  | { readonly by: 'colleague'; readonly name: string; readonly position: string }

/** One restriction, for the eyes of the safeguarding lead. */
export interface RestrictionOnRecord {
  readonly restrictionId: string
  readonly kind: RestrictionKind
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly liftedAt: Date | null
}

/** Whose records: all of a learner's, or only what one contact said. */
interface Whose {
  readonly learnerId: string
  readonly contactId?: string | undefined
}

/** Every answer ever given about a learner, the newest first. */
export async function answersOf(db: Reader, whose: Whose): Promise<AnswerOnRecord[]> {
  let query = db
    .selectFrom('consents as c')
    .leftJoin('channels as ch', 'ch.channel_id', 'c.channel_id')
    .selectAll('c')
    .select('ch.name as channel_name')
    .where('c.learner_id', '=', whose.learnerId)
    .orderBy('c.given_at', 'desc')
    .orderBy('c.consent_id')
  if (whose.contactId) query = query.where('c.contact_id', '=', whose.contactId)
  const rows = await query.execute()
  const recorders = await recordersOf(
    db,
    rows.map((row) => row.recorded_by),
  )
  return rows.map((row) => ({
    consentId: row.consent_id,
    answer: row.answer,
    channelId: row.channel_id,
    channel: row.channel_name,
    giverName: row.giver_name,
    relationship: row.relationship,
    method: row.method,
    verified: row.verified === 'verified',
    givenAt: row.given_at,
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at,
    recordedBy: recorders(row.recorded_by),
    wordingId: row.wording_id,
  }))
}

/** Every objection ever made about a learner, the newest first. */
export async function objectionsOf(db: Reader, whose: Whose): Promise<ObjectionOnRecord[]> {
  let query = db
    .selectFrom('objections as o')
    .leftJoin('channels as ch', 'ch.channel_id', 'o.channel_id')
    .selectAll('o')
    .select('ch.name as channel_name')
    .where('o.learner_id', '=', whose.learnerId)
    .orderBy('o.made_at', 'desc')
    .orderBy('o.objection_id')
  if (whose.contactId) query = query.where('o.contact_id', '=', whose.contactId)
  const rows = await query.execute()
  const recorders = await recordersOf(
    db,
    rows.map((row) => row.recorded_by),
  )
  return rows.map((row) => ({
    objectionId: row.objection_id,
    channelId: row.channel_id,
    channel: row.channel_name,
    scope: row.scope,
    lawfulBasis: row.lawful_basis,
    objectorName: row.objector_name,
    relationship: row.relationship,
    method: row.method,
    madeAt: row.made_at,
    withdrawnAt: row.withdrawn_at,
    recordedBy: recorders(row.recorded_by),
  }))
}

/** Every restriction of a learner, the newest first. Only for the safeguarding lead. */
export async function restrictionsOf(
  db: Reader,
  learnerId: string,
): Promise<RestrictionOnRecord[]> {
  const rows = await db
    .selectFrom('restrictions as r')
    .innerJoin('people as p', 'p.person_id', 'r.made_by')
    .selectAll('r')
    .select('p.name as made_by_name')
    .where('r.learner_id', '=', learnerId)
    .orderBy('r.made_at', 'desc')
    .orderBy('r.restriction_id')
    .execute()
  return rows.map((row) => ({
    restrictionId: row.restriction_id,
    kind: row.kind,
    reason: row.reason,
    madeBy: row.made_by_name,
    madeAt: row.made_at,
    liftedAt: row.lifted_at,
  }))
}

async function recordersOf(
  db: Reader,
  names: readonly string[],
): Promise<(recordedBy: string) => Recorder> {
  const ids = [...new Set(names.filter((name) => name.startsWith('person:')))].map((name) =>
    name.slice('person:'.length),
  )
  if (ids.length === 0) return () => ({ by: 'themselves' })
  const people = await db
    .selectFrom('people')
    .select(['person_id', 'name', 'position'])
    .where('person_id', 'in', ids)
    .execute()
  const known = new Map(people.map((person) => [`person:${person.person_id}`, person]))
  return (recordedBy) => {
    const person = known.get(recordedBy)
    if (!person) return { by: 'themselves' }
    return { by: 'colleague', name: person.name, position: person.position }
  }
}
