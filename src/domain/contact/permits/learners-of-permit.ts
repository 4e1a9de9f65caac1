import type { Reader } from '../../../db/handles.ts'
import { parentsPart } from '../../../policy/index.ts'
import type { ParentsWay, ParentsWord } from '../../../vocabulary/contact.ts'
import { knownName } from '../../learners/index.ts'

/** A learner whom leave for contact is about. */
export interface PermitLearner {
  readonly learnerId: string
  readonly name: string
  readonly className: string | null
  /** What parents have to do before it is approved: agree, under 16; know, from then on. */
  readonly parentsTo: 'agree' | 'know'
  readonly parents: ParentsWord | null
  readonly on: string | null
  readonly how: ParentsWay | null
  /** As it is stored; opened for those who may read it. */
  readonly sealed: string | null
  /** Whether nothing on the side of parents is in the way. */
  readonly ready: boolean
}

/** The learners of leave for contact by surname, as old as they are on a day. */
export async function learnersOfPermit(
  db: Reader,
  permitId: string,
  today: string,
): Promise<PermitLearner[]> {
  const rows = await db
    .selectFrom('contact_permit_learners as p')
    .innerJoin('learners as l', 'l.learner_id', 'p.learner_id')
    .select(['l.learner_id', 'l.forename', 'l.preferred_forename', 'l.surname', 'l.class_name'])
    .select(['l.date_of_birth', 'p.parents', 'p.parents_on', 'p.parents_how', 'p.sealed_parents'])
    .where('p.permit_id', '=', permitId)
    .orderBy('l.surname')
    .orderBy('l.forename')
    .orderBy('l.learner_id')
    .execute()
  return rows.map((row) => {
    const parentsTo = parentsPart(row.date_of_birth, today)
    return {
      learnerId: row.learner_id,
      name: knownName({
        forename: row.forename,
        preferredForename: row.preferred_forename,
        surname: row.surname,
      }),
      className: row.class_name,
      parentsTo,
      parents: row.parents,
      on: row.parents_on,
      how: row.parents_how,
      sealed: row.sealed_parents,
      ready: parentsTo === 'agree' ? row.parents === 'agreed' : row.parents !== null,
    }
  })
}
