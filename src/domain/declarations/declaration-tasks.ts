import type { Reader } from '../../db/handles.ts'
import { boundPolicies } from '../acknowledgement/index.ts'
import { londonDate } from '../london-time.ts'
import type { Actor, SchoolName } from '../people/index.ts'
import { declarationsWaiting } from './declarations-at.ts'
import { ownDeclarations } from './own-declarations.ts'

/** What declarations ask of somebody today, at each of their schools. */
export interface DeclarationTasks {
  /** Where they are to say what they declare, or that it is nothing. */
  readonly due: readonly SchoolName[]
  /** Where colleagues’ declarations wait for them, and how many. */
  readonly toRead: readonly { readonly school: SchoolName; readonly waiting: number }[]
}

/** Only where the policy speaks of declarations is anybody asked for them; the page is open to everybody. */
export async function declarationTasks(
  db: Reader,
  actor: Actor,
  schools: readonly SchoolName[],
  now: Date,
): Promise<DeclarationTasks> {
  const { personId } = actor
  const bound = await boundPolicies(db, personId, londonDate(now))
  const asking = schools.filter(({ schoolId }) =>
    bound.some(
      (policy) =>
        policy.schoolId === schoolId &&
        policy.pack.clauses.some((clause) => clause.controls.includes('declarations')),
    ),
  )
  const due: SchoolName[] = []
  for (const school of asking) {
    const own = await ownDeclarations(db, { personId, schoolId: school.schoolId }, now)
    if (own.due) due.push(school)
  }
  const waiting = await declarationsWaiting(
    db,
    actor,
    schools.map(({ schoolId }) => schoolId),
  )
  const toRead = schools.flatMap((school) => {
    const count = waiting.get(school.schoolId)
    return count ? [{ school, waiting: count }] : []
  })
  return { due, toRead }
}
