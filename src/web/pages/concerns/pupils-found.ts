import { MAX_FOUND, searchLearners } from '../../../domain/learners/index.ts'
import { may } from '../../../domain/people/index.ts'
import { refuse } from '../../../domain/refusal.ts'
import type { PageContext } from '../../context.ts'
import { type Faults, faultOf, NO_FAULTS, type Typed } from '../../form.ts'
import { learnerLabel, learnersToTick } from '../contact/learner-finder.ts'
import type { PupilSearch } from './find-pupil.tsx'

/** Whoever may not look pupils up says in words who it is. */
export function searchesPupils(c: PageContext, schoolId: string): boolean {
  return may(c.var.actor, 'learner.search', schoolId)
}

/** Those of this school whom the typed name finds. */
export async function findPupils(
  c: PageContext,
  { schoolId, text }: { readonly schoolId: string; readonly text: string },
): Promise<PupilSearch | undefined> {
  if (!searchesPupils(c, schoolId)) return undefined
  const { database } = c.var.installation
  const matches = await database.read(c.var.actor.trustId, (db) =>
    searchLearners(db, { schoolId, text, limit: MAX_FOUND }),
  )
  return { text, matches }
}

const NOT_HERE = refuse(
  'Somebody you ticked is not on the register here. Find them again, or write their name.',
  'who',
)

/**
 * Write those who are ticked into the words that say whom it is about, each once.
 * @returns with a fault where somebody who was ticked is not of this school
 */
export async function withTicked(
  c: PageContext,
  schoolId: string,
  { typed, learnerIds }: { readonly typed: Typed; readonly learnerIds: readonly string[] },
): Promise<{ readonly typed: Typed; readonly faults: Faults }> {
  if (learnerIds.length === 0) return { typed, faults: NO_FAULTS }
  const ticked = searchesPupils(c, schoolId) ? learnerIds.slice(0, MAX_FOUND) : []
  const pupils = await c.var.installation.database.read(c.var.actor.trustId, (db) =>
    learnersToTick(db, { schoolId, text: '', ticked }),
  )
  const who = typed.who ?? ''
  const fresh = pupils.map(learnerLabel).filter((label) => !who.includes(label))
  const all = [who.trim(), ...fresh].filter((part) => part !== '').join('; ')
  const faults = pupils.length < learnerIds.length ? faultOf(NOT_HERE) : NO_FAULTS
  return { typed: { ...typed, who: all }, faults }
}
