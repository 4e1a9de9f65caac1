import type { Reader } from '../../../../db/handles.ts'
import { type Actor, may, rolesAt } from '../../../people/index.ts'
import type { StoredRequest } from '../stored-request.ts'

/**
 * Whether somebody may read a request: a draft is the applicant’s alone. Once it was sent, also those who
 * oversee channels, who stand in its chain, and who manage the applicant or stand in for that manager.
 */
export async function maySeeRequest(
  db: Reader,
  actor: Actor,
  request: StoredRequest,
): Promise<boolean> {
  if (actor.personId === request.applicantId) return true
  if (request.state === 'draft' || request.sentAt === null) return false
  const { schoolId } = request
  if (may(actor, 'channel.see_requests', schoolId)) return true
  const chain = request.chain?.map(({ role }) => role) ?? []
  const roles = rolesAt(actor, schoolId)
  if (roles.some((role) => role !== 'line_manager' && chain.includes(role))) return true
  const applicant = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', request.applicantId)
    .executeTakeFirst()
  const managerId = applicant?.line_manager_id ?? null
  if (managerId === null) return false
  if (managerId === actor.personId) return true
  return actor.roles.some((held) => held.asCover && held.coversFor === managerId)
}
