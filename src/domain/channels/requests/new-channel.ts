import { audienceOf, networkOf, youngestIn } from './form/across.ts'
import { answerTo, choicesFor } from './form/field.ts'
import type { StoredRequest } from './stored-request.ts'

const STAFF = [
  { field: 'administrators', part: 'administrator' },
  { field: 'moderators', part: 'moderator' },
] as const

/** The channel that a complete request asks for, as the register takes it. */
export function newChannel({ answers, schoolId, requestId }: StoredRequest) {
  const network = networkOf(answers) ?? 'hosted'
  const text = (name: string) => answerTo(answers, name).trim()
  const elsewhere = (name: string) => (network === 'hosted' ? '' : text(name))
  return {
    schoolId,
    requestId,
    network,
    name: text('name'),
    audience: audienceOf(answers),
    address: elsewhere('address'),
    recoveryAddress: elsewhere('recoveryAddress'),
    ownerId: text('ownerId'),
    purpose: text('aims'),
    successMeasures: text('success'),
    exitPlan: text('exitPlan'),
    youngestAge: youngestIn(answers),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    staff: STAFF.flatMap(({ field, part }) =>
      choicesFor(answers, field).map((personId) => ({ personId, part })),
    ),
  }
}
