import type { Reader } from '../../../db/handles.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { type Actor, loadActor, peopleInRoles } from '../../people/index.ts'
import { standingTo } from '../capacities.ts'
import type { StoredPost } from '../stored-post.ts'

/**
 * Those who may decide on a post at its present step, by the very rule of the decision itself.
 * @param today calendar date in Europe/London
 */
export async function approversOf(db: Reader, post: StoredPost, today: string): Promise<Actor[]> {
  const step = post.route?.steps[post.step]
  if (post.state !== 'in_review' || !step) return []
  const managed = step.anyOf.includes('line_manager')
  const roles: readonly Role[] = managed ? [...step.anyOf, 'head'] : step.anyOf
  const candidates = new Set(await peopleInRoles(db, { schoolId: post.schoolId, roles }, today))
  const manager = managed ? await managerOf(db, post.authorId) : null
  if (manager) candidates.add(manager)
  const approvers: Actor[] = []
  for (const personId of candidates) {
    const actor = await loadActor(db, personId, today)
    if (!actor) continue
    const { capacities } = await standingTo(db, actor, post)
    if (capacities.includes('approver')) approvers.push(actor)
  }
  return approvers
}

async function managerOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.line_manager_id ?? null
}
