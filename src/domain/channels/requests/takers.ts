import type { Reader } from '../../../db/handles.ts'
import { roleHolders, type StepTakers, stepTakers } from '../../people/index.ts'
import type { StoredRequest } from './stored-request.ts'

/** Who may take the step at which a request stands; nobody while it is with the applicant. */
export async function takersNow(
  db: Reader,
  request: StoredRequest,
  today: string,
): Promise<StepTakers> {
  const step = request.state === 'in_review' ? request.chain?.[request.step] : undefined
  if (!step) return { people: [], standing: 'role' }
  const { applicantId, schoolId, requestId, round } = request
  const applicant = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', applicantId)
    .executeTakeFirst()
  const decided = await db
    .selectFrom('channel_request_decisions')
    .select('decided_by')
    .where('request_id', '=', requestId)
    .where('round', '=', round)
    .execute()
  return stepTakers(await roleHolders(db, schoolId, today), {
    role: step.role,
    askedBy: applicantId,
    managerId: applicant?.line_manager_id ?? null,
    decided: decided.map((row) => row.decided_by),
  })
}
