import type { Observation, ObservationKind } from '../../gate/types.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { asSureAs, findingAt, quoted } from './finding.ts'

const CONTROL = 'contact-details-check'

/** What each kind is called in a title. */
const DETAILS: Partial<Record<ObservationKind, string>> = {
  email_address: 'an email address',
  phone_number: 'a telephone number',
  street_address: 'a street address',
  postcode: 'a postcode',
  date_of_birth: 'a date of birth',
  age_and_name: 'a name with an age',
  class_and_year: 'a class or year',
}

/** Ways of reaching somebody, as against facts about them. */
const WAYS_TO_REACH: ReadonlySet<ObservationKind> = new Set([
  'email_address',
  'phone_number',
  'street_address',
  'postcode',
])

const FLOOR: Basis = { kind: 'floor', parameter: 'personal_contact_in_posts' }

function contactRule(
  observation: Observation,
  context: JudgeContext,
): { severity: Severity; basis: Basis } {
  if (observation.owner === 'learner') return { severity: 'block', basis: FLOOR }
  const { value, basis } = resolveParameter(
    context.pack,
    'personal_contact_in_posts',
    context.overrides,
  )
  const never = value === 'never' && observation.owner === 'staff'
  return { severity: never ? 'block' : 'review', basis }
}

function reach(observation: Observation, context: JudgeContext): Finding {
  const { severity, basis } = contactRule(observation, context)
  const whose: Record<string, string> = {
    staff: ' of a member of staff',
    learner: ` of a ${context.pack.terms.learner}`,
  }
  return findingAt(observation, {
    control: CONTROL,
    severity: asSureAs(observation, severity),
    basis,
    title: `${quoted(observation)} is ${DETAILS[observation.kind]}${whose[observation.owner ?? ''] ?? ''}`,
    why: `${observation.reason} ${because(context.pack, basis)}`,
    mend: `Give the ${context.pack.terms.school} office’s published address or number instead.`,
  })
}

/** A birthday, an age or a class beside a name narrows down who is meant. */
function fact(observation: Observation, context: JudgeContext): Finding {
  const { pack, overrides } = context
  const { basis } = resolveParameter(pack, 'pupil_identifiability', overrides)
  return findingAt(observation, {
    control: CONTROL,
    severity: asSureAs(observation, 'review'),
    basis,
    title: `${quoted(observation)} is ${DETAILS[observation.kind]}`,
    why: `${observation.reason} ${because(pack, basis)}`,
    mend: 'Leave it out, or make it less exact.',
  })
}

/** Private and direct contact details, addresses, dates of birth, ages; the office's published ones may stand. */
export function judgeContactDetails(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations
    .filter((observation) => DETAILS[observation.kind] && observation.owner !== 'school_public')
    .map((observation) =>
      WAYS_TO_REACH.has(observation.kind)
        ? reach(observation, context)
        : fact(observation, context),
    )
}
