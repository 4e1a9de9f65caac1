import type { Reader, Writer } from '../../../db/handles.ts'
import { openTo } from '../../need-to-know/index.ts'
import type { Actor } from '../../people/index.ts'

/** The low-level concerns `l` that somebody may know of; every query of them begins here. */
export function knownConcerns(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('low_level_concerns as l')
    .innerJoin('matters as m', (join) =>
      join.onRef('m.trust_id', '=', 'l.trust_id').onRef('m.matter_id', '=', 'l.concern_id'),
    )
    .innerJoin('people as p', 'p.person_id', 'l.adult_id')
    .where(openTo(actor, now))
}

/** One of them, held until this is done. @returns undefined where it is not there or not theirs to know */
export async function lockConcern(db: Writer, actor: Actor, concernId: string, now: Date) {
  const held = await db
    .selectFrom('low_level_concerns')
    .select('concern_id')
    .where('concern_id', '=', concernId)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return undefined
  return knownConcerns(db, actor, now)
    .select(['l.concern_id', 'l.school_id', 'l.adult_id', 'l.state', 'l.told_at'])
    .select(['l.sealed_words', 'p.kind as person_kind'])
    .where('l.concern_id', '=', concernId)
    .executeTakeFirst()
}
