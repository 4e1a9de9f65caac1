import type { Reader } from '../../db/handles.ts'
import { mayAny } from '../../vocabulary/actions.ts'
import type { Role } from '../../vocabulary/roles.ts'
import { type Actor, rolesAt } from '../people/index.ts'
import type { Capacity } from './lifecycle.ts'
import type { StoredPost } from './stored-post.ts'

/** In which capacities a person stands to a post, and the role in which they would approve it. */
export interface Standing {
  readonly capacities: readonly Capacity[]
  readonly approvingAs: { readonly role: Role; readonly asCover: boolean } | null
}

/**
 * What a person may be to this post today. Nobody approves their own post, and nobody takes two
 * steps of one chain (maesteg prot.5, oldchurch 16.2; the floor under `post_approver_role`).
 */
export async function standingTo(db: Reader, actor: Actor, post: StoredPost): Promise<Standing> {
  const roles = rolesAt(actor, post.schoolId)
  const approvingAs = await approvingRole(db, actor, post)
  const capacities: Capacity[] = []
  if (actor.personId === post.authorId) capacities.push('author')
  if (approvingAs) capacities.push('approver')
  const publishers = post.route?.publishers ?? []
  if (roles.some((role) => publishers.includes(role))) capacities.push('publisher')
  if (mayAny(roles, 'post.take_down')) capacities.push('remover')
  return { capacities, approvingAs }
}

async function approvingRole(
  db: Reader,
  actor: Actor,
  post: StoredPost,
): Promise<Standing['approvingAs']> {
  const step = post.route?.steps[post.step]
  if (post.state !== 'in_review' || !step || actor.personId === post.authorId) return null
  for (const role of step.anyOf) {
    const held = await holds(db, actor, post, role)
    if (held) return (await decidedBefore(db, actor, post)) ? null : held
  }
  return null
}

async function holds(
  db: Reader,
  actor: Actor,
  post: StoredPost,
  role: Role,
): Promise<Standing['approvingAs']> {
  const here = actor.roles.filter(
    (held) => held.role === role && (held.schoolId === null || held.schoolId === post.schoolId),
  )
  if (role !== 'line_manager') {
    const held = here.find((one) => !one.asCover) ?? here[0]
    return held ? { role, asCover: held.asCover } : null
  }
  const managerId = await lineManagerOf(db, post.authorId)
  if (managerId === actor.personId) return { role, asCover: false }
  const covers = here.some((held) => held.asCover && held.coversFor === managerId)
  if (managerId !== null && covers) return { role, asCover: true }
  // An author without a line manager is managed by the head, so that the chain never dries up.
  const head = actor.roles.find((held) => held.role === 'head' && held.schoolId === post.schoolId)
  return managerId === null && head ? { role: 'head', asCover: head.asCover } : null
}

async function lineManagerOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.line_manager_id ?? null
}

async function decidedBefore(db: Reader, actor: Actor, post: StoredPost): Promise<boolean> {
  const row = await db
    .selectFrom('post_decisions')
    .select('decision_id')
    .where('post_id', '=', post.postId)
    .where('version', '=', post.version)
    .where('decided_by', '=', actor.personId)
    .executeTakeFirst()
  return row !== undefined
}
