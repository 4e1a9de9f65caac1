import type { Reader } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { type Moderator, moderatorsOf, partOf } from '../moderators.ts'

/** What somebody may do with the comments of a school. */
export interface ModerationReach {
  readonly own: Moderator
  readonly moderators: readonly Moderator[]
  /** Whether they may see names of learners; to others those are masked. */
  readonly seesNames: boolean
  /** Whether they may say how comments are taken, and keep the house rules. */
  readonly setsUp: boolean
  /** Whether they take on what is handed to the safeguarding lead. */
  readonly receives: boolean
}

/** @returns undefined for somebody who moderates nothing at this school today */
export async function moderationReach(
  db: Reader,
  actor: Actor,
  schoolId: string,
  today: string,
): Promise<ModerationReach | undefined> {
  const moderators = await moderatorsOf(db, schoolId, today)
  const own = partOf(moderators, actor.personId)
  return (
    own && {
      own,
      moderators,
      seesNames: may(actor, 'learner.search', schoolId),
      setsUp: may(actor, 'comment.set_up', schoolId),
      receives: may(actor, 'comment.receive', schoolId),
    }
  )
}
